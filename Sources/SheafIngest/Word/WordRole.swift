/// What a style's name says its paragraphs are.
enum WordRole: Hashable {
  case title
  case subtitle
  /// A heading of a level from 1.
  case heading(Int)
  /// The words under a picture or over a table (题注).
  case caption
  /// A line of the table of contents, or the heading over it.
  case contents

  /// Tells by the name of a style, in English or Chinese, as Word, WPS and LibreOffice write it; nil for other names.
  init?(styleName: String) {
    let name = styleName.lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" }
    let digits = name.suffix(while: { $0.isASCII && $0.isNumber })
    let word = name.dropLast(digits.count)
    let level = Int(digits)
    switch word {
    case "heading", "标题", "標題", "überschrift", "titre":
      if let level, (1...9).contains(level) {
        self = .heading(level)
      } else if digits.isEmpty, word != "heading" {
        self = .title
      } else {
        return nil
      }
    case "title", "主标题", "大标题", "文章标题", "文档标题", "正标题": self = .title
    case "subtitle", "副标题", "副標題", "副题": self = .subtitle
    case "caption", "题注", "題註", "图注", "图题", "表题", "figure", "illustration": self = .caption
    case "toc", "目录", "目錄", "tocheading", "目录标题", "contents", "contentsheading": self = .contents
    default: return nil
    }
  }
}

extension StringProtocol {
  /// The characters at the end that are of a kind.
  fileprivate func suffix(while isOfKind: (Character) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, isOfKind(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
