import SheafKit

// Who signs a text under its last line.
extension PagePeople {
  /// A byline under the text that gives the day once more, `par Clara Roux, le 15 septembre 2009`, or holds nothing but the
  /// names: `Von Jana Beck`.
  func closingByline(_ text: String) -> Credits? {
    guard text.utf8.count <= 100, let found = byline(text) else { return nil }
    let names = found.byline.reduce(0) { $0 + $1.name.utf8.count + 8 }
    return DateText.first(in: text) != nil || credits.byline.isEmpty && names >= text.utf8.count ? found : nil
  }

  /// A name and the day behind it without a word for either: `Ann Poe, 8 March 2021`, `Ann Poe on March 8, 2021`; who it is only
  /// where the page states that name, since a place reads like one.
  func datedName(_ text: String) -> Credits? {
    guard text.utf8.count <= 100, case let line = Array(text.unicodeScalars)[...], let day = DateText.first(in: line),
      line[day.range.upperBound...].count <= 24
    else { return nil }
    var words = String(scalars: line[..<day.range.lowerBound]).split { " ,|·•–—-".contains($0) }.map(String.init)
    if let last = words.last, last == "on" || Weekday.isOne(last) { words.removeLast() }
    let name = words.joined(separator: " ")
    guard PersonLine.isName(name) else { return nil }
    return Credits(byline: stated.contains(name) ? [Contributor(name: name)] : [], published: day.date)
  }

  /// Takes the names that a line is made of, where it holds nothing else.
  mutating func readSignature(_ unit: TextUnit) {
    let text = line(unit.nodes)
    guard unit.columns <= 60, !unit.isEnded else { return }
    let people = PersonLine.people(in: text.plain)
    // Nothing else may stand in the line.
    guard !people.isEmpty, people.reduce(0, { $0 + $1.name.utf8.count }) + 8 * people.count >= text.bytes.count else {
      return
    }
    credits.merge(
      Credits(byline: people), from: text.slice, at: lines.place(of: unit.nodes.lowerBound, in: unit.block, tree))
    nodes.append(unit.nodes)
  }

  /// Whether a line is strong or italic as a whole, or set to the right.
  func isSetApart(_ unit: TextUnit) -> Bool {
    if tree.bytes(of: .align, at: unit.block)?.elementsEqual("right".utf8) == true { return true }
    if let style = tree.value(of: .style, at: unit.block),
      style.lowercased().filter({ $0 != " " }).contains("text-align:right")
    {
      return true
    }
    return unit.nodes.allSatisfy { index in
      guard tree.nodes[index].tag == .text, !tree.text(of: index).allSatisfy({ $0 <= 0x20 }) else { return true }
      return tree.parent(of: index).map { [.strong, .b, .em, .i].contains(tree.nodes[$0].tag) } ?? false
    }
  }

  /// Whether a line is the initials of somebody: capitals alone, or a few letters in brackets.
  func isInitials(_ unit: TextUnit) -> Bool {
    let text = line(unit.nodes).plain
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    guard (2...5).contains(letters.count), text.unicodeScalars.count <= 8, letters.allSatisfy({ $0.value < 0x250 })
    else {
      return false
    }
    return text.hasPrefix("(") && text.hasSuffix(")") || letters.allSatisfy(\.properties.isUppercase)
  }
}
