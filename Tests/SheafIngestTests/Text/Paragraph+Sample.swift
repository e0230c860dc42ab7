@testable import SheafIngest

extension Paragraph {
  /// Paragraphs on consecutive lines.
  static func list(_ texts: [String]) -> [Paragraph] {
    texts.enumerated().map { Paragraph(ArraySlice($0.element), line: $0.offset + 1) }
  }

  /// A paragraph on the first line.
  static func one(_ text: String) -> Paragraph { Paragraph(ArraySlice(text), line: 1) }
}
