import SheafKit

/// An article as people read it in a terminal: its title, what is known of it, and its text.
struct ArticlePage {
  /// Whether it shows what each field was read from, where each block stands, and what was left out.
  var showsEvidence = false

  /// The page of an article, clean for terminals: an article may hold what turns one around.
  func text(of article: Article) -> String {
    var text = ""
    write(article) { text += $0 }
    return text
  }

  /// The same, handed on piece by piece, so that an article as large as a book is not held twice.
  func write(_ article: Article, _ put: (String) -> Void) {
    var piece = "# \(article.title)\n" + head(of: article) + "\n"
    for (number, block) in article.blocks.enumerated() {
      piece += (number == 0 ? "" : "\n") + line(of: block)
      guard piece.utf8.count > Self.pieceSize else { continue }
      put(PrintableText.lines(piece).text)
      piece = ""
    }
    put(PrintableText.lines(piece + "\n" + leftOut(of: article)).text)
  }

  /// How many bytes are put together before they are handed on.
  private static let pieceSize = 1 << 16

  private func line(of block: Block) -> String {
    let place = showsEvidence ? "[\(describe(block.place))] " : ""
    return switch block.content {
    case .heading: "\(place)## \(block.plainText)\n"
    case .image: "\(place)[image] \(block.plainText)\n"
    default: "\(place)\(block.plainText)\n"
    }
  }

  private func head(of article: Article) -> String {
    let file = Self.name(of: article)
    let start = article.origin.line.map { "\(file):\($0)" } ?? file
    let facts: [(String, FieldEvidence.Field?, String?)] = [
      ("title", .title, showsEvidence ? article.title : nil),
      ("kicker", .kicker, article.kicker), ("subtitle", .subtitle, article.subtitle),
      ("organisation", .organisation, article.organisation),
      ("source", .source, article.source), ("reposted from", .repostedFrom, article.repostedFrom),
      ("byline", .byline, names(article.byline)), ("editors", .editors, names(article.editors)),
      ("dateline", .dateline, article.dateline),
      ("published", .published, article.published?.description), ("source note", .sourceNote, article.sourceNote),
      ("language", .language, showsEvidence ? article.language : nil),
      ("address", .address, showsEvidence ? article.origin.address : nil),
      ("from", nil, "\(start) (\(article.origin.format))"),
      ("divided at", nil, showsEvidence ? article.evidence?.division.map { PrintableText.line($0).text } : nil),
    ]
    return facts.compactMap { name, field, value in
      value.map { "  \(name): \($0)\n" + (field.map { evidence(of: $0, article) } ?? "") }
    }.joined()
  }

  private func evidence(of field: FieldEvidence.Field, _ article: Article) -> String {
    guard showsEvidence else { return "" }
    return (article.evidence?.fields ?? []).filter { $0.field == field }.map { evidence in
      "    ← “\(PrintableText.line(evidence.text).text)” \(Self.name(of: article))\(suffix(of: evidence.place))\n"
    }.joined()
  }

  /// The name of its file, on one line: a file may have any name.
  private static func name(of article: Article) -> String { PrintableText.line(article.origin.file).text }

  /// What was left out, in the order of the source.
  private func leftOut(of article: Article) -> String {
    guard showsEvidence, let evidence = article.evidence, !evidence.dropped.isEmpty else { return "" }
    let lines = evidence.dropped.map { dropped in
      "  \(describe(dropped.place)) \(dropped.rule): \(PrintableText.line(dropped.text).text)\n"
    }
    let more = evidence.droppedMore.map { "  … and \($0) more\n" } ?? ""
    return "Left out:\n" + lines.joined() + more + "\n"
  }

  /// A place behind the name of its file: `:12 (h1.title)`, `, page 3:12`.
  private func suffix(of place: SourcePlace) -> String {
    (place.page.map { ", page \($0)" } ?? "") + (place.line.map { ":\($0)" } ?? "")
      + (place.element.map { " (\($0))" } ?? "")
  }

  /// A place by itself: `12`, `page 3:12`, `12 h1.title`.
  private func describe(_ place: SourcePlace) -> String {
    let page = place.page.map { "page \($0)" }
    let line = place.line.map { page == nil ? "\($0)" : ":\($0)" } ?? ""
    return [(page ?? "") + line, place.element ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func names(_ contributors: [Contributor]) -> String? {
    contributors.isEmpty
      ? nil : contributors.map { [$0.role, $0.name].compactMap { $0 }.joined(separator: " ") }.joined(separator: ", ")
  }
}
