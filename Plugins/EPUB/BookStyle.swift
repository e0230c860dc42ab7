/// The style of a book: what readers of books leave to it.
///
/// Readers choose face, size and colours themselves, some of them white on black. So no face is embedded and no colour
/// set for text or ground but the red of headings, which can be read on both.
enum BookStyle {
  /// The style sheet.
  static let css = """
    body { line-height: 1.7; overflow-wrap: anywhere; }
    p, h1, h2, h3, h4, h5, h6, ol, ul, dl, dd, figure, blockquote { margin: 0; padding: 0; }
    p:lang(zh) { text-align: justify; text-indent: 2em; }
    p:not(:lang(zh)) { margin-bottom: .6em; }
    h1, h2, h3, h4, h5, h6 { break-after: avoid; page-break-after: avoid; line-height: 1.4; }
    h1 { margin: 1em 0; font-size: 1.5em; text-align: center; }
    article { margin: 1.5em 0 2.5em; }
    article header { margin-bottom: .75em; text-align: center; break-after: avoid; page-break-after: avoid; }
    article header h1, article header h2, article header h3 { margin: 0; font-size: 1.25em; }
    header p:lang(zh), header p:not(:lang(zh)) { margin: 0; font-size: .9em; text-align: center; text-indent: 0; }
    .group { margin: 1.5em 0 .5em; font-size: 1.1em; }
    article > h2, article > h3, article > h4, article > h5, article > h6 { margin: 1em 0 .4em; font-size: 1em; }
    .masthead { margin: 18% 0 .5em; color: #d0392f; font-size: 2.4em; text-align: center; }
    .masthead:lang(zh) { letter-spacing: .12em; }
    .classification:lang(zh), .classification:not(:lang(zh)) { text-align: left; text-indent: 0; }
    .issue:lang(zh), .issue:not(:lang(zh)) { text-align: center; text-indent: 0; }
    .publisher:lang(zh), .publisher:not(:lang(zh)) {
      margin-top: 4em;
      padding-top: .75em;
      border-top: 3px solid #d0392f;
      text-align: center;
      text-indent: 0;
    }
    .date:lang(zh), .date:not(:lang(zh)), .empty:lang(zh), .empty:not(:lang(zh)) { text-align: center; text-indent: 0; }
    .note { margin: 1em 0 1.5em; }
    .note strong { color: #d0392f; }
    .source:lang(zh), .source:not(:lang(zh)) {
      margin: .4em 0 0;
      font-size: .9em;
      text-align: right;
      text-indent: 0;
      break-before: avoid;
      page-break-before: avoid;
    }
    .facts { margin: .75em 0 0; padding: 0 0 0 .75em; border-left: 3px solid #999; font-size: .9em; }
    dt { float: left; padding-right: .25em; font-weight: bold; }
    dd { overflow: hidden; }
    footer { margin-top: 2em; font-size: .9em; }
    footer .credits { padding: .4em 0; border-top: 1px solid; }
    em:lang(zh) { font-style: normal; -epub-text-emphasis-style: filled dot; text-emphasis: filled dot; }
    mark { background: none; color: inherit; text-decoration: underline; }
    blockquote { margin: .75em 0; padding-left: 1em; border-left: 3px solid #999; }
    blockquote blockquote blockquote, li li li blockquote { margin: 0; padding-left: .2em; border-left-width: 1px; }
    ol, ul { margin: .5em 0; padding-left: 2em; }
    li li li ol, li li li ul { padding-left: .2em; list-style-position: inside; }
    li p:lang(zh), td p:lang(zh) { text-indent: 0; }
    pre { margin: .75em 0; font-size: .85em; white-space: pre-wrap; }
    table { width: 100%; margin: 1em 0; border-collapse: collapse; font-size: .9em; }
    th, td { padding: .3em .5em; border: 1px solid #999; text-align: left; vertical-align: top; }
    figure { margin: 1.25em 0; text-align: center; break-inside: avoid; page-break-inside: avoid; }
    figure img { max-width: 100%; height: auto; }
    .missing { padding: 1.5em 1em; border: 1px dashed #999; font-size: .9em; }
    figcaption { margin-top: .3em; font-size: .9em; }
    nav ol { list-style: none; }
    nav ol ol { padding-left: 1.5em; }
    nav a { text-decoration: none; }

    """
}
