import SheafMarkup

/// How the text of a message is dressed: every style inline, since clients of mail throw style sheets away, and classes
/// beside it for what the style sheet for the dark changes in those that do not.
struct MailDress {
  /// Whether paragraphs are indented by two characters.
  let isChinese: Bool

  /// The element and the attributes of a construct.
  func dress(_ construct: MarkupConstruct) -> MarkupDress {
    switch construct {
    case .paragraph(let isInItem):
      MarkupDress("p", ("style", "margin:0 0 12px" + (isChinese && !isInItem ? ";text-indent:2em" : "")))
    case .heading(let level):
      MarkupDress(
        MarkupDress.heading(level), ("style", "margin:20px 0 8px;font-size:17px;font-weight:bold;line-height:1.5"))
    case .quote:
      MarkupDress(
        "blockquote", ("class", "soft"),
        ("style", "margin:0 0 12px;padding:2px 0 2px 14px;border-left:3px solid #c9c4ba;color:#5c574e"))
    case .list(let isOrdered):
      MarkupDress(isOrdered ? "ol" : "ul", ("style", "margin:0 0 12px;padding:0 0 0 28px"))
    case .item: MarkupDress("li", ("style", "margin:0 0 6px"))
    case .preformatted:
      MarkupDress(
        "pre", ("class", "box"),
        (
          "style",
          "margin:0 0 12px;padding:10px 12px;background:#f5f2ec;font:14px/1.6 Menlo,Consolas,monospace;"
            + "white-space:pre-wrap;word-break:break-word"
        ))
    case .figure: MarkupDress("div", ("style", "margin:0 0 16px;text-align:center"))
    case .picture:
      MarkupDress("img", ("style", "display:block;margin:0 auto;max-width:100%;height:auto;border:0"))
    case .missingPicture:
      MarkupDress(
        "div", ("class", "box"), ("style", "padding:14px;background:#f5f2ec;font-size:14px;color:#5c574e"))
    case .caption:
      MarkupDress("div", ("class", "soft"), ("style", "margin:6px 0 0;font-size:14px;line-height:1.5;color:#5c574e"))
    case .table:
      MarkupDress("table", ("style", "width:100%;margin:0 0 16px;border-collapse:collapse;font-size:15px"))
    case .headCell: MarkupDress("th", ("scope", "col"), ("style", cell + ";font-weight:bold"))
    case .cell: MarkupDress("td", ("style", cell))
    case .emphasis: MarkupDress("em")
    case .strong: MarkupDress("strong")
    // Not every client knows `mark`.
    case .mark: MarkupDress("span", ("class", "mark"), ("style", "background:#fdf0b5"))
    case .code: MarkupDress("code", ("style", "font-family:Menlo,Consolas,monospace;font-size:14px"))
    case .link: MarkupDress("a", ("class", "red"), ("style", "color:#a4161a;text-decoration:underline"))
    case .reference: MarkupDress("sup")
    case .note:
      MarkupDress(
        "div", ("class", "box"),
        (
          "style",
          "margin:0 0 16px;padding:12px 16px 2px;border-left:3px solid #a4161a;background:#f5f2ec"
            + (isChinese ? ";font-family:'Kaiti SC',STKaiti,KaiTi,serif" : "")
        ))
    case .noteLabel: MarkupDress("strong")
    case .lines(let kind):
      MarkupDress("table", ("role", "presentation"), ("class", "soft"), ("style", lines(kind)))
    case .line: MarkupDress("tr")
    case .lineLabel:
      MarkupDress("td", ("style", "padding:2px 0;vertical-align:top;white-space:nowrap;font-weight:bold"))
    case .lineText: MarkupDress("td", ("style", "padding:2px 0;vertical-align:top;width:100%"))
    }
  }

  private var cell: String { "padding:6px 8px;border:1px solid #c9c4ba;text-align:left;vertical-align:top" }

  private func lines(_ kind: MarkupConstruct.LabelledLines) -> String {
    let text = "width:100%;border-collapse:collapse;font-size:14px;line-height:1.6;color:#5c574e"
    switch kind {
    case .facts: return text + ";margin:0 0 12px"
    case .distribution, .credits: return text
    }
  }
}
