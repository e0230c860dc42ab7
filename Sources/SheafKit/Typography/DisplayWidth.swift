/// How many columns text takes in a fixed-pitch setting: a Latin letter one, a Han character two.
///
/// There are two honest answers. Print and Chinese terminals set the ambiguous characters of UAX #11 (“ ” … — ① × α)
/// full, most other terminals set them half; some terminals draw an emoji sequence as one picture, others as its parts.
/// `Reading.widest` is never exceeded by any of them and is what text is filled by; `Reading.terminal` is what most
/// terminals show and is what a caret under a line is placed by.
public enum DisplayWidth {
  /// Which of the possible widths is meant.
  public enum Reading: Sendable {
    /// The most that any setting takes: ambiguous characters two columns, each part of an emoji sequence its own.
    case widest
    /// What terminals take as a rule: ambiguous characters one column, an emoji sequence the two columns of one
    /// picture.
    case terminal
  }

  /// The columns of a text on one line; control characters, line ends among them, take none.
  public static func columns(of text: some StringProtocol, reading: Reading = .widest) -> Int {
    var meter = Meter(reading: reading)
    for scalar in text.unicodeScalars { meter.add(scalar) }
    return meter.columns
  }

  /// The columns of one code point on its own: 0 for control characters, combining marks, joiners and selectors.
  public static func columns(of scalar: Unicode.Scalar, reading: Reading = .widest) -> Int {
    let value = scalar.value
    // Most text is decided here: ASCII, then Han, kana and the full-width forms.
    switch value {
    case 0x20...0x7E: return 1
    case 0...0x1F, 0x7F...0x9F: return 0
    case 0x4E00...0x9FFF, 0x3000...0x3029, 0xFF01...0xFF60: return 2
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0  // Hangul vowels and finals join the consonant before them.
    default: break
    }
    if takesNoRoom(scalar) { return 0 }
    if EastAsianWidth.isWide(value) { return 2 }
    switch reading {
    case .widest: return EastAsianWidth.isAmbiguous(value) ? 2 : 1
    case .terminal: return 1
    }
  }

  /// Adds up the columns of a text code point by code point, for callers that walk over text anyway.
  public struct Meter: Sendable {
    /// The columns so far.
    public private(set) var columns = 0
    private let reading: Reading
    private var last: (scalar: Unicode.Scalar, columns: Int) = ("\0", 0)
    private var joins = false
    private var isAfterFirstOfFlag = false

    /// Starts at nothing.
    public init(reading: Reading = .widest) { self.reading = reading }

    /// Adds a code point and says how many columns it took.
    @discardableResult
    public mutating func add(_ scalar: Unicode.Scalar) -> Int {
      let added = width(of: scalar)
      columns += added
      return added
    }

    private mutating func width(of scalar: Unicode.Scalar) -> Int {
      if scalar.value < 0x200D {  // Nothing below the joiner can be part of a sequence but its start.
        let width = DisplayWidth.columns(of: scalar, reading: reading)
        if width > 0 { (last, joins, isAfterFirstOfFlag) = ((scalar, width), false, false) }
        return width
      }
      switch scalar.value {
      case 0x200D:
        joins = true
        return 0
      case 0xFE0F:
        // The selector for the coloured form makes a narrow symbol (❤, ☎, the 1 of a keycap) a full one.
        let added = last.columns == 1 ? 1 : 0
        last.columns += added
        return added
      default: break
      }
      var width = DisplayWidth.columns(of: scalar, reading: reading)
      guard width > 0 else { return 0 }
      let isFlagLetter = (0x1F1E6...0x1F1FF).contains(scalar.value)
      if reading == .terminal {
        let isSkinTone = (0x1F3FB...0x1F3FF).contains(scalar.value)
        if last.columns == 2, isEmoji(last.scalar), isEmoji(scalar), joins || isSkinTone { width = 0 }
        if isFlagLetter { width = isAfterFirstOfFlag ? 0 : 2 }
      }
      isAfterFirstOfFlag = isFlagLetter && !isAfterFirstOfFlag
      if width > 0 { last = (scalar, width) }
      joins = false
      return width
    }

    private func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value > 0x7F && scalar.properties.isEmoji
    }
  }

  /// Whether a code point is drawn into its neighbour or not at all.
  private static func takesNoRoom(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .lineSeparator, .paragraphSeparator: true
    // The soft hyphen shows at a line's end, and the Arabic number signs stand around digits.
    case .format: scalar.value != 0xAD && !(0x600...0x605).contains(scalar.value)
    default: false
    }
  }
}
