/// What a page states for machines as its title: a line of the page that says the same is its headline.
final class WantedTitle {
  private let headlines: [TextKey]
  private let parts: [TextKey]
  private let whole: TextKey?
  /// The parts of the text of `<title>`, as they are written.
  private let names: [String]
  private let longest: Int
  private let summary: ArraySlice<UInt8>?
  /// The address that the page states, without its scheme.
  private let address: ArraySlice<UInt8>?

  /// Reads what the metadata state.
  init(_ metadata: PageMetadata) {
    let stated = metadata.headline.map { [$0.value] + PageTitle.parts(of: $0.value) } ?? []
    headlines = stated.map { TextKey(ArraySlice($0)) }
    let site = metadata.siteName.map { TextKey(ArraySlice($0.value)) }
    parts = metadata.titleParts.map { TextKey(ArraySlice($0)) }.filter { $0 != site }
    names = metadata.titleParts
    whole = metadata.pageTitle.map { TextKey(ArraySlice($0.value)) }
    summary = metadata.summary
    address = metadata.address.map { Self.withoutScheme(ArraySlice($0.value.utf8)) }
    longest = max(parts.map { $0.bytes.count }.max() ?? 0, headlines.map { $0.bytes.count }.min() ?? 0)
  }

  /// Whether a line of a width may be the title: cheap, and never wrong when it says no.
  ///
  /// A column is one to two bytes, a Han character two columns and three bytes.
  func mayBe(columns: Int) -> Bool {
    columns * 4 >= longest - 8 && columns <= max(whole?.bytes.count ?? 0, headlines.first?.bytes.count ?? 0) + 8
  }

  /// Whether a line is what the page says of itself in a sentence, or opens with it.
  func describes(_ line: @autoclosure () -> TextKey) -> Bool {
    guard let summary, summary.count >= 40 else { return false }
    return line().hasPrefix(TextKey(summary))
  }

  /// Whether a link leads to the page itself, by the address that the page states.
  func isAddress(_ link: ArraySlice<UInt8>) -> Bool {
    guard let address, case let link = Self.withoutScheme(link), link.count > 1, link.last == address.last else {
      return false
    }
    let slash = UInt8(ascii: "/")
    return link == address
      || link.first == slash && link.dropFirst().first != slash && address.suffix(link.count) == link
  }

  private static func withoutScheme(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let page = address.firstIndex(of: UInt8(ascii: "#")).map { address[..<$0] } ?? address
    let scheme = page.prefix(8).firstIndex(of: UInt8(ascii: ":")).map { page[($0 + 1)...] } ?? page
    let slash = UInt8(ascii: "/")
    return scheme.first == slash && scheme.dropFirst().first == slash ? scheme.dropFirst(2) : page
  }

  /// Whether a text is the title, or all of it between two joints.
  func isExactly(_ key: TextKey) -> Bool {
    guard key.bytes.count >= 8, key.bytes.count * 2 >= longest else { return false }
    return headlines.contains(key) || parts.contains(key) || whole == key
  }

  /// Whether what the page states as its title opens with a text.
  func opens(with key: TextKey) -> Bool { ([whole].compactMap(\.self) + headlines).contains { $0.hasPrefix(key) } }

  /// Whether a text is a part of the text of `<title>`, however short.
  func isPart(_ key: TextKey) -> Bool { parts.contains(key) || whole == key }

  /// Whether the page states no title but the names of its site and of a column: an office, a medium, what a link leads to.
  func namesOnlySite(_ tree: HTMLTree) -> Bool {
    guard headlines.isEmpty, !names.isEmpty, names.count <= 4 else { return false }
    return names.allSatisfy { name in
      let scalars = Array(name.unicodeScalars)[...].trimming { "—–-·•| ".unicodeScalars.contains($0) }
      return PersonNames.isOffice(String(scalars: scalars)) || MediumName.isLike(scalars)
        || MediumName.isChannel(scalars)
        || scalars.count <= 8 && isLink(name, tree)
    }
  }

  /// Whether a text is all of a link, or the last step of a path.
  private func isLink(_ name: String, _ tree: HTMLTree) -> Bool {
    tree.nodes.indices.prefix(Self.mostNodes).contains { index in
      guard tree.nodes[index].tag == .text, case let text = tree.text(of: index), text.count <= name.utf8.count + 40
      else { return false }
      if Self.paths.start(text.drop { $0 <= 0x20 }) {
        let step = text.lastIndex { $0 > 0x20 }.map { text[...$0] } ?? []
        return step.hasSuffix(Array(name.utf8)) && step.count > name.utf8.count
      }
      guard let element = tree.parent(of: index), tree.nodes[element].tag == .a || tree.nodes[element].tag == .li
      else { return false }
      return text.drop { $0 <= 0x20 }.starts(with: name.utf8) && text.count { $0 > 0x20 } == name.utf8.count
    }
  }

  /// How the path to a page starts.
  private static let paths = Phrases("首页 您的位置 当前位置 您现在的位置 您当前的位置 所在位置")
  private static let mostNodes = 4000

  /// The first heading of a page that is the title; where the page states none, its only h1.
  func heading(in tree: HTMLTree) -> HTMLTree.Index? {
    var (looked, firsts) = (0, [HTMLTree.Index]())
    for index in tree.nodes.indices {
      guard let level = tree.nodes[index].tag.headingLevel, level <= 3 else { continue }
      if level == 1 { firsts.append(index) }
      looked += 1
      guard looked <= 64 else { break }
      if tree.subtree(of: index).count <= 64, isExactly(tree.key(of: tree.subtree(of: index))) { return index }
    }
    return firsts.count == 1 ? firsts.first : nil
  }

  /// How much a line of the page speaks for being the headline.
  func score(_ key: TextKey, columns: Int) -> Int {
    var score = 0
    // A part that is much shorter than another is the name of the site or of a channel.
    let isLong = key.bytes.count * 2 >= longest
    if headlines.first == key || isLong && headlines.contains(key) { score += 6 }
    guard isLong, let whole else { return score }
    if columns >= 8, whole == key || parts.contains(key) {
      score += 5
    } else if columns >= 8, whole.hasPrefix(key) {
      score += 4
    } else if columns >= 16, whole.contains(key) {
      score += 3
    }
    return score
  }
}

extension TextKey {
  /// Whether the text holds another.
  fileprivate func contains(_ other: TextKey) -> Bool {
    guard let first = other.bytes.first, other.bytes.count <= bytes.count else { return false }
    return (0...(bytes.count - other.bytes.count)).contains { place in
      bytes[place] == first && bytes[place...].starts(with: other.bytes)
    }
  }
}
