/// What the styles share. The markup is the same for all of them; what a style says of it stands in a file of its own.
///
/// Colours keep the contrast of WCAG 2.2 AA (4.5:1 for text) in light and dark. Everything is written in the CSS that
/// the Nu HTML checker knows, which is why there is no `:is()`, no `text-wrap` and no logical margin in it; and no
/// variable stands in a shorthand but beside it, since WeasyPrint would leave the shorthand out.
enum Stylesheet {
  /// Faces that most systems have, with the customs of the language: Song, Hei, Kai and Fangsong in Chinese.
  static let faces = """
    :root {
      --song: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", STSong, SimSun, serif;
      --title: FZXiaoBiaoSong-B05S, STZhongsong, "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
      --hei: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", SimHei, sans-serif;
      --kai: KaiTi, STKaiti, "Kaiti SC", "Source Han Serif SC", "Noto Serif CJK SC", serif;
      --fangsong: FangSong_GB2312, FangSong, STFangsong, "Source Han Serif SC", "Noto Serif CJK SC", SimSun, serif;
    }
    html:not(:lang(zh)) {
      --song: Charter, Georgia, "Noto Serif", "Liberation Serif", serif;
      --title: var(--song);
      --hei: "Helvetica Neue", Arial, "Noto Sans", "Liberation Sans", sans-serif;
      --kai: var(--song);
      --fangsong: var(--song);
    }

    """

  /// Nothing that a browser brings along, and the link past the head of the page.
  static let ground = """
    * { box-sizing: border-box; }
    html { background-color: var(--desk); }
    p, h1, h2, h3, h4, h5, h6, ol, ul, dl, dd, figure, blockquote { margin: 0; padding: 0; }
    a { color: inherit; text-decoration-color: var(--accent); }
    a:hover { color: var(--accent); }
    a:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
    .skip { position: absolute; left: -100vw; padding: .5em 1em; background-color: var(--paper); }
    .skip:focus { left: 1rem; top: 1rem; }

    """

  /// Marks inside a paragraph, and blocks other than paragraphs.
  static let blocks = """
    mark { padding: .08em 0; border-radius: 2px; background-color: var(--mark); color: inherit; }
    em:lang(zh) { font-style: normal; text-emphasis: filled dot; text-emphasis-position: under right; }
    code, pre { font-family: ui-monospace, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; font-size: .9em; }
    pre {
      margin: 1em 0;
      padding: .75em 1em;
      border: 1px solid;
      border-color: var(--line);
      line-height: 1.6;
      white-space: pre-wrap;
    }
    blockquote { margin: .85em 0; padding: 0 0 0 1.25em; border-left: 3px solid; border-left-color: var(--line); }
    main ol, main ul { margin: .5em 0; padding: 0 0 0 2.5em; }
    [dir="rtl"] ol, [dir="rtl"] main ul { padding: 0 2.5em 0 0; }
    [dir="rtl"] blockquote {
      padding: 0 1.25em 0 0;
      border-left: none;
      border-right: 3px solid;
      border-right-color: var(--line);
    }
    blockquote blockquote blockquote, li li li blockquote { padding: 0 0 0 .2em; border-left-width: 1px; }
    main li li li ol, main li li li ul { padding: 0 0 0 .2em; list-style-position: inside; }
    main li p:lang(zh), main td p:lang(zh) { text-indent: 0; }
    table { width: 100%; margin: 1em 0; border-collapse: collapse; font-size: .92em; line-height: 1.6; }
    th, td { padding: .4em .6em; border: 1px solid; border-color: var(--line); text-align: start; vertical-align: top; }
    th { font-family: var(--hei); font-weight: 500; }
    figure { margin: 1.25em 0; }
    .picture {
      padding: 2em 1em;
      border: 1px dashed;
      border-color: var(--line);
      color: var(--pale);
      font-size: .9em;
      text-align: center;
    }
    figcaption { margin-top: .35em; color: var(--pale); font-family: var(--kai); font-size: .9em; text-align: center; }
    figure img { display: block; max-width: 100%; height: auto; margin: 0 auto; }

    """

  /// Lines that have a label each: facts under an entry, and the foot of the page.
  static let lines = """
    .facts > div { display: flex; }
    .facts dt { flex: none; color: var(--pale); font-family: var(--hei); white-space: pre-wrap; }
    .colophon dl > div { display: flex; }
    .colophon dt { flex: none; max-width: 12em; white-space: pre-wrap; }
    .colophon .credits { display: flex; flex-wrap: wrap; justify-content: space-between; }
    .empty { color: var(--pale); }

    """

  /// Where pages may end: never behind a heading, nor before the line that says where an entry comes from; and the
  /// number of the page in the contents, for printing programs that can count (CSS Generated Content for Paged Media).
  static let pages = """
    @media print {
      html, body { background: none; }
      body { max-width: none; margin: 0; padding: 0; box-shadow: none; }
      .skip { display: none; }
      .colophon dl > div { display: block; }
      .colophon dt, .colophon dd { display: inline; }
      .colophon dl > div { display: block; }
      .colophon dt, .colophon dd { display: inline; }
      .note, .colophon, .colophon dl, .facts > div, figure, tr { break-inside: avoid; }
      h2, h3, h4, h5, h6, article header { break-after: avoid; break-inside: avoid; }
      .contents p { break-after: avoid; }
      .facts, .source { break-before: avoid; }
      p { orphans: 2; widows: 2; }
      figure img { max-height: 180mm; }
      a { text-decoration: none; }
      .contents li a::after { content: leader(" .") " " target-counter(attr(href), page); }
    }

    """
}
