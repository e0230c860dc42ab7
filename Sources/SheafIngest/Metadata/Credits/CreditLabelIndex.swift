/// Labels by the characters that they start with: the first two nearly always tell that none stands at a place.
struct CreditLabelIndex {
  /// The labels, those that start alike together, longest first.
  private var labels: [CreditLabel] = []
  /// The labels that start with the same two characters, or are the same one.
  private struct Group {
    let key: UInt64
    let labels: Range<Int>
    /// The number of the next group with the same slot; 0 when there is none.
    let next: UInt16
  }

  /// The groups, numbered from 1.
  private var groups: [Group] = []
  /// For each slot the number of its first group.
  private var slots = [UInt16](repeating: 0, count: 4096)

  /// Makes an index of labels.
  init(_ labels: [CreditLabel]) {
    var alike: [UInt64: [CreditLabel]] = [:]
    var keys: [UInt64] = []
    for label in labels {
      guard let first = label.word.first else { continue }
      let key = Self.key(first, label.word.dropFirst().first)
      if alike[key] == nil { keys.append(key) }
      alike[key, default: []].append(label)
    }
    for key in keys.prefix(Int(UInt16.max)) {
      let start = self.labels.count
      self.labels += (alike[key] ?? []).sorted { $0.word.count > $1.word.count }
      let slot = Self.slot(key)
      groups.append(Group(key: key, labels: start..<self.labels.count, next: slots[slot]))
      slots[slot] = UInt16(groups.count)
    }
  }

  /// The code points that the labels start with.
  var initials: [Unicode.Scalar] { labels.compactMap(\.word.first) }

  /// The longest label that stands at the start of a text; Latin and Cyrillic letters match in either case.
  func longest(at text: ArraySlice<Unicode.Scalar>) -> CreditLabel? {
    guard let first = text.first.map(CreditLabel.lowercase) else { return nil }
    if text.count > 1, let label = label(Self.key(first, CreditLabel.lowercase(text[text.startIndex + 1])), text) {
      return label
    }
    return label(Self.key(first, nil), text)
  }

  private func label(_ key: UInt64, _ text: ArraySlice<Unicode.Scalar>) -> CreditLabel? {
    var number = Int(slots[Self.slot(key)])
    while number > 0, groups[number - 1].key != key { number = Int(groups[number - 1].next) }
    guard number > 0 else { return nil }
    return groups[number - 1].labels.first { Self.stands(labels[$0].word, at: text) }.map { labels[$0] }
  }

  private static func stands(_ word: [Unicode.Scalar], at text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard word.count <= text.count else { return false }
    var place = text.startIndex
    for scalar in word {
      guard scalar == CreditLabel.lowercase(text[place]) else { return false }
      place += 1
    }
    return true
  }

  @inline(__always)
  private static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second?.value ?? 0)
  }

  /// A place among 4096 for a key.
  @inline(__always)
  private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 52) }
}
