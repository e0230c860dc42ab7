import CRE2

/// What is wrong with a regular expression, in words for whoever wrote it, and where.
public enum PatternSyntax {
  /// A fault and its place.
  public struct Problem: Hashable, Sendable {
    /// What is wrong, and what to do: `this bracket is not closed`.
    public var message: String
    /// Where in the pattern, in code points from its start.
    public var offset: Int
  }

  /// The first problem of a pattern; nil for one that can be searched for.
  ///
  /// A pattern that may match nothing at all is one too: it would be found everywhere.
  public static func problem(in pattern: String) -> Problem? {
    guard pattern.utf8.count <= PatternMatcher.Limit.length else {
      return Problem(
        message:
          "a pattern has at most \(PatternMatcher.Limit.length) bytes, \(PatternMatcher.Limit.length / 3) Han characters",
        offset: 0)
    }
    // What is only words is sound, and never compiled.
    if PatternWords.of(pattern) != nil || PatternMatcher.of(pattern) != nil { return nil }
    let read = ReadPattern(pattern)
    if let fault = read.fault {
      return Problem(message: message(of: fault), offset: place(of: fault, in: pattern))
    }
    if read.matchesEmpty {
      return Problem(
        message: pattern.isEmpty
          ? "an empty pattern is found everywhere" : "this matches nothing at all, too, and so is found everywhere",
        offset: 0)
    }
    // Sound as it is written, and too large with all the spellings of its characters.
    return Problem(message: tooLarge, offset: 0)
  }

  // MARK: - Words

  private static let tooLarge = "the pattern is too large; repeat fewer times"

  private static func message(of fault: ReadPattern.Fault) -> String {
    switch cre2_fault(rawValue: fault.code) {
    case CRE2_BAD_ESCAPE:
      fault.part.dropFirst().allSatisfy(\.isNumber)
        ? "patterns have no back-references, which would take more than linear time"
        : "there is no `\(fault.part)`; a character by itself needs no backslash"
    case CRE2_BAD_CLASS: "there is no class of characters `\(fault.part)`"
    case CRE2_BAD_RANGE where fault.part.hasPrefix("\\"): "there is no class of characters `\(fault.part)`"
    case CRE2_BAD_RANGE: "the range `\(fault.part)` ends before it starts"
    case CRE2_MISSING_BRACKET: "this `[` is not closed"
    case CRE2_MISSING_PAREN: "this `(` is not closed"
    case CRE2_UNEXPECTED_PAREN: "this `)` closes nothing"
    case CRE2_TRAILING_BACKSLASH: "the backslash at the end stands before nothing"
    case CRE2_REPEAT_ARGUMENT: "there is nothing before `\(fault.part)` to repeat"
    case CRE2_REPEAT_SIZE: "`\(fault.part)` repeats more than 1,000 times, or from more to fewer"
    case CRE2_REPEAT_OPERATOR: "`\(fault.part)` repeats what is repeated already"
    case CRE2_BAD_PERL_OPERATOR:
      ["(?=", "(?!", "(?<"].contains { fault.part.hasPrefix($0) }
        ? "patterns look neither ahead nor behind, which would take more than linear time; say `except` on a term"
        : "there is no group `\(fault.part)`"
    case CRE2_BAD_NAMED_GROUP: "`\(fault.part)` is no name of a group; patterns need none"
    case CRE2_TOO_LARGE: tooLarge
    default: "this is no pattern that can be read"
    }
  }

  // MARK: - Places

  private static func place(of fault: ReadPattern.Fault, in pattern: String) -> Int {
    switch cre2_fault(rawValue: fault.code) {
    case CRE2_MISSING_PAREN, CRE2_UNEXPECTED_PAREN: return loneParenthesis(in: pattern)
    case CRE2_TRAILING_BACKSLASH: return pattern.unicodeScalars.count - 1
    default: break
    }
    let scalars = Array(pattern.unicodeScalars)
    let part = Array(fault.part.unicodeScalars)
    guard !part.isEmpty, part.count <= scalars.count else { return 0 }
    // The part alone may stand in several places: it is the first that spoils what goes before it.
    let places = (0...(scalars.count - part.count)).filter { Array(scalars[$0..<$0 + part.count]) == part }
    let spoilt = places.prefix(50).first { place in
      let head = String(String.UnicodeScalarView(scalars[..<(place + part.count)]))
      let found = ReadPattern(head).fault
      return found == fault
    }
    return spoilt ?? places.first ?? 0
  }

  /// The first parenthesis that closes nothing, or else the last that is still open at the end of a pattern.
  private static func loneParenthesis(in pattern: String) -> Int {
    var open: [Int] = []
    var isEscaped = false
    var classStart: Int?
    for (place, scalar) in pattern.unicodeScalars.enumerated() {
      if isEscaped {
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if let start = classStart {
        // A bracket that stands first in a class is one of its characters.
        let isFirst = place == start + 1
        if scalar == "^", isFirst { classStart = place } else if scalar == "]", !isFirst { classStart = nil }
      } else if scalar == "[" {
        classStart = place
      } else if scalar == "(" {
        open.append(place)
      } else if scalar == ")", open.popLast() == nil {
        return place
      }
    }
    return open.last ?? 0
  }
}
