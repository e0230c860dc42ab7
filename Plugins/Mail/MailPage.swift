import SheafKit
import SheafMarkup

/// Sets a digest as HTML for clients of mail: one column of 640 pixels in tables, which is what all of them lay out alike, and
/// the whole width on a phone.
struct MailPage {
  private let digest: Digest
  private var blocks: BlockMarkup
  private let hasContents: Bool
  /// The page so far.
  private(set) var html = MarkupWriter(.html)

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

  private var labels: Labels { digest.labels }

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

  /// What a client that knows style sheets changes in the dark and on a phone. Those that turn colours round by themselves
  /// find no picture of text and no colour that only shows on one ground.
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
    let text = "font-size:16px;color:#222222;text-align:left"
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

  private mutating func row(_ padding: String, _ content: (inout MailPage) -> Void) {
    html.open("tr")
    html.open("td", ("class", "cell"), ("style", "padding:\(padding)"))
    html.newline()
    content(&self)
    html.close("td")
    html.close("tr")
    html.newline()
  }

  private mutating func paragraph(_ text: String) {
    html.line("p", ("style", "margin:0 0 12px" + (digest.isChinese ? ";text-indent:2em" : "")), text: text)
  }

  /// A line of small type.
  private mutating func small(_ text: String, style: String = "margin:0") {
    html.line("p", ("class", "soft"), ("style", "\(style);font-size:14px;line-height:1.6;color:#5c574e"), text: text)
  }

  // MARK: - The head of the bulletin

  private mutating func writeMasthead() {
    let masthead = digest.masthead
    row("28px 32px 0") { page in
      if let classification = masthead.classification { page.small(classification, style: "margin:0 0 12px") }
      page.html.line(
        "h1", ("class", "red"),
        (
          "style",
          "margin:0;font-size:32px;line-height:1.3;font-weight:bold;text-align:center;color:#a4161a"
            + (page.digest.isChinese ? ";letter-spacing:2px" : "")
        ), text: masthead.title)
      if let issue = masthead.issue { page.small(issue, style: "margin:8px 0 0;text-align:center") }
      page.html.open(
        "table", ("role", "presentation"), ("class", "soft red-rule"), ("width", "100%"), ("cellpadding", "0"),
        ("cellspacing", "0"), ("border", "0"),
        (
          "style",
          "width:100%;margin:16px 0 0;border-bottom:3px solid #a4161a;font-size:14px;line-height:1.6;color:#5c574e"
        ))
      page.html.open("tr")
      page.html.element("td", ("style", "padding:0 12px 8px 0;text-align:left"), text: masthead.publisher ?? "")
      page.html.element(
        "td", ("style", "padding:0 0 8px;text-align:right;white-space:nowrap"), text: masthead.dateline)
      page.html.close("tr")
      page.html.close("table")
      page.html.newline()
    }
  }

  private mutating func writeContents() {
    row("24px 32px 0") { page in
      page.html.line(
        "h2", ("style", "margin:0 0 8px;font-size:16px;line-height:1.5;font-weight:bold;text-align:center"),
        text: page.labels.contents)
      for section in page.digest.sections {
        if let title = section.heading(isChinese: page.digest.isChinese) {
          page.html.line(
            "p", ("style", "margin:6px 0 0;font-size:15px;line-height:1.7;font-weight:bold"), text: title)
        }
        for group in section.groups {
          for entry in group.entries {
            page.html.line(
              "p", ("style", "margin:0;padding:0 0 0 1.5em;font-size:15px;line-height:1.7;text-indent:-1.5em"),
              text: "\(entry.number). \(entry.headline)")
          }
        }
      }
    }
  }

  // MARK: - Sections

  private mutating func write(_ section: Section) {
    var level = 2
    if let title = section.heading(isChinese: digest.isChinese) {
      row("32px 32px 0") { page in
        page.html.line(
          "h2", ("class", "red"),
          (
            "style",
            "margin:0;padding:0 0 6px;font-size:20px;line-height:1.4;font-weight:bold;color:#a4161a;"
              + "border-bottom:1px solid #a4161a"
          ), text: title)
      }
      level = 3
    }
    if section.entries.isEmpty { row("16px 32px 0") { $0.paragraph($0.labels.emptySection) } }
    for group in section.groups {
      if let title = group.title {
        row("24px 32px 0") { page in
          page.html.line(
            MarkupDress.heading(level), ("style", "margin:0;font-size:17px;line-height:1.5;font-weight:bold"),
            text: title)
        }
      }
      for entry in group.entries { write(entry, level: group.title == nil ? level : level + 1) }
    }
  }

  private mutating func write(_ entry: Entry, level: Int) {
    row("28px 32px 0") { page in
      if let kicker = entry.kicker { page.small(kicker, style: "margin:0 0 2px;text-align:center") }
      page.blocks.outline = level
      page.html.line(
        MarkupDress.heading(level),
        ("style", "margin:0 0 6px;font-size:20px;line-height:1.45;font-weight:bold;text-align:center"),
        text: page.hasContents ? "\(entry.number). \(entry.headline)" : entry.headline)
      if let subtitle = entry.subtitle {
        page.html.line(
          "p", ("style", "margin:0 0 6px;font-size:16px;line-height:1.5;text-align:center"), text: subtitle)
      }
      if let byline = entry.byline { page.small(byline, style: "margin:0 0 10px;text-align:center") }
      page.blocks.write(note: entry.note ?? [], base: level, to: &page.html)
      page.blocks.write(entry.parts, of: entry, base: level, to: &page.html)
      page.blocks.write(entry.facts, to: &page.html)
      for line in [entry.source, entry.reposts].compactMap({ $0 }) {
        page.small(page.labels.bracketed(line), style: "margin:0 0 4px;text-align:right")
      }
    }
  }

  // MARK: - The foot

  private mutating func writeFoot(sources: Bool) {
    if sources, !digest.sources.isEmpty {
      row("28px 32px 0") { page in
        page.html.line(
          "h2", ("style", "margin:0 0 8px;font-size:16px;line-height:1.5;font-weight:bold"), text: page.labels.sources)
        page.html.open("div", ("class", "soft"), ("style", "font-size:14px;line-height:1.6;color:#5c574e"))
        page.blocks.write(
          sources: page.digest.sources, comma: page.digest.isChinese ? "，" : ", ", to: &page.html)
        page.html.close("div")
        page.html.newline()
      }
    }
    row("28px 32px") { page in
      guard !page.digest.colophon.isEmpty else { return }
      page.html.open("div", ("style", "padding:12px 0 0;border-top:1px solid #8f887b"))
      page.html.newline()
      page.blocks.write(page.digest.colophon.distribution, as: .distribution, to: &page.html)
      page.blocks.write(page.digest.colophon.credits, as: .credits, to: &page.html)
      page.html.close("div")
      page.html.newline()
    }
  }
}
