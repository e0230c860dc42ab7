import SheafKit

/// The name of the site, where a line of credits prints it as a field of its own: `[山田花子，某某オンライン]`, `NDK Nieuws • 6
/// november 2023`, `Repórter da Agência Faro`, `(Bến Xa+)` under the text.
///
/// Nearly every page prints the name of its site somewhere; only beside its day or its author, or as the signature of the
/// text, does it say who published the article.
struct SiteSign {
  /// The name with the line that it stands in; nil where it stands in none.
  private(set) var medium: Stated<String>?
  /// The nodes of the line under the text, which is none of it.
  private(set) var signature: Range<HTMLTree.Index>?

  private let tree: HTMLTree
  private let name: [UInt8]
  private let people: [[UInt8]]

  /// Looks from a little before the headline to the first paragraph, then at the last lines of the element `root`. `people`
  /// are those of the byline.
  init(
    _ name: String, _ tree: HTMLTree, _ outline: PageOutline, _ text: PageText, root: HTMLTree.Index, title: TextUnit?,
    people: [String], lines: LineIndex
  ) {
    self.tree = tree
    self.name = Array(name.utf8)
    self.people = people.map { Array($0.utf8) }
    guard (4...80).contains(self.name.count), !Self.isHost(self.name) else { return }
    let start = text.firstUnit(from: title?.nodes.lowerBound ?? root)
    let end = text.firstUnit(from: Int(tree.nodes[root].end))
    let prose = text.units[start...].firstIndex { $0.weight(outline[$0.nodes.lowerBound]) >= 48 } ?? end
    let head = text.units[max(0, start - 3)..<min(prose + 1, text.units.count)].prefix(40)
    let foot = text.units[min(prose + 1, end)..<end].suffix(3)
    let named = head.first { holdsName($0) && $0.linked * 2 <= $0.columns && isField(in: $0) }
    let last = foot.last { holdsName($0) && $0.linked == 0 && isAlone(in: line($0)) }
    guard let unit = named ?? last else { return }
    medium = Stated(name, from: line(unit), at: lines.place(of: unit.nodes.lowerBound, in: unit.block, tree))
    signature = last?.nodes
  }

  /// Whether a name is the address of the site, which says nothing of who publishes there.
  private static func isHost(_ name: [UInt8]) -> Bool {
    !name.contains(0x20) && name.dropFirst().dropLast().contains(UInt8(ascii: "."))
  }

  private func line(_ unit: TextUnit) -> ArraySlice<UInt8> { InfoLine(tree, unit, joint: " ").text }

  /// Whether a text of a unit holds the name, as hardly any does.
  private func holdsName(_ unit: TextUnit) -> Bool {
    unit.nodes.contains { tree.nodes[$0].tag == .text && tree.text(of: $0).firstRange(of: name) != nil }
  }

  /// Whether the name is a field of a line that has a day or somebody of the byline, too; of a paragraph only the brackets
  /// count that open it.
  private func isField(in unit: TextUnit) -> Bool {
    let line = line(unit)
    guard let place = line.firstRange(of: name), place.lowerBound - line.startIndex <= 120 else { return false }
    let (before, behind) = (line[..<place.lowerBound], line[place.upperBound...])
    let isNamed = people.contains { line.firstRange(of: $0) != nil }
    guard isNamed || unit.nodes.contains(where: { tree.nodes[$0].tag == .time }) || DateText.first(in: line) != nil
    else { return false }
    if Self.prepositions.contains(where: { before.hasSuffix($0) }) { return !unit.isEnded && unit.columns <= 160 }
    guard before.isEmpty || Self.openings.contains(where: { before.hasSuffix($0) }) else { return false }
    let isBeforePerson = people.contains { behind.drop { $0 <= 0x20 }.hasPrefix($0) }
    return isBeforePerson || behind.isEmpty || Self.closings.contains { behind.hasPrefix($0) }
  }

  /// Whether a line is the name and nothing else, in brackets or not.
  private func isAlone(in line: ArraySlice<UInt8>) -> Bool {
    let text = line.scalars[...].trimming { $0.isSpace || "()（）[]【】©".unicodeScalars.contains($0) }
    return text.elementsEqual(name[...].scalars)
  }

  private static let openings = ["[", "(", "（", "【", "，", ", ", "、", "•", "• ", "· ", "| ", "｜", "– "].map {
    Array($0.utf8)
  }
  private static let closings = ["]", ")", "）", "】", "，", ",", "、", "•", " •", " ·", " |", "｜", " –"].map {
    Array($0.utf8)
  }
  /// What stands between somebody's office and the medium.
  private static let prepositions = [" da ", " do ", " de ", " del ", " of ", " der ", " des ", " du ", " della "].map {
    Array($0.utf8)
  }
}
