/// The numbers that Word sets before paragraphs, counted as it counts them.
struct WordNumbering {
  /// What a level of a numbering prints.
  private struct Level {
    var format = NumberFormat.decimal
    /// The pattern, `第%1条` or `%1.%2`.
    var text = ""
    var start = 1
    /// What stands between the number and the text: a space, unless it says nothing does.
    var hasGap = true
  }

  /// A numbering in use: the levels that it takes over and those that it starts anew.
  private struct Numbering {
    var base: Int
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  private var bases: [Int: [Level]] = [:]
  private var numberings: [Int: Numbering] = [:]
  private var counts: [Int: [Int?]] = [:]
  private var started: Set<[Int]> = []

  /// How deep numberings go in Word.
  private static let levelCount = 9

  /// A numbering for documents that have none.
  init() {}

  /// Reads `numbering.xml`.
  init(_ tree: OfficeTree) {
    guard let root = tree.root else { return }
    for index in tree.children(of: root) {
      switch tree.tag(index) {
      case .abstractNumbering:
        guard let id = tree.number(.abstractID, of: index), bases.count < 10_000 else { continue }
        var levels = [Level](repeating: Level(), count: Self.levelCount)
        for child in tree.children(of: index) where tree.tag(child) == .level {
          guard let place = tree.number(.level, of: child), levels.indices.contains(place) else { continue }
          levels[place] = Self.level(tree, child)
        }
        bases[id] = levels
      case .numbering:
        guard let id = tree.number(.numberingID, of: index), numberings.count < 10_000,
          let base = tree.child(.abstractNumberingID, of: index).flatMap({ tree.number(.val, of: $0) })
        else { continue }
        numberings[id] = Self.numbering(base, tree, index)
      default: break
      }
    }
  }

  private static func numbering(_ base: Int, _ tree: OfficeTree, _ index: XMLTree.Index) -> Numbering {
    var numbering = Numbering(base: base)
    for child in tree.children(of: index) where tree.tag(child) == .numberingOverride {
      guard let place = tree.number(.level, of: child), (0..<levelCount).contains(place) else { continue }
      numbering.starts[place] = tree.child(.startOverride, of: child).flatMap { tree.number(.val, of: $0) }
      numbering.levels[place] = tree.child(.level, of: child).map { level(tree, $0) }
    }
    return numbering
  }

  private static func level(_ tree: OfficeTree, _ index: XMLTree.Index) -> Level {
    var level = Level()
    for child in tree.children(of: index) {
      switch tree.tag(child) {
      case .start: level.start = tree.number(.val, of: child) ?? 1
      case .numberFormat: level.format = NumberFormat(tree.string(.val, of: child) ?? "decimal")
      case .levelText: level.text = String(tree.string(.val, of: child)?.prefix(64) ?? "")
      case .levelSuffix: level.hasGap = tree.string(.val, of: child) != "nothing"
      default: break
      }
    }
    return level
  }

  /// Counts a paragraph of a numbering, and gives its number; nil when there is no such numbering.
  mutating func next(_ id: Int, level: Int) -> WordNumber? {
    guard let numbering = numberings[id], let base = bases[numbering.base], base.indices.contains(level) else {
      return nil
    }
    func rule(_ level: Int) -> Level { numbering.levels[level] ?? base[level] }
    var counts = counts[numbering.base] ?? [Int?](repeating: nil, count: Self.levelCount)
    if let start = numbering.starts[level], started.insert([id, level]).inserted {
      counts[level] = start
    } else {
      counts[level] = counts[level].map { $0 &+ 1 } ?? rule(level).start
    }
    for deeper in (level + 1)..<max(level + 1, Self.levelCount) { counts[deeper] = nil }
    for above in 0..<level where counts[above] == nil { counts[above] = rule(above).start }
    self.counts[numbering.base] = counts
    let own = rule(level)
    var text = ""
    var rest = own.text[...]
    while let sign = rest.popFirst() {
      guard sign == "%", let place = rest.first?.wholeNumberValue, (1...Self.levelCount).contains(place) else {
        text.append(sign)
        continue
      }
      rest.removeFirst()
      text += rule(place - 1).format.text(of: counts[place - 1] ?? 1)
    }
    let isBullet = own.format == .bullet
    return WordNumber(
      numbering: id, level: level, value: counts[level] ?? 1, isBullet: isBullet,
      isPlain: !isBullet && own.format.isCommon && Self.isPlain(own.text, level),
      text: isBullet || text.isEmpty
        ? "" : own.hasGap && text.unicodeScalars.last.map { $0.isASCII } == true ? text + " " : text)
  }

  /// Whether a pattern is its own number and nothing but marks around it: `%1.`, `(%1)`, `%1、`.
  private static func isPlain(_ pattern: String, _ level: Int) -> Bool {
    pattern.replacing("%\(level + 1)", with: "", maxReplacements: 1).allSatisfy { ".。．、)）(（ ".contains($0) }
      && pattern.contains("%\(level + 1)")
  }
}

/// The number of a paragraph.
struct WordNumber: Hashable {
  /// Which numbering it belongs to.
  var numbering: Int
  /// Its level, from 0.
  var level: Int
  /// Its value.
  var value: Int
  /// Whether it is a bullet.
  var isBullet: Bool
  /// Whether a list that counts from one shows the same.
  var isPlain: Bool
  /// As it is printed, with the space behind it; empty for a bullet.
  var text: String
}
