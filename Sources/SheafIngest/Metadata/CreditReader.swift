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
    skipSeparators()
    while position < line.endIndex {
      guard
        original() || date() || time() || page() || labelled() || deeds() || account() || supplied() || englishByline()
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
    if let word = Self.ownMedia.first(where: { rest.starts(with: $0) }) { position += word.count }
  }

  private mutating func skipSeparators() { position = rest.drop(while: \.isCreditSeparator).startIndex }

  private static let ownMedia = ["本报", "本网", "本台", "本刊", "本社", "全媒体", "融媒体"].map { Array($0.unicodeScalars) }
}
