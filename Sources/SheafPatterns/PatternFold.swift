import SheafKit

/// Folds the characters of a pattern as text is folded, and leaves what makes it a pattern as it is.
///
/// A character beside ASCII becomes what it becomes in a text: 後 is 后, １ is 1, and the full-width （ is the character
/// `(`, never a group. One that traditional text may spell otherwise stands for all its spellings: 计划 is `计[划畫]`. In a
/// class of characters a range keeps its ends, unless both are full-width forms; `\n`, `\r` and `\t` are the space that
/// text has in their place. Case is left to the search.
struct PatternFold {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var result = String.UnicodeScalarView()

  /// The pattern to search folded text for.
  static func folded(_ pattern: String) -> String {
    var fold = PatternFold(scalars: Array(pattern.unicodeScalars))
    fold.run()
    return String(fold.result)
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private func scalar(_ offset: Int = 0) -> Unicode.Scalar? {
    scalars.indices.contains(position + offset) ? scalars[position + offset] : nil
  }

  private mutating func copy(_ count: Int = 1) {
    result.append(contentsOf: scalars[position..<min(position + count, scalars.count)])
    position = min(position + count, scalars.count)
  }

  private mutating func run() {
    while let next = scalar() {
      switch next {
      case "\\": escape()
      case "[": characterClass()
      default:
        position += 1
        literal(next)
      }
    }
  }

  /// An escape: of white space, a quotation `\Q…\E`, or anything that is ASCII and stays.
  private mutating func escape() {
    switch scalar(1) {
    case "n", "r", "t":
      result.append(contentsOf: "\\x20".unicodeScalars)
      position += 2
    case "Q":
      position += 2
      while let next = scalar(), !(next == "\\" && scalar(1) == "E") {
        position += 1
        quoted(next)
      }
      position = min(position + 2, scalars.count)
    default: copy(2)
    }
  }

  private mutating func characterClass() {
    copy()
    if scalar() == "^" { copy() }
    var isFirst = true
    while let next = scalar(), next != "]" || isFirst {
      isFirst = false
      if next == "\\" {
        escape()
      } else if next == "[", scalar(1) == ":" {
        // A class of POSIX: its closing bracket is not that of this one.
        repeat { copy() } while scalar() != nil && !(scalar(-1) == ":" && scalar() == "]")
        copy()
      } else if let end = scalar(2), scalar(1) == "-", end != "]", end != "\\" {
        range(from: next, to: end)
      } else {
        classMember(next)
      }
    }
    copy()
  }

  private mutating func classMember(_ member: Unicode.Scalar) {
    guard !member.isASCII else { return copy() }
    position += 1
    let folded = Self.folded(member)
    append(folded)
    result.append(contentsOf: SharedCharacters.spellings(of: folded))
  }

  private mutating func range(from start: Unicode.Scalar, to end: Unicode.Scalar) {
    let (low, high) = (Self.folded(start), Self.folded(end))
    guard !start.isASCII, !end.isASCII, low.isASCII, high.isASCII, low <= high else { return copy(3) }
    append(low)
    result.append("-")
    append(high)
    position += 3
  }

  private mutating func literal(_ scalar: Unicode.Scalar) {
    guard !scalar.isASCII else { return result.append(scalar) }
    quoted(scalar)
  }

  private mutating func quoted(_ scalar: Unicode.Scalar) {
    let folded = Self.folded(scalar)
    let spellings = SharedCharacters.spellings(of: folded)
    guard !spellings.isEmpty else { return append(folded) }
    result.append("[")
    result.append(folded)
    result.append(contentsOf: spellings)
    result.append("]")
  }

  /// Appends a character that stands for itself.
  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII, !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar), scalar != "_" {
      result.append("\\")
    }
    result.append(scalar)
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    String(decoding: TextFold.bytes(of: String(scalar)), as: UTF8.self).unicodeScalars.first ?? scalar
  }
}
