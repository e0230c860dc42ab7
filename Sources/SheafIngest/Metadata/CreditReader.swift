import SheafKit

/// Reads the fields of a credit line from left to right: this file walks along the line, `CreditReader+Fields` knows the
/// fields, `CreditReader+Values` where the value of one ends and what it says.
struct CreditReader {
  let line: ArraySlice<Unicode.Scalar>
  /// Where reading stands.
  var position: Int
  /// What was read so far.
  var credits = Credits()

  /// Starts at the beginning of a line.
  init(_ line: ArraySlice<Unicode.Scalar>) {
    self.line = line
    position = line.startIndex
  }

  /// Reads every field up to the first thing that is none; nil when there is no field at all.
  mutating func read() -> Credits? {
    var fields = 0
    position = rest.drop { ListMark.bullets.contains($0) || $0.isSpace }.startIndex
    skipSeparators()
    while position < line.endIndex {
      guard
        original() || date() || time() || page() || labelled() || signed() || deeds() || account() || supplied()
          || englishByline() || koreanByline()
          || medium()
      else { break }
      fields += 1
      skipSeparators()
    }
    guard fields > 0 else { return nil }
    credits.isWholeLine = position >= line.endIndex
    return credits
  }

  /// What is still to be read.
  var rest: ArraySlice<Unicode.Scalar> { line[position...] }

  /// The next code point; nil at the end.
  var peek: Unicode.Scalar? { position < line.endIndex ? line[position] : nil }

  /// Takes a run of digits; nil when none stands here.
  mutating func digits() -> ArraySlice<Unicode.Scalar>? {
    let run = rest.prefix(while: DateText.isDigit)
    guard !run.isEmpty else { return nil }
    position = run.endIndex
    return run
  }

  /// Passes over 本报 and the like before 记者: the role is what follows.
  mutating func skipOwnMedium() {
    if let word = Self.ownMedia.prefix(of: rest) {
      position += word.count
    } else if let role = namedMedium() {
      position = role
      if let word = Self.ownMedia.prefix(of: rest) { position += word.count }
    }
  }

  /// Where the role starts behind the name of a medium: 临江晚报记者, 某某报·某某客户端见习记者.
  private func namedMedium() -> Int? {
    let name = rest.prefix(20).prefix { Han.isIdeograph($0) || $0.isLatinLetter || $0 == "·" }
    for place in name.indices.dropFirst(3) {
      guard Self.reporters.prefix(of: line[place...]) != nil else { continue }
      return MediumName.isLike(rest[..<place]) ? place : nil
    }
    return nil
  }

  private static let reporters = ScalarWords([
    "记者", "通讯员", "首席记者", "见习记者", "特派记者", "实习记者", "特约记者", "記者", "全媒体记者", "融媒体记者",
  ])

  private mutating func skipSeparators() { position = rest.drop(while: \.isCreditSeparator).startIndex }

  private static let ownMedia = ScalarWords(["本报", "本网", "本台", "本刊", "本社", "全媒体", "融媒体"])
}
