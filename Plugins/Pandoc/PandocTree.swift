import SheafKit

/// The JSON of a document tree under construction; knows how pandoc writes its nodes, nothing of digests.
///
/// A node is `{"t": tag, "c": content}`, as `pandoc-types` derives it, where the content of all nodes but `Str` is a
/// list. Commas are set by looking back: a value needs one unless it comes first in its list.
struct PandocTree {
  /// The JSON so far.
  private(set) var bytes: [UInt8] = []

  /// A node that holds something.
  enum Tag: String {
    case blockQuote = "BlockQuote"
    case bulletList = "BulletList"
    case code = "Code"
    case codeBlock = "CodeBlock"
    case definitionList = "DefinitionList"
    case div = "Div"
    case emph = "Emph"
    case figure = "Figure"
    case header = "Header"
    case image = "Image"
    case lineBlock = "LineBlock"
    case link = "Link"
    case metaInlines = "MetaInlines"
    case orderedList = "OrderedList"
    case para = "Para"
    case plain = "Plain"
    case span = "Span"
    case strong = "Strong"
    case table = "Table"

    /// Whether it stands on a line of its own in the file, so that two files can be compared line by line.
    fileprivate var beginsLine: Bool {
      switch self {
      case .blockQuote, .bulletList, .codeBlock, .definitionList, .div, .figure, .header, .lineBlock, .orderedList,
        .para, .plain, .table:
        true
      case .code, .emph, .image, .link, .metaInlines, .span, .strong: false
      }
    }
  }

  /// A node that holds nothing.
  enum Leaf: String {
    case alignDefault = "AlignDefault"
    case columnWidthDefault = "ColWidthDefault"
    case decimal = "Decimal"
    case horizontalRule = "HorizontalRule"
    case lineBreak = "LineBreak"
    case period = "Period"
    case space = "Space"
  }

  /// Begins a node and its list of contents.
  mutating func open(_ tag: Tag) {
    separate()
    if tag.beginsLine { newline() }
    put(#"{"t":""#)
    put(tag.rawValue)
    put(#"","c":["#)
  }

  /// Ends the node.
  mutating func close() { put("]}") }

  /// Writes a node that holds nothing.
  mutating func leaf(_ leaf: Leaf) {
    separate()
    put(#"{"t":""#)
    put(leaf.rawValue)
    put(#""}"#)
  }

  /// Begins a list inside a node.
  mutating func openList() {
    separate()
    put("[")
  }

  /// Ends the list.
  mutating func closeList() { put("]") }

  /// Writes a number.
  mutating func number(_ number: Int) {
    separate()
    put(String(number))
  }

  /// Writes `null`.
  mutating func null() {
    separate()
    put("null")
  }

  /// Writes a string.
  mutating func string(_ text: String) {
    separate()
    var text = text
    text.withUTF8 { quote($0[...]) }
  }

  /// Writes an `Attr`: an identifier, classes, and pairs of keys and values.
  mutating func attributes(id: String = "", class name: String? = nil, _ pairs: [(key: String, value: String)] = []) {
    openList()
    string(id)
    openList()
    if let name { string(name) }
    closeList()
    openList()
    for (key, value) in pairs {
      openList()
      string(key)
      string(value)
      closeList()
    }
    closeList()
    closeList()
  }

  /// Writes text as words (`Str`) and the spaces between them (`Space`), as pandoc's own readers do: a writer may break
  /// a line only at a `Space`.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let isSpace = bytes[start] == 0x20
        let end = bytes[start...].firstIndex { ($0 == 0x20) != isSpace } ?? bytes.count
        if isSpace {
          leaf(.space)
        } else {
          separate()
          put(#"{"t":"Str","c":"#)
          quote(bytes[start..<end])
          put("}")
        }
        start = end
      }
    }
  }

  /// Begins an object, whose keys are written with `key`.
  mutating func openObject() {
    separate()
    put("{")
  }

  /// Writes a key of an object; its value has to follow.
  mutating func key(_ key: String) {
    string(key)
    put(":")
  }

  /// Ends the object.
  mutating func closeObject() { put("}") }

  /// Begins a new line of the file.
  mutating func newline() { put("\n") }

  private mutating func put(_ text: String) { bytes += text.utf8 }

  private mutating func separate() {
    switch bytes.last {
    case nil, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ":"): return
    default: bytes.append(UInt8(ascii: ","))
    }
  }

  /// A string in quotation marks with what RFC 8259 demands escaped.
  private mutating func quote(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    bytes.append(UInt8(ascii: "\""))
    var copied = text.startIndex
    for i in text.indices {
      let escape: String
      switch text[i] {
      case UInt8(ascii: "\""): escape = #"\""#
      case UInt8(ascii: "\\"): escape = #"\\"#
      case UInt8(ascii: "\n"): escape = #"\n"#
      case UInt8(ascii: "\t"): escape = #"\t"#
      case 0..<0x10: escape = "\\u000" + String(text[i], radix: 16)
      case 0x10..<0x20: escape = "\\u00" + String(text[i], radix: 16)
      default: continue
      }
      bytes.append(contentsOf: text[copied..<i])
      put(escape)
      copied = i + 1
    }
    bytes.append(contentsOf: text[copied...])
    bytes.append(UInt8(ascii: "\""))
  }
}
