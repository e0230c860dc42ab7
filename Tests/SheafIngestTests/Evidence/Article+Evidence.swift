import SheafKit

@testable import SheafIngest

extension Article {
  /// What is wrong with the evidence of an article, a line for each fault; none when every field that is stated has the
  /// text that it was read from, no other has any, and every block has its place.
  var evidenceFaults: [String] {
    let fields = evidence?.fields ?? []
    var faults: [String] = []
    for (field, values) in statedValues {
      let found = fields.filter { $0.field == field }
      if values.isEmpty != found.isEmpty { faults.append("\(field): \(values) has the evidence \(found)") }
      if field != .byline, field != .editors, found.count > 1 { faults.append("\(field): more than one evidence") }
      // A language is named in either case.
      let folded = found.map { field == .language ? $0.text.lowercased() : $0.text }
      // A program counts days in seconds.
      let isCounted =
        field == .published && found.contains { $0.text.filter(\.isNumber).count >= 10 && !$0.text.contains("-") }
      // Behind a label two figures may stand for the year.
      let isShort =
        field == .published && values.contains { year in found.contains { $0.text.contains(year.suffix(2) + "-") } }
      // Official papers write it in Han numerals.
      let isInHan =
        field == .published
        && found.contains { text in
          !text.text.utf8.contains { (0x30...0x39).contains($0) }
            && DateText.first(in: text.text).map { values == [String($0.year)] } ?? false
        }
      if isCounted || isShort || isInHan { continue }
      let text = TextKey(ArraySlice(folded.joined())).bytes
      for value in values where !found.contains(where: { $0.text.hasSuffix("…") }) {
        let value = TextKey(ArraySlice(field == .language ? value.lowercased() : value)).bytes
        if text.firstRange(of: value) == nil { faults.append("\(field): \(values) is not in \(found.map(\.text))") }
      }
    }
    faults += fields.filter { $0.place == .unknown }.map { "\($0.field): no place" }
    faults += blocks.flatMap(\.withoutPlace).map { "block without a place: \($0.plainText.prefix(40))" }
    return faults
  }

  /// What each field states, as it must occur in its evidence; of a day the year, since print writes days in many ways.
  private var statedValues: [(FieldEvidence.Field, [String])] {
    FieldEvidence.Field.allCases.map { field in
      switch field {
      case .title: (field, [title])
      case .kicker: (field, [kicker].compactMap { $0 })
      case .subtitle: (field, [subtitle].compactMap { $0 })
      case .organisation: (field, [organisation].compactMap { $0 })
      case .source: (field, [source].compactMap { $0 })
      case .repostedFrom: (field, [repostedFrom].compactMap { $0 })
      case .byline: (field, byline.flatMap { [$0.name, $0.role].compactMap { $0 } })
      case .editors: (field, editors.flatMap { [$0.name, $0.role].compactMap { $0 } })
      case .dateline: (field, [dateline].compactMap { $0 })
      case .published: (field, [(published?.year).map(String.init)].compactMap { $0 })
      case .language: (field, [language].compactMap { $0 })
      case .sourceNote: (field, [sourceNote].compactMap { $0 })
      case .address: (field, [origin.address].compactMap { $0 })
      }
    }
  }
}

extension Block {
  /// The block and those inside it that have no place.
  fileprivate var withoutPlace: [Block] {
    let inside: [Block] =
      switch content {
      case .quote(let blocks): blocks
      case .list(_, let items): items.flatMap { $0 }
      case .heading, .paragraph, .image, .table, .preformatted: []
      }
    return (place == .unknown ? [self] : []) + inside.flatMap(\.withoutPlace)
  }
}
