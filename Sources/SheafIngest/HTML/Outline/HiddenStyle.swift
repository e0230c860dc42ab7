import SheafKit

/// How an element is hidden from readers and left to machines.
enum Hiding {
  /// Nothing brings it back: it is not displayed, moved out of the page, or of no size.
  case surely
  /// A program may show it once the page is there, as many pages do with their text: it is not visible, transparent, white
  /// on nothing, or a style sheet keeps it from view.
  case untilShown
}

/// What the declarations of a style say about how an element is shown.
struct HiddenStyle {
  /// How they hide it; nil where they do not.
  private(set) var hiding: Hiding?
  /// Whether they move it out of the page, or give its type no size: no program takes that back.
  private(set) var isMovedAway = false
  /// Whether they say that it is shown.
  private(set) var isShown = false
  /// Whether they set its text in the middle.
  private(set) var isCentred = false
  /// The colour of its text and of what is behind it, as they are written; nil where they state none.
  private(set) var colour: [UInt8]?
  private(set) var background: [UInt8]?

  private var isClipped = false
  private var isFlat = false
  private var isInvisible = false

  /// Reads declarations: the first 1024 bytes of them.
  init(_ style: ArraySlice<UInt8>) {
    var rest = style.prefix(1024)
    while !rest.isEmpty {
      let declaration = rest[..<(rest.firstIndex(of: UInt8(ascii: ";")) ?? rest.endIndex)]
      rest = rest[declaration.endIndex...].dropFirst()
      guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = declaration[..<colon].drop { $0 <= 0x20 }
      // Of most declarations the length of their name tells that they say nothing of this.
      guard (3...16).contains(name.count) else { continue }
      read(name, declaration[(colon + 1)...])
    }
    // Nobody shows what has no height and is not visible; what folds up may be unfolded.
    if isFlat, isClipped || isInvisible { hide(isInvisible ? .surely : .untilShown) }
  }

  private mutating func hide(_ hiding: Hiding) {
    if self.hiding != .surely { self.hiding = hiding }
  }

  private mutating func moveAway() {
    isMovedAway = true
    hide(.surely)
  }

  private mutating func read(_ written: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
    guard let property = Self.properties[Self.key(written)] else { return }
    let value = Self.folded(value)
    switch property {
    case .display: value.starts(with: "none".utf8) ? hide(.surely) : (isShown = true)
    case .visibility:
      isInvisible = value.starts(with: "hidden".utf8)
      isInvisible ? hide(.untilShown) : (isShown = true)
    case .opacity: Self.isZero(value) ? hide(.untilShown) : (isShown = true)
    case .height: if Self.isZero(value) { isFlat = true }
    case .overflow: if value.starts(with: "hidden".utf8) { isClipped = true }
    case .clip: if Self.clips(value) { hide(.surely) }
    case .offset: if value.first == UInt8(ascii: "-"), Self.number(value.dropFirst()) ?? 0 >= 999 { moveAway() }
    case .typeSize:
      // Nobody reads type of two pixels; `0.9em` is small, not hidden.
      guard let size = Self.number(value[...]) else { return }
      if size == 0 || size < 3 && value.suffix(2).elementsEqual("px".utf8) { moveAway() }
    case .alignment: if value.starts(with: "center".utf8) { isCentred = true }
    case .colour: colour = value
    case .background: background = value
    }
  }

  private enum Property {
    case display, visibility, opacity, height, overflow, clip, offset, typeSize, alignment, colour, background
  }

  private static let properties: WordTable<Property> = {
    let names: [(Property, String)] = [
      (.display, "display"), (.visibility, "visibility"), (.opacity, "opacity"), (.height, "height max-height"),
      (.overflow, "overflow overflow-y"), (.clip, "clip clip-path"),
      (.offset, "left top margin-left margin-top text-indent"), (.typeSize, "font-size"), (.alignment, "text-align"),
      (.colour, "color"), (.background, "background background-color background-image"),
    ]
    return WordTable(
      names.flatMap { property, list in list.split(separator: " ").map { (key(ArraySlice($0.utf8)), property) } })
  }()

  /// A name in small letters, up to the first white space, as one number.
  private static func key(_ name: ArraySlice<UInt8>) -> UInt64 {
    name.prefix { $0 > 0x20 }.reduce(FowlerNollVo.basis) { word, byte in
      FowlerNollVo.adding((0x41...0x5A).contains(byte) ? byte | 0x20 : byte, to: word)
    }
  }

  /// Text in small letters and without white space.
  private static func folded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    text.compactMap { $0 <= 0x20 ? nil : (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// The number that a value opens with; nil where it opens with none.
  private static func number(_ value: ArraySlice<UInt8>) -> Double? {
    let digits = value.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    guard !digits.isEmpty, digits.count <= 15 else { return nil }
    return Double(String(decoding: digits, as: UTF8.self))
  }

  private static func isZero(_ value: [UInt8]) -> Bool { number(value[...]) == 0 }

  /// Whether a clip leaves nothing, or a single pixel: `rect(0,0,0,0)`, `inset(50%)`.
  private static func clips(_ value: [UInt8]) -> Bool {
    if value.starts(with: "inset(50%".utf8) || value.starts(with: "inset(100%".utf8) { return true }
    guard value.starts(with: "rect(".utf8) else { return false }
    let figures = value.filter { (0x30...0x39).contains($0) }
    return figures.count == 4 && figures.allSatisfy { $0 == 0x30 }
      || figures.count == 4 && figures.allSatisfy { $0 == 0x31 }
  }
}
