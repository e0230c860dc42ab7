/// The fields of a Word document that are open at a place in it: text that Word works out, of which the result is kept.
struct WordFields {
  /// A field whose end has not come yet.
  private struct Field {
    var instruction: [UInt8] = []
    var isContents = false
    /// The paragraph in which it opened a link.
    var link: Int?
  }

  /// What the result of a field is to a reader, where it is not just text.
  enum Effect {
    /// A table of contents, of which nothing is kept.
    case contents
    /// The words of a link to an address.
    case link(String)
  }

  private var open: [Field] = []
  private let areClosed: Bool

  /// Fields inside one another are followed so deep.
  private static let depthLimit = 64
  /// Instructions may be cut into runs; what is longer is no address.
  private static let instructionLimit = 4096

  /// Starts with no field open.
  init(_ tree: OfficeTree) {
    // A field that never ends would hide the rest of the text: then none hides anything.
    var depth = 0
    for index in tree.tree.nodes.indices where tree.tag(index) == .fieldCharacter {
      switch tree.string(.kind, of: index) {
      case "begin": depth += 1
      case "end": depth -= 1
      default: break
      }
    }
    areClosed = depth == 0
  }

  /// Whether the place is in the result of a table of contents.
  var isInContents: Bool { open.contains(where: \.isContents) }

  /// Opens a field.
  mutating func begin() {
    if open.count < Self.depthLimit { open.append(Field()) }
  }

  /// Adds to the instruction of the field that was opened last.
  mutating func add(instruction: some Sequence<ArraySlice<UInt8>>) {
    guard let last = open.indices.last, open[last].instruction.count < Self.instructionLimit else { return }
    for piece in instruction { open[last].instruction += piece }
  }

  /// Ends the instruction of a field, behind which its result stands in a paragraph known by its number.
  mutating func separate(in paragraph: Int) -> Effect? {
    guard let last = open.indices.last else { return nil }
    let instruction = open[last].instruction[...]
    switch Self.word(instruction) {
    case "TOC":
      guard areClosed else { return nil }
      open[last].isContents = true
      return .contents
    case "HYPERLINK":
      guard let address = Self.address(instruction).flatMap(LinkDestination.safe) else { return nil }
      open[last].link = paragraph
      return .link(address)
    default: return nil
    }
  }

  /// Ends the field that was opened last; whether a link of the same paragraph ends with it.
  mutating func end(in paragraph: Int) -> Bool { open.popLast().map { $0.link == paragraph } ?? false }

  /// Whether an instruction is that of a table of contents.
  static func isContents(_ instruction: ArraySlice<UInt8>) -> Bool { word(instruction) == "TOC" }

  /// The first word of an instruction, in capitals.
  private static func word(_ instruction: ArraySlice<UInt8>) -> String {
    String(decoding: instruction.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }.prefix(32), as: UTF8.self).uppercased()
  }

  /// The address of `HYPERLINK "…"`; nil when it leads inside the document.
  private static func address(_ instruction: ArraySlice<UInt8>) -> String? {
    let parts = instruction.split(separator: 0x22, omittingEmptySubsequences: false)
    guard parts.count >= 2, !parts[0].contains(UInt8(ascii: "\\")) else { return nil }
    return parts[1].string
  }
}
