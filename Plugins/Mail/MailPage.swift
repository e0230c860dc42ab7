import SheafKit
import SheafMarkup

/// Sets a digest as HTML for clients of mail: one column of 640 pixels in tables, which is what all of them lay out
/// alike, and the whole width on a phone.
struct MailPage {
  let digest: Digest
  var blocks: BlockMarkup
  let hasContents: Bool
  /// The page so far.
  var html = MarkupWriter(.html)

  init(_ digest: Digest, pictures: Pictures, prefix: String, degraded: [FormattedDigest.Degradation]) {
    self.digest = digest
    hasContents = digest.hasContents
    let dress = MailDress(isChinese: digest.isChinese)
    let policy = MarkupPolicy(
      pictures: .files(prefix: prefix, limit: MailFormatter.pictureLimit), pictureWidth: 576
    ) { dress.dress($0) }
    blocks = BlockMarkup(policy, labels: digest.labels, pictures: pictures, degraded: degraded)
  }

  /// The pictures that the page shows.
  var pictures: [(name: String, picture: Picture)] { blocks.pictures }
  /// What could not be shown.
  var degraded: [FormattedDigest.Degradation] { blocks.degraded }

  var labels: Labels { digest.labels }

  mutating func write(sources: Bool) {
    html.markup("<!DOCTYPE html>\n")
    let isTag = LanguageTag.isTag(digest.language)
    html.open("html", ("lang", isTag ? digest.language : "und"))
    html.newline()
    writeHead()
    html.open("body", ("class", "page"), ("style", "margin:0;padding:0;background:#ece8e0"))
    html.newline()
    openTable("width:100%;background:#ece8e0", className: "page", width: "100%")
    html.open("tr")
    html.open("td", ("align", "center"), ("style", "padding:20px 8px"))
    html.newline()
    openTable("width:100%;max-width:640px;background:#ffffff;\(type)", className: "sheet", width: "640")
    writeMasthead()
    if hasContents { writeContents() }
    if !digest.note.isEmpty {
      row("24px 32px 0") { page in page.blocks.write(note: page.digest.note, base: 2, to: &page.html) }
    }
    if digest.sections.isEmpty { row("24px 32px") { $0.paragraph($0.labels.empty) } }
    for section in digest.sections { write(section) }
    writeFoot(sources: sources)
    closeTable()
    html.close("td")
    html.close("tr")
    html.newline()
    closeTable()
    html.close("body")
    html.newline()
    html.close("html")
    html.newline()
  }

  // MARK: - The frame

  private mutating func writeHead() {
    html.open("head")
    html.newline()
    html.markup(
      """
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">

      """)
    html.line("title", text: digest.masthead.title)
    html.style(Self.darkStyle)
    html.close("head")
    html.newline()
  }

  /// What a client that knows style sheets changes in the dark and on a phone. Those that turn colours round by
  /// themselves find no picture of text and no colour that only shows on one ground.
  private static let darkStyle = """
    :root { color-scheme: light dark; supported-color-schemes: light dark; }
    @media (max-width: 520px) { .cell { padding-left: 18px !important; padding-right: 18px !important; } }
    @media (prefers-color-scheme: dark) {
      .page { background: #121211 !important; }
      .sheet { background: #1e1d1b !important; color: #e8e4dc !important; }
      .red { color: #ff8a80 !important; border-color: #ff8a80 !important; }
      .soft { color: #b5afa4 !important; }
      .box { background: #2a2825 !important; color: #d8d3c9 !important; }
      .mark { background: #5a4a00 !important; }
    }

    """

  private var type: String {
    let faces =
      digest.language.lowercased().hasPrefix("zh-hant")
      ? "'PingFang TC','Microsoft JhengHei','Noto Sans CJK TC',sans-serif"
      : "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif"
    let text = "font-size:16px;color:#222222;text-align:left;word-break:break-word;overflow-wrap:break-word"
    return digest.isChinese
      ? "\(text);line-height:1.8;font-family:\(faces)"
      : "\(text);line-height:1.6;font-family:Georgia,'Times New Roman',serif"
  }

  private mutating func openTable(_ style: String, className: String, width: String) {
    html.open(
      "table", ("role", "presentation"), ("class", className), ("width", width), ("cellpadding", "0"),
      ("cellspacing", "0"), ("border", "0"), ("style", style))
    html.newline()
  }

  private mutating func closeTable() {
    html.close("table")
    html.newline()
  }

  /// Writes a row of the sheet.
  mutating func row(_ padding: String, _ content: (inout MailPage) -> Void) {
    html.open("tr")
    html.open("td", ("class", "cell"), ("style", "padding:\(padding)"))
    html.newline()
    content(&self)
    html.close("td")
    html.close("tr")
    html.newline()
  }

  /// Writes a paragraph of the page's own.
  mutating func paragraph(_ text: String) {
    html.line("p", ("style", "margin:0 0 12px" + (digest.isChinese ? ";text-indent:2em" : "")), text: text)
  }

  /// A line of small type.
  mutating func small(_ text: String, style: String = "margin:0") {
    html.line("p", ("class", "soft"), ("style", "\(style);font-size:14px;line-height:1.6;color:#5c574e"), text: text)
  }
}
