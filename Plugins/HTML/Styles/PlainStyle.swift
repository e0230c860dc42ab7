/// Hardly any style: the reader's own face, a readable measure, and nothing that is in the way when text is copied.
extension Stylesheet {
  /// The style sheet.
  static let plain = """
    body {
      max-width: 42rem;
      margin: 2rem auto;
      padding: 0 1rem;
      font: 1.0625rem/1.75 system-ui, "Noto Sans CJK SC", "Liberation Sans", sans-serif;
      overflow-wrap: anywhere;
    }
    .skip { position: absolute; left: -100vw; }
    .skip:focus { position: static; }
    h1, h2, h3, h4, h5, h6 { margin: 1.6em 0 .5em; line-height: 1.35; }
    article header h2, article header h3, article header h4 { margin: 1.6em 0 .4em; font-size: 1.15em; }
    a { color: inherit; }
    p { margin: .6em 0; }
    article header p, .source, .masthead p { margin: 0; }
    .source { font-size: .9em; }
    .note { padding-left: 1em; border-left: 2px solid; }
    .facts > div, .colophon dl > div { display: flex; }
    dt { flex: none; max-width: 12em; white-space: pre-wrap; }
    dd { margin: 0; }
    ol, ul { padding-left: 1.75em; }
    blockquote { margin: .8em 0; padding-left: 1em; border-left: 2px solid; }
    blockquote blockquote blockquote, li li li blockquote { margin: 0; padding-left: .2em; border-left-width: 1px; }
    li li li ol, li li li ul { padding-left: .2em; list-style-position: inside; }
    pre { white-space: pre-wrap; }
    table { border-collapse: collapse; }
    th, td { padding: .25em .6em; border: 1px solid; text-align: start; vertical-align: top; }
    figure { margin: 1em 0; }
    figure img { max-width: 100%; height: auto; }
    figcaption { font-size: .9em; }
    @page { size: A4; margin: 24mm 25mm; @bottom-center { content: counter(page); font: 9pt sans-serif; } }
    @media print { body { max-width: none; margin: 0; padding: 0; font-size: 11pt; line-height: 18pt; } }

    """ + pages
}
