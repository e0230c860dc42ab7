/// The text and the names of the elements of an HTML page, read as simply as a check needs.
struct MarkupText {
  /// The text outside tags, comments and style sheets, references decoded.
  private(set) var text = ""
  /// The names of all elements, in lower case.
  private(set) var elements: Set<String> = []

  /// Reads a page.
  init(_ page: String) {
    var visible = ""
    var rest = page[...]
    while let tag = rest.firstIndex(of: "<") {
      visible += rest[..<tag]
      rest = rest[tag...].dropFirst()
      let name = rest.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "-" }.lowercased()
      elements.insert(name)
      var quote: Character?
      var end = rest.startIndex
      while end < rest.endIndex, quote != nil || rest[end] != ">" {
        let character = rest[end]
        if character == quote {
          quote = nil
        } else if quote == nil, character == "\"" || character == "'" {
          quote = character
        }
        end = rest.index(after: end)
      }
      let isStyle = name == "style" && rest.first != "/"
      rest = rest[end...].dropFirst()
      if isStyle { rest = rest.ranges(of: "</style").first.map { rest[$0.lowerBound...] } ?? "" }
    }
    text = Self.decodingReferences(visible + rest)
  }

  /// `text` with its character references decoded: the numeric ones, and the five that formatters write by name.
  static func decodingReferences(_ text: String) -> String {
    var decoded = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      decoded += rest[..<start]
      rest = rest[start...]
      let name = rest.dropFirst().prefix { $0 != ";" && $0 != "&" && $0 != "\n" }.prefix(12)
      if name.endIndex < rest.endIndex, rest[name.endIndex] == ";", let character = reference(name) {
        decoded += character
        rest = rest[name.endIndex...].dropFirst()
      } else {
        decoded += "&"
        rest = rest.dropFirst()
      }
    }
    return decoded + rest
  }

  private static func reference(_ name: Substring) -> String? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return "\u{A0}"
    default:
      guard name.first == "#" else { return nil }
      let digits = name.dropFirst()
      let value =
        digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
      return value.flatMap(Unicode.Scalar.init).map { String($0) }
    }
  }
}
