import SheafKit

// The medium that a byline or a courtesy names.
extension PagePeople {
  /// The medium that a text was taken from, or the agency that a byline names: `Courtesy of Marsh News`, `Por Agencia Faro`.
  func medium(_ text: String) -> Credits? {
    let scalars = Array(text.unicodeScalars.prefix(80))[...]
    let lower = text.lowercased()
    let isCourtesy = Self.courtesies.first { lower.hasPrefix($0) }
    guard let length = isCourtesy?.unicodeScalars.count ?? BylineOpening.length(in: scalars), scalars.count < 80 else {
      return nil
    }
    let name = String(scalars: scalars.dropFirst(length).trimming { $0.isSpace || $0 == "." })
    let words = name.split(separator: " ")
    guard (1...5).contains(words.count), words.first?.first?.isUppercase == true, !PersonLine.isDesk(name),
      isCourtesy != nil || words.prefix(1).contains(where: isAgency)
    else { return nil }
    return Credits(source: name)
  }

  private static let courtesies = [
    "courtesy of ", "courtesy: ", "originally published by ", "originally published in ", "originally published on ",
    "first published in ", "first published by ",
  ]

  /// Whether a word opens the names of agencies.
  private func isAgency(_ word: Substring) -> Bool { Self.agencies.contains(word.lowercased()) }

  private static let agencies: Set<String> = ["agencia", "agência", "agence", "agenzia", "agentur"]

  /// Takes a line in the head that is the name of an agency and nothing else: the first such is the medium. False for every
  /// other line.
  mutating func readAgency(_ text: String, _ unit: TextUnit) -> Bool {
    let words = text.split(separator: " ")
    guard (2...4).contains(words.count), words.prefix(1).contains(where: isAgency),
      words.first?.first?.isUppercase == true,
      tree.nodes[unit.block].tag == .address
    else { return false }
    credits.merge(
      Credits(source: text), from: text, at: lines.place(of: unit.nodes.lowerBound, in: unit.block, tree))
    nodes.append(unit.nodes)
    return true
  }
}
