/// The style of the page: a bulletin as government offices print it (红头简报), on screen, on a phone and on A4 paper.
///
/// Colours keep the contrast of WCAG 2.2 AA (4.5:1 for text) in light and dark. The page of print is that of
/// GB/T 9704-2012: type area 156 × 225 mm, 22 lines of 28 characters in 16 pt.
enum Stylesheet {
  /// The style sheet.
  static let bulletin = colours + page + masthead + text + foot + print

  /// CSS that is put into the page as it is: whatever would end the `style` element is taken apart by a backslash, which
  /// CSS reads as the same character.
  static func embeddable(_ css: String) -> String { css.replacing("</", with: "<\\/") + "\n" }

  private static let colours = """
    :root {
      color-scheme: light dark;
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
    html { background: var(--desk); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      max-width: 47rem;
      margin: 2.5rem auto;
      padding: 3.5rem 4.5rem 3rem;
      background: var(--paper);
      color: var(--ink);
      box-shadow: 0 1px 3px #0002, 0 8px 30px #0001;
      font: 1.125rem/1.85 var(--song);
      overflow-wrap: anywhere;
    }
    p, h1, h2, h3, h4, h5, h6, ol, ul, dl, dd, figure, blockquote { margin: 0; padding: 0; }
    a { color: inherit; text-decoration-color: var(--red); text-decoration-thickness: 1px; text-underline-offset: .25em; }
    a:hover { color: var(--red); }
    a:focus-visible { outline: 2px solid var(--red); outline-offset: 3px; }
    .skip { position: absolute; left: -100vw; background: var(--paper); padding: .5em 1em; z-index: 1; }
    .skip:focus { left: 1rem; top: 1rem; }
    @media (max-width: 47rem) {
      body { margin: 0; padding: 1.5rem 1.25rem 2rem; box-shadow: none; font-size: 1.0625rem; }
    }

    """

  private static let masthead = """
    .masthead { border-bottom: 4px solid var(--red); margin-bottom: 2.25rem; }
    .masthead h1 {
      margin: 1.25rem 0 .5rem;
      color: var(--red);
      font: 700 clamp(2.25rem, 10vw, 4.25rem)/1.25 var(--title);
      text-align: center;
      text-wrap: balance;
    }
    .masthead h1:lang(zh) { letter-spacing: .16em; margin-inline-end: -.16em; }
    .issue { text-align: center; }
    .classification { font-family: var(--hei); font-size: .95em; }
    .imprint { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 2em; margin: 1.75rem 0 .35rem; }
    .contents { margin-bottom: 2.25rem; padding-bottom: 1.75rem; border-bottom: 1px solid var(--line); }
    .contents h2 { font: 500 1.15em/1.85 var(--hei); text-align: center; }
    .contents h2:lang(zh) { letter-spacing: 1em; margin-inline-end: -1em; }
    .contents p { margin-top: .5em; font-family: var(--hei); font-size: .95em; }
    .contents ol { padding-inline-start: 2.25em; }
    .contents a { text-decoration: none; }
    .contents a:hover { text-decoration: underline; }
    .note { margin-bottom: 2.25rem; font-family: var(--kai); }
    .note strong { font-family: var(--hei); font-weight: 500; color: var(--red); }

    """

  private static let text = """
    main p { text-align: justify; text-wrap: pretty; }
    main p:lang(zh) { text-indent: 2em; }
    main p:not(:lang(zh)) { margin-bottom: .85em; }
    h2 { margin: 2.75rem 0 1rem; font: 500 1.3em/1.5 var(--hei); }
    .section > h2 { color: var(--red); }
    .group { margin: 2rem 0 0; font: 500 1.1em/1.6 var(--hei); }
    article { margin: 1.75rem 0 2.5rem; }
    article > header { margin-bottom: .65rem; text-align: center; text-wrap: balance; }
    article > header p { text-align: inherit; text-indent: 0; margin: 0; color: var(--pale); font-size: .9em; }
    article > header :is(h2, h3, h4) { margin: 0; font: 700 1.3em/1.5 var(--title); }
    article > :is(h3, h4, h5, h6) { margin: 1em 0 .35em; font: 500 1em/1.85 var(--hei); }
    article > :is(h3, h4, h5, h6):lang(zh) { text-indent: 2em; }
    .source { color: var(--pale); font-size: .9em; }
    main p.source { margin-top: .35em; text-align: end; text-indent: 0; }
    .empty { color: var(--pale); }
    mark { background: var(--mark); color: inherit; padding: .08em 0; border-radius: 2px; }
    em:lang(zh) { font-style: normal; text-emphasis: filled dot; text-emphasis-position: under right; }
    code, pre { font-family: ui-monospace, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; font-size: .9em; }
    pre { margin: 1em 0; padding: .75em 1em; border: 1px solid var(--line); white-space: pre-wrap; line-height: 1.6; }
    blockquote { margin: .85em 0; padding-inline-start: 1.25em; border-inline-start: 3px solid var(--line); }
    main :is(ol, ul) { margin: .5em 0; padding-inline-start: 2.5em; }
    li p:lang(zh), td p:lang(zh), figcaption { text-indent: 0; }
    table { width: 100%; margin: 1em 0; border-collapse: collapse; font-size: .92em; line-height: 1.6; }
    th, td { padding: .4em .6em; border: 1px solid var(--line); text-align: start; vertical-align: top; }
    th { font-family: var(--hei); font-weight: 500; }
    figure { margin: 1.25em 0; }
    .picture { padding: 2em 1em; border: 1px dashed var(--line); color: var(--pale); font-size: .9em; text-align: center; }
    figcaption { margin-top: .35em; color: var(--pale); font-family: var(--kai); font-size: .9em; text-align: center; }

    """

  private static let foot = """
    .sources { font-size: .9em; }
    .colophon { margin-top: 3.5rem; border-bottom: 1px solid var(--ink); font-size: .95em; }
    .colophon dl { border-top: 1px solid var(--ink); padding: .35em .5em; }
    .colophon dl > div { display: flex; }
    .colophon dt { flex: none; white-space: pre-wrap; }
    .colophon .credits { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 2em; }

    """

  private static let print = """
    @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
    @media print {
      html, body { background: none; }
      body { max-width: none; margin: 0; padding: 0; box-shadow: none; font: 16pt/28.9pt var(--fangsong); }
      .skip { display: none; }
      .masthead h1 { font-size: 52pt; margin-top: 0; }
      .masthead { border-bottom-width: 2.5pt; }
      article > header :is(h2, h3, h4) { font-size: 18pt; }
      h2, .group { font-size: 16pt; }
      .colophon, .contents li, figure, tr, pre { break-inside: avoid; }
      h2, h3, h4, h5, h6, article > header { break-after: avoid; break-inside: avoid; }
      p { orphans: 2; widows: 2; }
      .source { break-before: avoid; }
      a { text-decoration: none; }
    }

    """
}
