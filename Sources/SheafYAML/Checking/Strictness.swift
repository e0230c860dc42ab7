import SheafKit

/// Finds what libyaml lets pass although YAML 1.2 forbids it.
///
/// It looks at the bytes of each event and at those between two events, where white space, comments and the signs of
/// the structure stand.
struct Strictness {
  /// What was found so far.
  private(set) var problems: [Diagnostic] = []
  private let source: YAMLSource
  /// The columns of the open block collections, outermost first; 0 for a collection in brackets or braces.
  private var blocks: [Int] = []
  private var flowDepth = 0
  /// Where the event before this one ended.
  private var previousEnd = 0
  /// Where the outermost open bracket or brace stands.
  private var flowStart: YAMLMark?
  /// Whether the document before this one ended without `...`.
  private var documentIsOpenEnded = false

  /// Starts at the beginning of a text.
  init(_ source: YAMLSource) { self.source = source }

  /// Looks at the next event.
  mutating func see(_ event: YAMLEvent) {
    checkComments(previousEnd..<max(previousEnd, event.start.offset))
    previousEnd = max(previousEnd, event.end.offset)
    switch event.kind {
    case .documentStart: checkDirectives(event)
    case .documentEnd(let explicit): documentIsOpenEnded = !explicit
    case .scalar(let text, let style, _): checkScalar(text, style, event)
    case .sequenceStart(let flow, _), .mappingStart(let flow, _): open(flow: flow, event)
    case .collectionEnd: close(event)
    case .streamEnd, .alias: break
    }
  }

  private mutating func open(flow: Bool, _ event: YAMLEvent) {
    // A pair in a sequence in brackets (`[a: b]`) counts as flow, whatever libyaml calls it.
    if flow || flowDepth > 0 {
      if flowDepth == 0 { flowStart = event.start }
      flowDepth += 1
      blocks.append(0)
    } else {
      blocks.append(event.start.column)
    }
  }

  private mutating func close(_ event: YAMLEvent) {
    blocks.removeLast(blocks.isEmpty ? 0 : 1)
    guard flowDepth > 0 else { return }
    flowDepth -= 1
    guard flowDepth == 0, let start = flowStart else { return }
    flowStart = nil
    checkIndentation(start, event.end)
  }

  private mutating func checkScalar(_ text: String, _ style: YAMLScalar.Style, _ event: YAMLEvent) {
    switch style {
    case .plain:
      checkSwallowed(text, event)
      if flowDepth > 0, text == "-" {
        add("a `-` cannot stand alone here", event.start.offset, "put it in quotation marks")
      }
    case .singleQuoted, .doubleQuoted:
      if flowDepth == 0 { checkIndentation(event.start, event.end) }
    case .literal, .folded:
      let end = source.bytes[event.start.offset...].firstIndex(of: UInt8(ascii: "\n")) ?? source.bytes.count
      let header = event.start.offset..<max(event.start.offset, min(end, event.end.offset))
      checkComments(header)
    }
  }

  /// Libyaml drops the `?` of `[?x]` and ends the anchor of `&a:b` at the colon: both are refused rather than misread.
  private mutating func checkSwallowed(_ text: String, _ event: YAMLEvent) {
    let start = event.start.offset
    if flowDepth > 0, start > 0, !text.isEmpty, source.bytes[start - 1] == UInt8(ascii: "?") {
      add("text that starts with `?` cannot be read here", start - 1, "put it in quotation marks")
    }
    if text.utf8.first == UInt8(ascii: ":"), start < source.bytes.count, source.bytes[start] == UInt8(ascii: "&") {
      add("an anchor with a colon in its name cannot be read", start, "name it with letters and digits")
    }
  }

  /// A comment needs white space before it (YAML 1.2.2, 6.6).
  private mutating func checkComments(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard source.bytes[index] == UInt8(ascii: "#") else {
        index += 1
        continue
      }
      if index > 0, !isWhite(source.bytes[index - 1]) {
        add(
          "a comment needs a space before its `#`", index,
          "write a space, or put text that holds `#` in quotation marks")
      }
      while index < range.upperBound, source.bytes[index] != UInt8(ascii: "\n") { index += 1 }
    }
  }

  /// Directives stand at the start of the text or behind the end of a document (9.2).
  private mutating func checkDirectives(_ event: YAMLEvent) {
    let isDirective = event.start.offset < event.end.offset && source.bytes[event.start.offset] == UInt8(ascii: "%")
    guard isDirective else { return }
    checkComments(event.start.offset..<event.end.offset)
    guard documentIsOpenEnded else { return }
    add("a directive cannot follow an open document", event.start.offset, "write `...` on the line before it")
  }

  /// What goes over several lines is indented deeper than the collection around it (6.1), by spaces.
  ///
  /// A closing bracket may stand where the collection does: the rule forbids it, and everybody writes it.
  private mutating func checkIndentation(_ start: YAMLMark, _ end: YAMLMark) {
    guard start.line < end.line, let column = blocks.last, column > 0 else { return }
    var index = start.offset
    while let lineEnd = source.bytes[index..<end.offset].firstIndex(of: UInt8(ascii: "\n")) {
      index = lineEnd + 1
      let content =
        source.bytes[index..<end.offset].firstIndex { !isWhite($0) || $0 == UInt8(ascii: "\n") } ?? end.offset
      guard content < end.offset else { return }
      let spaces = source.bytes[index..<content].prefix { $0 == UInt8(ascii: " ") }.count
      switch source.bytes[content] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "#"): continue
      case UInt8(ascii: "]"), UInt8(ascii: "}"): if spaces >= column - 1 { continue }
      default: if spaces >= column { continue }
      }
      return add("this line must be indented deeper", content, "write at least \(column) spaces before it")
    }
  }

  private func isWhite(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func add(_ message: String, _ offset: Int, _ help: String) {
    // Each place is counted from the start of the text.
    guard problems.count < 20 else { return }
    problems.append(YAMLProblem.syntax(message, help: help).diagnostic(at: source.location(offset..<offset)))
  }
}
