extension Credits {
  /// What a line says that is a day and the office that sent a text, in either order and nothing else:
  /// `2018年12月1日　某县教育局`, `某县教育局（2018年12月1日）`; nil for every other.
  init?(issued line: Paragraph) {
    guard line.shape.columns <= 72, line.shape.clauses == 0, line.shape.sentences == 0 else { return nil }
    let text = line.text.scalars[...]
    guard let day = DateText.first(in: text) else { return nil }
    func bare(_ part: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
      part.trimming { $0.isSpace || "（）()".unicodeScalars.contains($0) }
    }
    let parts = [text[..<day.range.lowerBound], text[day.range.upperBound...]].map(bare).filter { !$0.isEmpty }
    guard parts.count == 1, let office = parts.first, PersonNames.isOffice(office) else { return nil }
    self.init(source: String(scalars: office), published: day.date)
  }
}
