import SheafKit

/// stub until passages lands
struct Passage: Sendable, Hashable {
  struct Part: Sendable, Hashable { var block: Int; var range: TextRange? }
  struct Lead: Sendable, Hashable { var text: String; var headline: String; var block: Int; var range: TextRange }
  var parts: [Part]
  var lead: Lead?
  var headings: [Int]
}
enum Passages {
  static func cut(_ article: Article) -> [Passage] { [] }
  static func profiles(_ passages: [Passage], of article: Article) -> [Passage]? { nil }
}
