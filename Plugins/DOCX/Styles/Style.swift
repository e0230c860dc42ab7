/// The styles of a document, by what they are for.
///
/// Where Word has a style of the same meaning it is that one, by its built-in name, so that an office's own template
/// knows it; the others have names in the digest's language.
enum Style: String, CaseIterable {
  // Paragraphs.
  case normal = "Normal"
  case text = "BodyText"
  case classification = "Classification"
  case title = "Title"
  case issue = "Issue"
  case imprint = "Imprint"
  case heading1 = "Heading1"
  case heading2 = "Heading2"
  case heading3 = "Heading3"
  case heading4 = "Heading4"
  case heading5 = "Heading5"
  case heading6 = "Heading6"
  case kicker = "Kicker"
  case subtitle = "Subtitle"
  case byline = "Byline"
  case quote = "Quote"
  case note = "EditorsNote"
  case listItem = "ListParagraph"
  case figure = "Figure"
  case caption = "Caption"
  case cell = "TableText"
  case code = "Preformatted"
  case facts = "Facts"
  case source = "Source"
  case contentsHeading = "TOCHeading"
  case contents1 = "TOC1"
  case contents2 = "TOC2"
  case contents3 = "TOC3"
  case reference = "SourceList"
  case colophon = "Colophon"
  case credits = "Credits"
  case header = "Header"
  case footer = "Footer"
  // Characters.
  case defaultCharacters = "DefaultParagraphFont"
  case strong = "Strong"
  case emphasis = "Emphasis"
  case link = "Hyperlink"
  case mark = "Mark"
  case codeCharacters = "CodeCharacters"
  case label = "Label"
  case noteLabel = "NoteLabel"
  // Tables and lists.
  case plainTable = "TableNormal"
  case table = "DigestTable"
  case noList = "NoList"

  /// What a style is for, in the words of the schema.
  enum Kind: String { case paragraph, character, table, numbering }

  /// What it is for.
  var kind: Kind {
    switch self {
    case .defaultCharacters, .strong, .emphasis, .link, .mark, .codeCharacters, .label, .noteLabel: .character
    case .plainTable, .table: .table
    case .noList: .numbering
    default: .paragraph
    }
  }

  /// The heading of a level, from 1; Word has more, but nobody reads them.
  static func heading(_ level: Int) -> Style {
    let all: [Style] = [.heading1, .heading2, .heading3, .heading4, .heading5, .heading6]
    return all[max(1, min(all.count, level)) - 1]
  }

  /// The line of the contents that names a heading of a level, from 1.
  static func contents(_ level: Int) -> Style {
    switch level {
    case ...1: .contents1
    case 2: .contents2
    default: .contents3
    }
  }

  /// The level of a heading; nil for anything else.
  var headingLevel: Int? {
    switch self {
    case .heading1: 1
    case .heading2: 2
    case .heading3: 3
    case .heading4: 4
    case .heading5: 5
    case .heading6: 6
    default: nil
    }
  }

  /// The level of a line of the contents; nil for anything else.
  var contentsLevel: Int? {
    switch self {
    case .contents1: 1
    case .contents2: 2
    case .contents3: 3
    default: nil
    }
  }

  /// The name: Word's own where there is one, as `isBuiltIn` says.
  func name(isChinese: Bool) -> String {
    switch self {
    case .normal: "Normal"
    case .text: "Body Text"
    case .title: "Title"
    case .heading1, .heading2, .heading3, .heading4, .heading5, .heading6: "heading \(headingLevel ?? 1)"
    case .subtitle: "Subtitle"
    case .quote: "Quote"
    case .listItem: "List Paragraph"
    case .caption: "caption"
    case .contentsHeading: "TOC Heading"
    case .contents1, .contents2, .contents3: "toc \(contentsLevel ?? 1)"
    case .header: "header"
    case .footer: "footer"
    case .defaultCharacters: "Default Paragraph Font"
    case .strong: "Strong"
    case .emphasis: "Emphasis"
    case .link: "Hyperlink"
    case .plainTable: "Normal Table"
    case .noList: "No List"
    case .classification: isChinese ? "密级" : "Classification"
    case .issue: isChinese ? "期号" : "Issue"
    case .imprint: isChinese ? "发行栏" : "Imprint"
    case .kicker: isChinese ? "引题" : "Kicker"
    case .byline: isChinese ? "署名" : "Byline"
    case .note: isChinese ? "编者按" : "Editor’s Note"
    case .figure: isChinese ? "图片" : "Figure"
    case .cell: isChinese ? "表格文字" : "Table Text"
    case .code: isChinese ? "原样文字" : "Preformatted"
    case .facts: isChinese ? "要素" : "Facts"
    case .source: isChinese ? "来源" : "Source"
    case .reference: isChinese ? "资料来源" : "Source List"
    case .colophon: isChinese ? "报尾" : "Colophon"
    case .credits: isChinese ? "报尾署名" : "Credits"
    case .mark: isChinese ? "标记" : "Mark"
    case .codeCharacters: isChinese ? "代码" : "Code"
    case .label: isChinese ? "要素名" : "Fact Label"
    case .noteLabel: isChinese ? "编者按标签" : "Note Label"
    case .table: isChinese ? "简报表格" : "Digest Table"
    }
  }

  /// Whether Word has a style of this name, in whatever language it speaks to its user.
  var isBuiltIn: Bool { name(isChinese: true) == name(isChinese: false) }

  /// Whether it is what its kind starts from.
  var isDefault: Bool {
    switch self {
    case .normal, .defaultCharacters, .plainTable, .noList: true
    default: false
    }
  }
}
