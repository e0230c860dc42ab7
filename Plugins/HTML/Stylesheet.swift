/// The style of the page: a bulletin as offices print it (红头简报), on screen, on a phone and on A4 paper.
///
/// Colours keep the contrast of WCAG 2.2 AA (4.5:1 for text) in light and dark. The page of print is that of
/// GB/T 9704-2012: type area 156 × 225 mm, 22 lines of 28 characters in 16 pt. Everything is written in the CSS that the
/// Nu HTML checker knows, which is why there is no `:is()`, no `text-wrap` and no logical margin in it.
enum Stylesheet {
  /// The style sheet.
  static let bulletin = [colours, page, masthead, text, blocks, foot, print].joined()

  private static let colours = """
    :root {
      --desk: #ece8e1;
      --paper: #fffefb;
      --ink: #1f1c19;
      --pale: #655e56;
      --line: #d5cec4;
      --red: #bf0d16;
      --mark: #fdeaa7;
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
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --desk: #131110;
        --paper: #1e1b19;
        --ink: #e9e3da;
        --pale: #a79f95;
        --line: #47413b;
        --red: #ff7468;
        --mark: #5c4a10;
      }
    }

    """

  private static let page = """
    * { box-sizing: border-box; }
    html { background: var(--desk); }
    body {
      max-width: 47rem;
      margin: 2.5rem auto;
      padding: 3.5rem 4.5rem 3rem;
      background: var(--paper);
      color: var(--ink);
      box-shadow: 0 1px 3px #0002, 0 8px 30px #0001;
      font: 1.125rem/1.85 var(--song);
      line-break: strict;
      overflow-wrap: anywhere;
    }
    p, h1, h2, h3, h4, h5, h6, ol, ul, dl, dd, figure, blockquote { margin: 0; padding: 0; }
    body:not(:lang(zh)) { line-height: 1.6; }
    a { color: inherit; text-decoration-color: var(--red); }
    a:hover { color: var(--red); }
    a:focus-visible { outline: 2px solid var(--red); outline-offset: 3px; }
    .skip { position: absolute; left: -100vw; padding: .5em 1em; background: var(--paper); }
    .skip:focus { left: 1rem; top: 1rem; }
    @media screen and (max-width: 47rem) {
      body { margin: 0; padding: 1.5rem 1.25rem 2rem; box-shadow: none; font-size: 1.0625rem; }
    }

    """

  private static let masthead = """
    .masthead { margin-bottom: 2.25rem; border-bottom: 4px solid var(--red); }
    .masthead h1 {
      margin: 1.25rem 0 .5rem;
      color: var(--red);
      font: 700 clamp(2.25rem, 10vw, 4.25rem)/1.25 var(--title);
      text-align: center;
    }
    .masthead h1:lang(zh) { padding-left: .16em; letter-spacing: .16em; }
    .issue { text-align: center; }
    .classification { font-family: var(--hei); font-size: .95em; }
    .imprint { display: flex; flex-wrap: wrap; justify-content: space-between; margin: 1.75rem 0 .35rem; }
    .imprint p + p { margin-left: auto; padding-left: 2em; }
    .contents { margin-bottom: 2.25rem; padding-bottom: 1.75rem; border-bottom: 1px solid var(--line); }
    .contents h2 { font: 500 1.15em/1.85 var(--hei); text-align: center; }
    .contents h2:lang(zh) { padding-left: 1em; letter-spacing: 1em; }
    .contents p { margin-top: .5em; font-family: var(--hei); font-size: .95em; }
    .contents ol { padding: 0 0 0 2.25em; }
    .contents a { text-decoration: none; }
    .contents a:hover { text-decoration: underline; }

    """

  private static let text = """
    main p:lang(zh) { text-align: justify; text-indent: 2em; }
    main p:not(:lang(zh)) { margin-bottom: .85em; }
    main h2 { margin: 2.75rem 0 1rem; font: 500 1.3em/1.5 var(--hei); }
    .section > h2 { color: var(--red); }
    .section > .group { margin: 2rem 0 0; font: 500 1.1em/1.6 var(--hei); color: inherit; }
    .note { margin-bottom: 2.25rem; font-family: var(--kai); }
    article .note { margin: 0 0 .75em; }
    .note strong:first-child { color: var(--red); font-family: var(--hei); font-weight: 500; }
    article { margin: 1.75rem 0 2.5rem; }
    article header { margin-bottom: .65rem; text-align: center; }
    article header p:lang(zh), article header p:not(:lang(zh)) {
      margin: 0;
      color: var(--pale);
      font-size: .9em;
      text-align: center;
      text-indent: 0;
    }
    article header h2, article header h3, article header h4 { margin: 0; font: 700 1.3em/1.5 var(--title); }
    article > h3, article > h4, article > h5, article > h6 { margin: 1em 0 .35em; font: 500 1em/1.85 var(--hei); }
    article > h3:lang(zh), article > h4:lang(zh), article > h5:lang(zh), article > h6:lang(zh) { text-indent: 2em; }
    main .source:lang(zh), main .source:not(:lang(zh)) {
      margin: .35em 0 0;
      color: var(--pale);
      font-size: .9em;
      text-align: end;
      text-indent: 0;
    }
    .facts { margin: .75em 0 .5em; padding: .5em 0 .5em 1em; border-left: 3px solid var(--line); font-size: .9em; }
    .facts > div { display: flex; }
    .facts dt { flex: none; color: var(--pale); font-family: var(--hei); white-space: pre-wrap; }
    [dir="rtl"] .facts { padding: .5em 1em .5em 0; border-left: none; border-right: 3px solid var(--line); }
    .empty { color: var(--pale); }
    mark { padding: .08em 0; border-radius: 2px; background: var(--mark); color: inherit; }
    em:lang(zh) { font-style: normal; text-emphasis: filled dot; text-emphasis-position: under right; }

    """

  private static let blocks = """
    code, pre { font-family: ui-monospace, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; font-size: .9em; }
    pre { margin: 1em 0; padding: .75em 1em; border: 1px solid var(--line); line-height: 1.6; white-space: pre-wrap; }
    blockquote { margin: .85em 0; padding: 0 0 0 1.25em; border-left: 3px solid var(--line); }
    main ol, main ul { margin: .5em 0; padding: 0 0 0 2.5em; }
    [dir="rtl"] ol, [dir="rtl"] main ul { padding: 0 2.5em 0 0; }
    [dir="rtl"] blockquote { padding: 0 1.25em 0 0; border-left: none; border-right: 3px solid var(--line); }
    blockquote blockquote blockquote, li li li blockquote { padding: 0 0 0 .2em; border-left-width: 1px; }
    main li li li ol, main li li li ul { padding: 0 0 0 .2em; list-style-position: inside; }
    main li p:lang(zh), main td p:lang(zh) { text-indent: 0; }
    table { width: 100%; margin: 1em 0; border-collapse: collapse; font-size: .92em; line-height: 1.6; }
    th, td { padding: .4em .6em; border: 1px solid var(--line); text-align: start; vertical-align: top; }
    th { font-family: var(--hei); font-weight: 500; }
    figure { margin: 1.25em 0; }
    .picture { padding: 2em 1em; border: 1px dashed var(--line); color: var(--pale); font-size: .9em; text-align: center; }
    figcaption { margin-top: .35em; color: var(--pale); font-family: var(--kai); font-size: .9em; text-align: center; }

    """

  private static let foot = """
    .sources { margin-top: 3.5rem; font-size: .9em; }
    .colophon { margin-top: 3.5rem; border-bottom: 1px solid var(--ink); font-size: .95em; }
    .colophon dl { padding: .35em .5em; border-top: 1px solid var(--ink); }
    .colophon dl > div { display: flex; }
    .colophon dt { flex: none; max-width: 12em; white-space: pre-wrap; }
    .colophon .credits { display: flex; flex-wrap: wrap; justify-content: space-between; }

    """

  private static let print = """
    @page {
      size: A4;
      margin: 37mm 26mm 35mm 28mm;
      @bottom-center { content: "— " counter(page) " —"; font: 14pt SimSun, "Noto Serif CJK SC", serif; }
    }
    @media print {
      html, body { background: none; }
      body { max-width: none; margin: 0; padding: 0; box-shadow: none; font: 16pt/28.9pt var(--fangsong); }
      .skip { display: none; }
      .masthead { margin-bottom: 28.9pt; border-bottom-width: 2.5pt; }
      .masthead h1 { margin-top: 0; font-size: 52pt; }
      .contents, .note { margin-bottom: 28.9pt; padding-bottom: 14pt; }
      main h2, main .group, .contents h2 { margin: 28.9pt 0 14pt; font-size: 16pt; line-height: 28.9pt; }
      article, .section > .group { margin: 14pt 0 28.9pt; }
      article header h2, article header h3, article header h4 { margin: 0; font-size: 18pt; line-height: 28.9pt; }
      .note, .colophon, .facts > div, figure, tr { break-inside: avoid; }
      h2, h3, h4, h5, h6, article header { break-after: avoid; break-inside: avoid; }
      p { orphans: 2; widows: 2; }
      .source { break-before: avoid; }
      a { text-decoration: none; }
    }

    """
}
