import SheafKit

/// Lines that are sentences: text, whatever day or medium they open with.
///
/// A line of credits is made of days, media, names and labels. `2021年3月8日，夜校开学。` has a day, too, but says what happened
/// on it.
enum SentenceLine {
  /// Whether a line that is not credits as a whole is a sentence, or has a clause behind what opens it.
  ///
  /// What a label opens stays a field, whatever ends it: `作者：王芳，某某大学教授。`, `Published on 5 March 2021 by the staff.`
  static func isOne(_ line: ArraySlice<UInt8>) -> Bool {
    (stops.contains { line.hasSuffix($0) } || clauses.occur(in: line) || endsInLatin(line)) && !isLabelled(line)
  }

  /// Whether a line ends with a stop behind a word of some length: `5 p.m.` and `6 min.` end no sentence.
  private static func endsInLatin(_ line: ArraySlice<UInt8>) -> Bool {
    guard let last = line.last, ".!?".utf8.contains(last) else { return false }
    return line.count > 24 && line.dropLast().suffix(4).allSatisfy { (0x61...0x7A).contains($0) }
  }

  private static func isLabelled(_ line: ArraySlice<UInt8>) -> Bool {
    if BylineOpening.phrases.start(line) || DayRank.opensWithPublished(line) || DayRank.opensWithChange(line) {
      return true
    }
    let reader = CreditReader(line.clipped(to: 120).scalars.drop { !Han.isIdeograph($0) && !$0.isLatinLetter })
    let role = reader.role(at: reader.position)
    return CreditLabel.longest(at: reader.line[role...]).map { reader.hasColon(after: $0, at: role) } ?? false
  }

  private static let stops = ["。", "！", "？", "。”", "！”", "？”", "。）", "。」"].map { Array($0.utf8) }
  private static let clauses = Phrases("，")
}
