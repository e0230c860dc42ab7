import SheafKit

// Who wrote a paper and where they work, as journals set them under the headline.
extension PageCredits {
  /// Takes the names of a line whose next line says where the people work; says whether a line belongs to such a pair.
  mutating func readWriters(at place: Int, in units: [TextUnit]) -> Bool {
    let unit = units[place]
    if nodes.last == unit.nodes { return true }
    guard units.indices.contains(place + 1), case let next = units[place + 1], (4...80).contains(unit.columns),
      unit.linked == 0, next.linked == 0, (8...200).contains(next.columns),
      Affiliation.namesWorkplaces(plain(next)[...]), let names = Affiliation.names(in: plain(unit)[...])
    else { return false }
    credits.merge(
      Credits(byline: names.map { Contributor(name: $0) }), from: InfoLine(tree, unit, joint: " ").text,
      at: self.place(of: unit))
    nodes.append(unit.nodes)
    nodes.append(next.nodes)
    return true
  }

  /// The code points of a unit, as its elements follow one another.
  private func plain(_ unit: TextUnit) -> [Unicode.Scalar] {
    InfoLine(tree, unit, joint: " ").text.scalars
  }
}
