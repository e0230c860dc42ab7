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
    var sheets = 0
    for index in tree.nodes.indices where tree.nodes[index].tag == .style && Int(tree.nodes[index].end) > index + 1 {
      read(tree.text(of: index + 1).prefix(1 << 16))
      sheets += 1
      if sheets == 32 { break }
    }
    for name in shown { names[name] = nil }
  }

  /// Those of a page; nil where its style sheets hide nothing by name.
  static func any(in tree: HTMLTree) -> HiddenNames? {
    let found = HiddenNames(tree)
    return found.names.isEmpty ? nil : found
  }

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
    // From its first letter to the brace behind it; nil while none has begun.
    var (selector, end): (Int?, Int) = (nil, sheet.startIndex)
    var declarations = sheet.startIndex
    var depth = 0
    for place in sheet.indices {
      let byte = sheet[place]
      switch byte {
      case UInt8(ascii: "{"):
        if depth == 0 { end = place }
        depth += 1
        declarations = place + 1
      case UInt8(ascii: "}"):
        if depth == 1, let selector, sheet[selector] != UInt8(ascii: "@") {
          take(sheet[selector..<end].prefix(4096), sheet[declarations..<place])
        }
        depth = max(0, depth - 1)
        if depth == 0 { selector = nil }
      case UInt8(ascii: ";"): if depth == 0 { selector = nil }
      default: if depth == 0, selector == nil, byte > 0x20 { selector = place }
      }
    }
  }

  private mutating func take(_ selector: ArraySlice<UInt8>, _ declarations: ArraySlice<UInt8>) {
    // Most selectors are of another form, and their declarations need not be read.
    var read: HiddenStyle?
    var rest = Self.behindComment(selector)
    while !rest.isEmpty {
      let part = rest[..<(rest.firstIndex(of: UInt8(ascii: ",")) ?? rest.endIndex)]
      rest = rest[part.endIndex...].dropFirst()
      guard let name = Self.name(part) else { continue }
      let style = read ?? HiddenStyle(declarations)
      read = style
      guard style.hiding != nil || style.isShown else { return }
      guard names.count + shown.count < Self.limit else { continue }
      switch style.hiding {
      case nil: shown.insert(name)
      // A class that is not displayed may be shown by a program later; what is moved away never is.
      case .surely where style.isMovedAway: names[name] = .surely
      case .surely, .untilShown: names[name] = names[name] ?? .untilShown
      }
    }
  }

  /// A selector without the comments that may stand before it.
  private static func behindComment(_ selector: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard selector.has(UInt8(ascii: "*")),
      let end = selector.indices.last(where: { selector[$0...].starts(with: "*/".utf8) })
    else { return selector }
    return selector[(end + 2)...]
  }

  /// A class or an id with its mark; nil for a selector that is more than one.
  private static func name(_ part: ArraySlice<UInt8>) -> [UInt8]? {
    let start = part.drop { $0 <= 0x20 }
    guard let mark = start.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: "#"),
      let last = start.lastIndex(where: { $0 > 0x20 }), case let name = start[...last], name.count > 1,
      name.dropFirst().allSatisfy(isNameByte)
    else { return nil }
    return Array(name)
  }

  /// What a sheet has that hides anything: cheap, and most have none of it.
  private static let signs = Phrases(
    "display:none display:_none visibility: opacity: clip: clip-path: height:0 height:_0 :-9 :_-9 :-1 :_-1 :-2 :_-2 :-3 :_-3 :-5 :_-5 size:0 size:_0 size:1 size:_1"
  )

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x5F || byte >= 0x80
  }
}
