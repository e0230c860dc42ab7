/// The classes and ids that the style sheets of a page hide: `.x{display:none}`, `#y{position:absolute;left:-9999px}`.
///
/// Only selectors of one class or id are read, outside of `@media` and its like, in a bounded part of the sheets. A name
/// that a sheet shows as well is none.
struct HiddenNames {
  /// With the mark before them.
  private var names: [[UInt8]: Hiding] = [:]
  private var shown: Set<[UInt8]> = []

  /// Reads the style sheets of a page: 32 of them, of each the first 64 KiB.
  init(_ tree: HTMLTree) {
    let sheets = tree.nodes.indices.lazy.filter { tree.nodes[$0].tag == .style && Int(tree.nodes[$0].end) > $0 + 1 }
    for index in sheets.prefix(32) { read(tree.text(of: index + 1).prefix(1 << 16)) }
    for name in shown { names[name] = nil }
  }

  /// Whether there are none.
  var isEmpty: Bool { names.isEmpty }

  /// How the classes of an element, or its id, hide it; nil where none does, or one shows it.
  func hiding(_ value: ArraySlice<UInt8>, mark: UInt8) -> Hiding? {
    var found: Hiding?
    for name in value.split(whereSeparator: { $0 <= 0x20 }).prefix(16) {
      let key = [mark] + name
      if shown.contains(key) { return nil }
      if let hiding = names[key], found != .surely { found = hiding }
    }
    return found
  }

  /// The most names of either kind.
  private static let limit = 1024

  private mutating func read(_ sheet: ArraySlice<UInt8>) {
    guard Self.signs.occur(in: sheet) else { return }
    var selector: [UInt8] = []
    var declarations = sheet.startIndex
    var depth = 0
    for place in sheet.indices {
      let byte = sheet[place]
      switch byte {
      case UInt8(ascii: "{"):
        depth += 1
        declarations = place + 1
      case UInt8(ascii: "}"):
        if depth == 1, selector.first != UInt8(ascii: "@") { take(selector, sheet[declarations..<place]) }
        depth = max(0, depth - 1)
        if depth == 0 { selector = [] }
      case UInt8(ascii: ";"): if depth == 0 { selector = [] }
      default: if depth == 0, selector.count < 4096, byte > 0x20 || !selector.isEmpty { selector.append(byte) }
      }
    }
  }

  private mutating func take(_ selector: [UInt8], _ declarations: ArraySlice<UInt8>) {
    let style = HiddenStyle(declarations)
    guard style.hiding != nil || style.isShown else { return }
    // A comment may stand before the selector.
    let start = selector.indices.last { selector[$0...].starts(with: "*/".utf8) }.map { $0 + 2 } ?? 0
    for part in selector[start...].split(separator: UInt8(ascii: ",")) {
      let name = Array(part.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed())
      guard let mark = name.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: "#"), name.count > 1,
        name.dropFirst().allSatisfy(Self.isNameByte), names.count + shown.count < Self.limit
      else { continue }
      switch style.hiding {
      case nil: shown.insert(name)
      // A class that is not displayed may be shown by a program later; what is moved away never is.
      case .surely where style.isMovedAway: names[name] = .surely
      case .surely, .untilShown: names[name] = names[name] ?? .untilShown
      }
    }
  }

  /// What a sheet has that hides anything: cheap, and most have none of it.
  private static let signs = Phrases(
    "display:none display:_none visibility: opacity: clip: clip-path: height:0 height:_0 :-9 :_-9 :-1 :_-1 :-2 :_-2 :-3 :_-3 :-5 :_-5 size:0 size:_0 size:1 size:_1"
  )

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x5F || byte >= 0x80
  }
}
