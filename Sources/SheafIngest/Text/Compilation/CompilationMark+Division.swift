extension CompilationMark {
  /// Where it divides a document, in words for the reader that go on “divided at”; `title` is the first line that bears it.
  func division(at title: ArraySlice<UInt8>) -> String {
    switch self {
    case .contents: "titles that the contents list"
    case .announced: "lines like the titles that a selection or the page's title names"
    case .centre: "titles in the middle of their lines"
    case .field: "records with a field for the title, as in 标题：…"
    case .organisation: "titles with an organisation before a dot, as in 机构•标题"
    case .bracket: "titles with an organisation in 【…】 before them"
    case .ornament: "titles \(Self.ornament(of: title))"
    case .number: "titles\(Self.number(of: title).map { " numbered \($0)" } ?? " with numbers")"
    case .label: "titles with an organisation and a colon before them"
    case .day: "titles with a day in brackets behind them"
    case .mail: "headers of mails"
    case .rule: "rules between texts"
    case .space: "wider space over titles"
    case .head: "lines that stand apart over texts"
    case .section: "titles under the names of sections"
    case .creditsBelow: "titles with credits or a dateline below them"
    case .creditsAbove: "titles with credits over them"
    case .signature: "titles over texts that are signed or open alike"
    case .subject: "titles over texts that have no subject in common"
    }
  }

  /// How an ornament stands at a title: `in 【…】`, `behind ■`.
  private static func ornament(of title: ArraySlice<UInt8>) -> String {
    switch title.firstScalar {
    case "【": TitleMark.isBracketed(title) ? "in 【…】" : "behind 【…】"
    case "〖": "in 〖…〗"
    case let ornament?: "behind \(ornament)"
    case nil: "behind an ornament"
    }
  }

  /// The number before a title, as printed: `一、`, `（1）`, `第一篇`.
  private static func number(of title: ArraySlice<UInt8>) -> String? {
    guard let number = TitleNumber(title) else { return nil }
    return String(scalars: title.dropLast(number.title.count).scalars[...].trimming { $0.isSpace })
  }
}
