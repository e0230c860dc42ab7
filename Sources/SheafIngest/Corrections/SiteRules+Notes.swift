/// What reading one file did with the rules for it, as bytes to keep, so that a later run which does not read the file
/// finds the same of its rules.
extension SiteRules {
  /// The same rules, which were good for nothing yet: for reading one file apart from the others.
  public var unused: SiteRules { SiteRules(rules.map(\.unused)) }

  /// Forgets what the rules were good for, before they serve another run.
  public func forgetUse() {
    for rule in rules { rule.use.update { $0 = SiteUse.Counts() } }
  }

  /// What the rules were good for, rule after rule; empty where there are none.
  public var notes: [UInt8] {
    var notes = SiteNotes()
    for rule in rules { notes.write(rule.use.current) }
    return notes.bytes
  }

  /// Counts what was noted of as many rules in the same order; false, and nothing is counted, where `notes` are none of
  /// these rules.
  public func add(notes: [UInt8]) -> Bool {
    var reader = SiteNotes(notes)
    var counts: [SiteUse.Counts] = []
    for _ in rules {
      guard let one = reader.read() else { return false }
      counts.append(one)
    }
    guard reader.isAtEnd else { return false }
    for (rule, one) in zip(rules, counts) { rule.use.add(one) }
    return true
  }
}

/// Counts as bytes: numbers in groups of seven bits, the low ones first, and texts behind their lengths.
private struct SiteNotes {
  private(set) var bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }

  mutating func write(_ counts: SiteUse.Counts) {
    for number in [
      counts.files, counts.pages, counts.decoded, counts.sources, counts.triedKeep, counts.withoutKept,
      counts.sawFile ? 1 : 0,
    ] { write(number) }
    for numbers in [counts.kept, counts.removed] {
      write(numbers.count)
      for number in numbers.sorted() { write(number) }
    }
    for texts in [counts.samples, counts.otherHosts.sorted()] {
      write(texts.count)
      for text in texts {
        write(text.utf8.count)
        bytes += text.utf8
      }
    }
  }

  mutating func read() -> SiteUse.Counts? {
    var counts = SiteUse.Counts()
    guard let files = number(), let pages = number(), let decoded = number(), let sources = number(),
      let tried = number(), let without = number(), let saw = number(), let kept = numbers(), let removed = numbers(),
      let samples = texts(), let hosts = texts()
    else { return nil }
    (counts.files, counts.pages, counts.decoded, counts.sources) = (files, pages, decoded, sources)
    (counts.triedKeep, counts.withoutKept, counts.sawFile) = (tried, without, saw != 0)
    (counts.kept, counts.removed, counts.samples, counts.otherHosts) = (Set(kept), Set(removed), samples, Set(hosts))
    return counts
  }

  private mutating func write(_ number: Int) {
    var rest = UInt64(max(0, number))
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private mutating func number() -> Int? {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 56, by: 7) {
      guard place < bytes.count else { return nil }
      let byte = bytes[place]
      place += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return Int(value) }
    }
    return nil
  }

  private mutating func numbers() -> [Int]? {
    guard let count = number(), count <= bytes.count - place else { return nil }
    var numbers: [Int] = []
    for _ in 0..<count {
      guard let number = number() else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  private mutating func texts() -> [String]? {
    guard let count = number(), count <= bytes.count - place else { return nil }
    var texts: [String] = []
    for _ in 0..<count {
      guard let length = number(), length <= bytes.count - place else { return nil }
      texts.append(String(decoding: bytes[place..<place + length], as: UTF8.self))
      place += length
    }
    return texts
  }
}
