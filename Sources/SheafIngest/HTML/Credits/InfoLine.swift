import SheafKit

/// A line of a page’s head or foot as its credits are read: what its elements hold are fields, set apart by style alone.
struct InfoLine {
  /// The text of the line, with ` | ` between two elements unless a mark shows that they belong together.
  let text: ArraySlice<UInt8>

  /// Puts the line of a unit together; another joint is for values whose parts are known to be alike.
  init(_ tree: borrowing HTMLTree, _ unit: TextUnit, joint: String = InfoLine.joint) {
    var marked = MarkedText()
    var previous: HTMLTree.Index?
    for index in unit.nodes where tree.nodes[index].tag == .text {
      let piece = tree.text(of: index)
      if joint != Self.joint, piece.allSatisfy({ $0 <= 0x20 }) { continue }
      // Between two texts of one element that do not follow each other stands another element, if only an icon.
      if let previous, !marked.isEmpty,
        index != previous + 1 || tree.nodes[index].parent != tree.nodes[previous].parent
      {
        marked.append(Self.areOne(marked.slice, piece.drop { $0 <= 0x20 }) ? " " : joint)
      }
      piece.withUnsafeBufferPointer { marked.append($0) }
      previous = index
    }
    text = Self.trimmed(marked.slice)
  }

  /// Whether a byte is the first of such white space or such a dot; nearly always it is not, and nothing need be compared.
  private static func opensBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 }

  /// The same for the last byte.
  private static func closesBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x80, 0x94, 0xA0, 0xA2, 0xB7: true
    default: false
    }
  }

  /// The fields; a dot or a dash alone is none.
  var fields: [ArraySlice<UInt8>] {
    text.split(separator: UInt8(ascii: "|")).map(Self.trimmed).filter { !$0.isEmpty }
  }

  /// A text without white space of any kind at its ends, and without the dots that stand between fields.
  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let first = text.first, opensBlank(first),
      let mark = blanks.first(where: { text.hasPrefix($0) })
    {
      text = text.dropFirst(mark.count)
    }
    while let last = text.last, closesBlank(last),
      let mark = blanks.first(where: { text.hasSuffix($0) })
    {
      text = text.dropLast(mark.count)
    }
    return text
  }

  /// What the fields state one by one, and the fields that say nothing by themselves; nil for a line of one field, and
  /// where a field reads like text.
  func read() -> (credits: Credits, loose: [String])? {
    let fields = fields
    guard (2...16).contains(fields.count) else { return nil }
    var credits = Credits(isWholeLine: false)
    var loose: [String] = []
    for field in fields {
      let found = CreditLine.read(field)
      if let found, found.isWholeLine {
        credits.merge(found)
      } else if let found, found.published != nil || found.source != nil || found.changed != nil {
        credits.merge(Credits(source: found.source, published: found.published, changed: found.changed))
      } else if field.count <= 80, DayRank(of: field) >= .timed, let day = DateText.first(in: field) {
        // 某某网频道（2021-03-08 09:30）: an hour beside the day, whatever stands before them.
        credits.merge(Credits(published: day))
        loose.append(field.string)
      } else {
        guard field.count <= 60 else { return nil }
        loose.append(field.string)
      }
    }
    return (credits, loose)
  }

  /// Whether two pieces of text are parts of one field: a label and its value, names in a row, a year and its day.
  private static func areOne(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> Bool {
    openings.start(after) || after.first == UInt8(ascii: "/") || endings.contains { before.hasSuffix($0) }
      || isYear(before, before: after)
  }

  /// Whether a text ends with a year, and figures follow: `2020`, then `12/14`.
  private static func isYear(_ text: ArraySlice<UInt8>, before next: ArraySlice<UInt8>) -> Bool {
    guard next.first.map(isDigit) == true else { return false }
    let word = text.suffix(5)
    return word.suffix(4).count == 4 && word.suffix(4).allSatisfy(isDigit)
      && (word.suffix(4).starts(with: "19".utf8) || word.suffix(4).starts(with: "20".utf8))
      && (word.count == 4 || word.first == 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// What stands between two fields.
  static let joint = " | "
  private static let openings = Phrases("： :_ :| :: / ／ ） und_ and_ et_ y_ e_ och_ & ， 、 ,_")
  private static let endings = [
    ":", "：", "/", "／", "|", "（", "(", "By", "by", "BY", "Von", "Por", "Di", "und", "and", "Par", "et", ",", "、",
  ].map { Array($0.utf8) }
  private static let blanks = [" ", "\u{A0}", "\u{3000}", "·", "•", "—"].map { Array($0.utf8) }
}
