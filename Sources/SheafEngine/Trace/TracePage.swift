import SheafKit

/// Traced words as people read them in a terminal.
public enum TracePage {
  /// The page, clean for terminals.
  public static func text(of found: [TracedWords]) -> String {
    PrintableText.lines(found.map(text).joined(separator: "\n")).text
  }

  private static func text(of words: TracedWords) -> String {
    var page = "“\(line(words.printed))”\n"
    page +=
      "  \(words.kind.explained)" + (words.entry.map { " of entry \($0.number), \(line($0.headline))" } ?? "") + "\n"
    guard let article = words.article else { return page + "  from no article: \(words.kind.maker)\n" }
    page += "  from “\(line(article.title))”, \(line(article.source ?? "no medium stated"))"
    page += (article.published.map { ", \($0)" } ?? "") + "\n"
    for source in words.sources { page += text(of: source, in: article) }
    return page
  }

  private static func text(of source: TracedWords.Source, in article: Account.Subject) -> String {
    var place = line(
      PlaceText.of(source.place == .unknown ? article.origin.start : source.place, in: article.origin.file))
    if let block = source.block, let range = source.range { place += ", block \(block), \(range.start)–\(range.end)" }
    var page = "  \(place)\n"
    for (mark, text) in [(" ", source.before), (">", source.words), (" ", source.after)] {
      if let text { page += "  \(mark) \(line(text))\n" }
    }
    if source.words == nil {
      page += "    the article is not at hand: it has changed or is gone, or its recipe is to be named with --recipe\n"
    }
    return page + source.supplied.map { "    supplied in print, not in the article: \(line($0))\n" }.joined()
  }

  private static func line(_ text: String) -> String { PrintableText.line(text).text }
}

extension TracedWords.Kind {
  /// What it is, for people.
  var explained: String {
    switch self {
    case .masthead: "the masthead"
    case .note: "the editor’s note"
    case .section: "the title of a section"
    case .kicker: "the line over the headline"
    case .headline: "the headline"
    case .subtitle: "the line under the headline"
    case .byline: "the byline"
    case .highlights: "the highlights"
    case .text: "the text"
    case .facts: "the facts"
    case .source: "the source line"
    case .reposts: "the line on reposts"
    case .remark: "the editor’s remark"
    case .colophon: "the foot of the page"
    }
  }

  /// Who wrote words of the kind that are from no article.
  var maker: String {
    switch self {
    case .masthead, .note, .section, .colophon: "the recipe says so"
    case .kicker, .headline, .subtitle, .remark: "the editor wrote it, in the file of edits"
    case .byline, .highlights, .text, .facts, .source, .reposts: "the engine made it"
    }
  }
}

extension Origin {
  /// The place where the article starts.
  var start: SourcePlace { SourcePlace(line: line, page: page) }
}

extension TracedWords {
  /// One object: see the README of this folder.
  public var json: JSONValue {
    var object: [String: JSONValue] = ["kind": .string(kind.rawValue), "printed": .string(printed)]
    object["entry"] = entry.map { .integer($0.number) }
    object["headline"] = entry.map { .string($0.headline) }
    if let article {
      object.merge(article.fields) { first, _ in first }
      object["sources"] = .array(sources.map(\.json))
    }
    return .object(object)
  }
}

extension TracedWords.Source {
  fileprivate var json: JSONValue {
    var object = place.fields
    object["block"] = block.map { .integer($0) }
    object["start"] = range.map { .integer($0.start) }
    object["end"] = range.map { .integer($0.end) }
    object["words"] = words.map { .string($0) }
    object["before"] = before.map { .string($0) }
    object["after"] = after.map { .string($0) }
    if !supplied.isEmpty { object["supplied"] = .array(supplied.map { .string($0) }) }
    return .object(object)
  }
}
