/// The text of Markdown and the names of the HTML elements in it, read as simply as a check needs.
struct MarkdownText {
  /// The text outside tags and destinations of links, escapes and references decoded.
  private(set) var text = ""
  /// The names of raw HTML elements, in lower case.
  private(set) var elements: Set<String> = []

  /// Reads Markdown.
  init(_ markdown: String) {
    var plain = ""
    var rest = markdown[...]
    while let character = rest.first {
      switch character {
      case "\\":
        rest.removeFirst()
        // An escaped `&` begins no reference.
        if let escaped = rest.popFirst(), escaped != "&" { plain.append(escaped) }
      case "`":
        let fence = rest.prefix { $0 == "`" }
        rest = rest[fence.endIndex...]
        let end = Self.end(of: fence, in: rest)
        text += MarkupText.decodingReferences(plain) + rest[..<end]
        plain = ""
        rest = rest[end...].dropFirst(fence.count)
      case "]" where rest.dropFirst().first == "(":
        let closing: Character = rest.dropFirst(2).first == "<" ? ">" : ")"
        rest = rest[(rest.firstIndex { $0 == closing || $0 == "\n" } ?? rest.endIndex)...].dropFirst()
      case "<" where rest.dropFirst().first?.isLetter == true || rest.dropFirst().first == "/":
        elements.insert(rest.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0 == "-" }.lowercased())
        rest = rest[(rest.firstIndex(of: ">") ?? rest.endIndex)...].dropFirst()
      default: plain.append(rest.removeFirst())
      }
    }
    text += MarkupText.decodingReferences(plain)
  }

  /// Where the run of backticks begins that is as long as `fence`; the end where there is none.
  private static func end(of fence: Substring, in text: Substring) -> Substring.Index {
    var rest = text
    while let start = rest.firstIndex(of: "`") {
      let run = rest[start...].prefix { $0 == "`" }
      if run.count == fence.count { return start }
      rest = rest[run.endIndex...]
    }
    return text.endIndex
  }
}
