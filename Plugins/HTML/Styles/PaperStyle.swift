/// A quiet magazine: one ink, thin rules, much white, small spaced lettering over the headlines.
extension Stylesheet {
  /// The style sheet.
  static let paper = [
    faces, paperColours, ground, paperPage, paperMasthead, paperText, blocks, lines, paperFoot, pages, paperPrint,
  ].joined()

  private static let paperColours = """
    :root {
      --desk: #fbfaf7;
      --paper: #fbfaf7;
      --ink: #22211f;
      --pale: #66635d;
      --line: #cfcbc3;
      --accent: #22211f;
      --mark: #efe7cf;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --desk: #191918;
        --paper: #191918;
        --ink: #e4e1da;
        --pale: #a5a199;
        --line: #45433f;
        --accent: #e4e1da;
        --mark: #4a4128;
      }
    }

    """

  private static let paperPage = """
    body {
      max-width: 40rem;
      margin: 0 auto;
      padding: 4.5rem 1.5rem 5rem;
      color: var(--ink);
      font: 1.1875rem/1.9 serif; font-family: var(--song);
      line-break: strict;
      overflow-wrap: anywhere;
    }
    body:not(:lang(zh)) { line-height: 1.65; }
    @media screen and (max-width: 40rem) {
      body { padding: 2.25rem 1.25rem 3rem; font-size: 1.0625rem; }
    }

    """

  private static let paperMasthead = """
    .masthead {
      margin-bottom: 3.5rem;
      padding: 1.25rem 0 .75rem;
      border-top: 3px solid;
      border-bottom: 1px solid;
      border-color: var(--ink);
    }
    .masthead h1 {
      margin: .15em 0 .2em;
      font: 400 3rem/1.2 serif;
      font-family: var(--song);
      font-size: clamp(2.25rem, 8vw, 3.75rem);
    }
    .masthead h1:lang(zh) { letter-spacing: .06em; }
    .classification, .issue, .imprint {
      color: var(--pale);
      font: .8125rem/1.7 serif; font-family: var(--hei);
      letter-spacing: .08em;
    }
    .imprint { display: flex; flex-wrap: wrap; justify-content: space-between; }
    .imprint p + p { margin-left: auto; padding-left: 2em; }
    .contents {
      margin-bottom: 3.5rem;
      padding-bottom: 2rem;
      border-bottom: 1px solid;
      border-bottom-color: var(--line);
    }
    .contents h2, .contents p, .section > h2, .section > .group, .sources h2 {
      color: var(--pale);
      font: 500 .875rem/1.7 serif; font-family: var(--hei);
      letter-spacing: .12em;
    }
    .contents p { margin-top: 1.1em; }
    .contents ol { padding: 0; list-style-position: inside; }
    .contents li { margin-top: .3em; line-height: 1.6; }
    .contents li::marker { color: var(--pale); font-size: .85em; }
    .contents a { text-decoration: none; }
    .contents a:hover { text-decoration: underline; }

    """

  private static let paperText = """
    main p:lang(zh) { text-align: justify; }
    main p + p:lang(zh) { margin-top: .55em; }
    main p:not(:lang(zh)) { margin-bottom: .8em; }
    .section > h2 {
      margin: 4rem 0 2.5rem;
      padding-top: .75rem;
      border-top: 1px solid;
      border-top-color: var(--ink);
      color: var(--ink);
    }
    .section > .group { margin: 2.5rem 0 1rem; }
    .note {
      margin-bottom: 3rem;
      padding: 0 0 0 1.5rem;
      border-left: 1px solid;
      border-left-color: var(--ink);
      font-family: var(--kai);
    }
    article .note { margin: 0 0 1em; font-size: .95em; }
    .note strong:first-child { font-family: var(--hei); font-size: .85em; font-weight: 500; letter-spacing: .08em; }
    article { margin: 0 0 3.5rem; }
    article + article { padding-top: 2.25rem; border-top: 1px solid; border-top-color: var(--line); }
    article header { margin-bottom: 1rem; }
    article header h2, article header h3, article header h4 { font: 600 1.5em/1.4 serif; font-family: var(--song); }
    article header p.subtitle { margin: .3em 0 0; color: var(--pale); font-size: 1em; text-align: start; }
    article header p.kicker, article header p.byline {
      margin: 0 0 .35em;
      color: var(--pale);
      font: .8125rem/1.7 serif; font-family: var(--hei);
      letter-spacing: .08em;
      text-align: start;
    }
    article header p.byline { margin: .6em 0 0; }
    article > h3, article > h4, article > h5, article > h6 {
      margin: 1.5em 0 .4em;
      font: 600 1em/1.6 serif;
      font-family: var(--hei);
    }
    main p.source:lang(zh), main p.source:not(:lang(zh)) {
      margin: .9em 0 0;
      color: var(--pale);
      font: .8125rem/1.7 serif; font-family: var(--hei);
      text-align: start;
    }
    main p.source + p.source:lang(zh), main p.source + p.source:not(:lang(zh)) { margin-top: 0; }
    .facts {
      margin: 1.25em 0 0;
      padding: .6em 0;
      border-top: 1px solid;
      border-bottom: 1px solid;
      border-color: var(--line);
      font-size: .85em;
    }

    """

  private static let paperFoot = """
    .sources {
      margin-top: 4rem;
      padding-top: .75rem;
      border-top: 1px solid;
      border-top-color: var(--ink);
      font-size: .85em;
    }
    .sources h2 { margin-bottom: .75em; color: var(--ink); }
    .colophon {
      margin-top: 4rem;
      border-top: 1px solid;
      border-top-color: var(--ink);
      color: var(--pale);
      font: .8125rem/1.8 serif;
      font-family: var(--hei);
    }
    .colophon dl { padding-top: .5em; }

    """

  private static let paperPrint = """
    @page {
      size: A4;
      margin: 26mm 36mm 30mm;
      @bottom-center { content: counter(page); font: 9pt "Noto Serif CJK SC", SimSun, Georgia, serif; }
    }
    @media print {
      body, body:not(:lang(zh)) { font-size: 11pt; line-height: 19pt; }
      .masthead { margin-bottom: 32pt; }
      .masthead h1 { font-size: 40pt; }
      .contents, .note { margin-bottom: 28pt; padding-bottom: 16pt; }
      .note { padding-bottom: 0; }
      .section > h2 { margin: 32pt 0 20pt; }
      article { margin-bottom: 26pt; }
      article + article { padding-top: 18pt; }
      .classification, .issue, .imprint, .contents h2, .contents p, .section > h2, .section > .group, .sources h2,
      article header p.kicker, article header p.byline, .colophon,
      main p.source:lang(zh), main p.source:not(:lang(zh)) { font-size: 8.5pt; line-height: 14pt; }
    }

    """
}
