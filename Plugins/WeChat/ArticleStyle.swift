import SheafMarkup

/// The look of an article, as inline styles: red accents like a bulletin's, made for a phone.
///
/// Only properties that the platform keeps: no position, no id, no float, no variable, no address. Styles are short,
/// since their characters count, too; what can be inherited stands on `body`. Text on its ground has the contrast of
/// WCAG 2.2 AA.
struct ArticleStyle: Sendable {
  /// Whether paragraphs are indented by two characters.
  let isChinese: Bool

  static let body = "font-size:16px;line-height:1.75;color:#333;text-align:justify;overflow-wrap:anywhere"
  static let masthead = "margin:0 0 24px;border-bottom:3px solid #c00d16;text-align:center"
  static let classification = "font-size:13px;text-align:left"
  static let title = "margin:8px 0;font-size:30px;font-weight:bold;line-height:1.3;letter-spacing:2px;color:#c00d16"
  static let issue = "font-size:15px"
  static let imprint = "display:flex;justify-content:space-between;margin:16px 0 4px;font-size:14px"
  static let box = "margin:0 0 24px;padding:12px 14px;border-radius:6px;background:#fbf4f3;font-size:15px"
  static let boxTitle = "font-weight:bold;color:#c00d16;text-align:center;letter-spacing:4px"
  static let boxHeading = "margin:6px 0 0;font-weight:bold"
  static let boxLine = "text-align:left"
  static let barLine = "margin:32px 0 16px;text-align:center"
  static let bar =
    "display:inline-block;padding:3px 18px;border-radius:3px;background:#c00d16;color:#fff;font-weight:bold"
  static let group = "margin:20px 0 12px;font-weight:bold;color:#c00d16"
  static let card = "margin:0 0 20px;padding:16px 14px 12px;border:1px solid #eed9d7;border-radius:6px"
  static let headline =
    "margin:0 0 8px;padding-left:10px;border-left:4px solid #c00d16;font-size:18px;font-weight:bold;line-height:1.5;text-align:left"
  static let small = "margin:0 0 8px;font-size:14px;color:#666;text-align:left"
  static let source = "font-size:13px;color:#666;text-align:right"
  static let address = "font-size:13px;color:#666;text-align:left"
  static let foot =
    "margin:32px 0 0;padding:8px 0;border-top:1px solid #333;border-bottom:1px solid #333;font-size:14px"
  static let empty = "color:#666;text-align:center"

  /// What each construct wears: elements that the platform knows, with their style.
  func dress(_ construct: MarkupConstruct) -> MarkupDress {
    switch construct {
    case .paragraph(isInItem: false):
      MarkupDress("p", ("style", isChinese ? "margin:0 0 10px;text-indent:2em" : "margin:0 0 12px"))
    case .paragraph(isInItem: true): MarkupDress("p", ("style", "margin:0"))
    case .heading: MarkupDress("section", ("style", "margin:12px 0 6px;font-weight:bold;color:#c00d16"))
    case .quote:
      MarkupDress(
        "blockquote", ("style", "margin:0 0 12px;padding:8px 10px;border-left:3px solid #d9a5a1;background:#faf7f6"))
    case .list(isOrdered: true): MarkupDress("ol", ("style", "margin:0 0 10px;padding-left:1.6em"))
    case .list(isOrdered: false): MarkupDress("ul", ("style", "margin:0 0 10px;padding-left:1.4em"))
    case .item: MarkupDress("li")
    case .preformatted:
      MarkupDress(
        "section",
        (
          "style",
          "margin:0 0 12px;padding:8px 10px;background:#f5f5f5;font-family:monospace;font-size:14px;text-align:left"
        ))
    case .figure: MarkupDress("section", ("style", "margin:12px 0;text-align:center"))
    case .picture: MarkupDress("img", ("style", "max-width:100%;height:auto"))
    case .missingPicture:
      MarkupDress("section", ("style", "padding:24px 10px;border:1px dashed #bbb;font-size:14px;color:#666"))
    case .caption: MarkupDress("section", ("style", "font-size:13px;color:#666"))
    case .table:
      MarkupDress(
        "table", ("style", "width:100%;margin:0 0 12px;border-collapse:collapse;font-size:14px;text-align:left"))
    case .headCell: MarkupDress("th", ("style", "padding:4px 6px;border:1px solid #ddd;background:#fbf4f3"))
    case .cell: MarkupDress("td", ("style", "padding:4px 6px;border:1px solid #ddd"))
    case .emphasis:
      MarkupDress(
        "em", ("style", isChinese ? "font-style:normal;border-bottom:1px dotted #c00d16" : "font-style:italic"))
    case .strong: MarkupDress("strong")
    case .mark: MarkupDress("span", ("style", "background:#fdeaa7"))
    case .code: MarkupDress("code", ("style", "font-family:monospace;font-size:14px"))
    case .link: MarkupDress("span", ("style", "color:#a5121a"))
    case .reference: MarkupDress("sup", ("style", "font-size:11px;color:#a5121a"))
    case .note:
      MarkupDress(
        "section", ("style", "margin:0 0 20px;padding:12px 14px 2px;border-left:3px solid #c00d16;background:#faf7f6"))
    case .noteLabel: MarkupDress("strong", ("style", "color:#c00d16"))
    case .lines(.facts):
      MarkupDress(
        "section", ("style", "margin:0 0 8px;padding:8px 10px;background:#f7f7f7;font-size:14px;text-align:left"))
    case .lines(.distribution), .lines(.credits): MarkupDress("section", ("style", "text-align:left"))
    case .line: MarkupDress("section")
    case .lineLabel: MarkupDress("span", ("style", "color:#666"))
    case .lineText: MarkupDress("span")
    }
  }
}
