/// A bulletin as offices print it (红头简报), on screen, on a phone and on A4 paper.
///
/// The page of print is that of GB/T 9704-2012: type area 156 × 225 mm, 22 lines of 28 characters in 16 pt.
extension Stylesheet {
  /// The style sheet.
  static let bulletin = [
    faces, bulletinColours, ground, bulletinPage, bulletinMasthead, bulletinText, blocks, lines, bulletinFoot, pages,
    bulletinPrint,
  ].joined()

  private static let bulletinColours = """
    :root {
      --desk: #ece8e1;
      --paper: #fffefb;
      --ink: #1f1c19;
      --pale: #655e56;
      --line: #d5cec4;
      --accent: #bf0d16;
      --mark: #fdeaa7;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --desk: #131110;
        --paper: #1e1b19;
        --ink: #e9e3da;
        --pale: #a79f95;
        --line: #47413b;
        --accent: #ff7468;
        --mark: #5c4a10;
      }
    }

    """

  private static let bulletinPage = """
    body {
      max-width: 47rem;
      margin: 2.5rem auto;
      padding: 3.5rem 4.5rem 3rem;
      background-color: var(--paper);
      color: var(--ink);
      box-shadow: 0 1px 3px #0002, 0 8px 30px #0001;
      font: 1.125rem/1.85 serif; font-family: var(--song);
      line-break: strict;
      overflow-wrap: anywhere;
    }
    body:not(:lang(zh)) { line-height: 1.6; }
    @media screen and (max-width: 47rem) {
      body { margin: 0; padding: 1.5rem 1.25rem 2rem; box-shadow: none; font-size: 1.0625rem; }
    }

    """

  private static let bulletinMasthead = """
    .masthead { margin-bottom: 2.25rem; border-bottom: 4px solid; border-bottom-color: var(--accent); }
    .masthead h1 {
      margin: 1.25rem 0 .5rem;
      color: var(--accent);
      font: 700 3rem/1.25 serif; font-family: var(--title); font-size: clamp(2.25rem, 10vw, 4.25rem);
      text-align: center;
    }
    .masthead h1:lang(zh) { padding-left: .16em; letter-spacing: .16em; }
    .issue { text-align: center; }
    .classification { font-family: var(--hei); font-size: .95em; }
    .imprint { display: flex; flex-wrap: wrap; justify-content: space-between; margin: 1.75rem 0 .35rem; }
    .imprint p + p { margin-left: auto; padding-left: 2em; }
    .contents {
      margin-bottom: 2.25rem;
      padding-bottom: 1.75rem;
      border-bottom: 1px solid;
      border-bottom-color: var(--line);
    }
    .contents h2 { font: 500 1.15em/1.85 serif; font-family: var(--hei); text-align: center; }
    .contents h2:lang(zh) { padding-left: 1em; letter-spacing: 1em; }
    .contents p { margin-top: .5em; font-family: var(--hei); font-size: .95em; }
    .contents ol { padding: 0 0 0 2.25em; }
    .contents a { text-decoration: none; }
    .contents a:hover { text-decoration: underline; }

    """

  private static let bulletinText = """
    main p:lang(zh) { text-align: justify; text-indent: 2em; }
    main p:not(:lang(zh)) { margin-bottom: .85em; }
    main h2 { margin: 2.75rem 0 1rem; font: 500 1.3em/1.5 serif; font-family: var(--hei); }
    .section > h2 { color: var(--accent); }
    .section > .group { margin: 2rem 0 0; font: 500 1.1em/1.6 serif; font-family: var(--hei); color: inherit; }
    .note { margin-bottom: 2.25rem; font-family: var(--kai); }
    article .note { margin: 0 0 .75em; }
    .note strong:first-child { color: var(--accent); font-family: var(--hei); font-weight: 500; }
    article { margin: 1.75rem 0 2.5rem; }
    article header { margin-bottom: .65rem; text-align: center; }
    article header p:lang(zh), article header p:not(:lang(zh)) {
      margin: 0;
      color: var(--pale);
      font-size: .9em;
      text-align: center;
      text-indent: 0;
    }
    article header h2, article header h3, article header h4 {
      margin: 0;
      font: 700 1.3em/1.5 serif;
      font-family: var(--title);
    }
    article > h3, article > h4, article > h5, article > h6 {
      margin: 1em 0 .35em;
      font: 500 1em/1.85 serif;
      font-family: var(--hei);
    }
    article > h3:lang(zh), article > h4:lang(zh), article > h5:lang(zh), article > h6:lang(zh) { text-indent: 2em; }
    main .source:lang(zh), main .source:not(:lang(zh)) {
      margin: .35em 0 0;
      color: var(--pale);
      font-size: .9em;
      text-align: end;
      text-indent: 0;
    }
    .facts {
      margin: .75em 0 .5em;
      padding: .5em 0 .5em 1em;
      border-left: 3px solid;
      border-left-color: var(--line);
      font-size: .9em;
    }
    [dir="rtl"] .facts {
      padding: .5em 1em .5em 0;
      border-left: none;
      border-right: 3px solid;
      border-right-color: var(--line);
    }

    """

  private static let bulletinFoot = """
    .sources { margin-top: 3.5rem; font-size: .9em; }
    .colophon { margin-top: 3.5rem; border-bottom: 1px solid; border-bottom-color: var(--ink); font-size: .95em; }
    .colophon dl { padding: .35em .5em; border-top: 1px solid; border-top-color: var(--ink); }

    """

  private static let bulletinPrint = """
    @page {
      size: A4;
      margin: 37mm 26mm 35mm 28mm;
      @bottom-center { content: "— " counter(page) " —"; font: 14pt SimSun, "Noto Serif CJK SC", serif; }
    }
    @media print {
      body { font: 16pt/28.9pt serif; font-family: var(--fangsong); }
      .masthead { margin-bottom: 28.9pt; border-bottom-width: 2.5pt; }
      .masthead h1 { margin-top: 0; font-size: 52pt; }
      .contents, .note { margin-bottom: 28.9pt; padding-bottom: 14pt; }
      main h2, main .group, .contents h2 { margin: 28.9pt 0 14pt; font-size: 16pt; line-height: 28.9pt; }
      article, .section > .group { margin: 14pt 0 28.9pt; }
      article header h2, article header h3, article header h4 { margin: 0; font-size: 18pt; line-height: 28.9pt; }
    }

    """
}
