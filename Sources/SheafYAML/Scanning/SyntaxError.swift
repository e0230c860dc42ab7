import SheafKit

/// What libyaml says about a break of the grammar, in words for an editor and at the place that helps.
///
/// Where something is left open (a quotation mark, a bracket, a line without a colon) the place is where it opens and
/// not where the reader gave up.
struct SyntaxError {
  /// What is wrong, in libyaml's words.
  var message: String
  /// What it was reading, in libyaml's words; empty when it says nothing.
  var context: String
  /// Where it gave up.
  var place: YAMLMark
  /// Where the thing began that it was reading.
  var opening: YAMLMark?

  /// The problem as a diagnostic.
  func diagnostic(in source: YAMLSource) -> Diagnostic {
    let (mark, message, help) = explanation(in: source)
    return YAMLProblem.syntax(message, help: help).diagnostic(
      at: SourceLocation(file: source.file, from: mark, to: mark))
  }

  private func explanation(in source: YAMLSource) -> (YAMLMark, String, String?) {
    let opening = opening ?? place
    if isInFlow, let (mark, word) = commentInBrackets(before: place, in: source) {
      return (
        mark, "`#` starts a comment, so that nothing behind it is read", "write `\"\(word)\"` for what starts with it"
      )
    }
    switch message {
    case "could not find expected ':'":
      return (
        opening, "this line is neither `key: value` nor the rest of a text",
        "write a half-width colon and a space after the key"
      )
    case "mapping values are not allowed in this context":
      return (
        place, "a `:` cannot stand here",
        "put text that holds a colon in quotation marks, and start a key on a line of its own"
      )
    case "block sequence entries are not allowed in this context":
      return (place, "a list item cannot start here", "start `- ` on a line of its own")
    case "did not find expected key":
      return context.contains("flow")
        ? (opening, "this `{` is never closed", "write `}` at its end, and `,` between the pairs")
        : (place, "a key was expected here", "indent it like the keys above it, and write `key: value`")
    case "did not find expected '-' indicator":
      return (place, "a list item was expected here", "indent it like the items above it, and start it with `- `")
    case "did not find expected ',' or ']'":
      return (
        opening, "this `[` is never closed, or a `,` is missing after it",
        "write `]` at its end, and `,` between the items"
      )
    case "did not find expected ',' or '}'":
      return (
        opening, "this `{` is never closed, or a `,` is missing after it",
        "write `}` at its end, and `,` between the pairs"
      )
    case "found unexpected end of stream":
      return (opening, "this quotation mark is never closed", "write the same mark at the end of the text")
    case "found unexpected document indicator":
      return (place, "a document starts or ends inside a quoted text", "close the quotation mark first")
    case "found character that cannot start any token": return (place, character(at: place, in: source), quoting)
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return (place, "a tab cannot indent", "write spaces")
    case "found unknown escape character":
      return (
        opening, "after this `\"` a backslash is followed by a character that means nothing",
        "write `\\\\` for a backslash, or use '…'"
      )
    case "did not find expected <document start>":
      return (
        place, "something follows the end of the document",
        "indent it like the line above, or write `---` for a new document"
      )
    case "did not find expected node content":
      return (place, "a value was expected here", "write the value, or leave out the sign before it")
    case "did not find expected alphabetic or numeric character":
      return (place, "a name was expected after `&` or `*`", "put text that starts with it in quotation marks")
    default:
      return (place, message.isEmpty ? "this is not YAML" : Self.sentence(context, message), nil)
    }
  }

  /// Whether it gave up between brackets.
  private var isInFlow: Bool {
    [
      "did not find expected node content", "did not find expected ',' or ']'", "did not find expected ',' or '}'",
    ].contains(message)
  }

  /// How far back a comment is looked for.
  private static let reach = 4_096

  /// The comment that stands where an item was to start, as in `[#content]`, on one of the lines before a place; with its first
  /// word.
  private func commentInBrackets(before place: YAMLMark, in source: YAMLSource) -> (mark: YAMLMark, word: String)? {
    var lineEnd = min(place.offset, source.bytes.count)
    var line = place.line
    let least = max(0, lineEnd - Self.reach)
    while lineEnd > least {
      let start = (source.bytes[least..<lineEnd].lastIndex(of: 0x0A) ?? least - 1) + 1
      let text = source.bytes[start..<lineEnd]
      if let sign = text.firstIndex(of: UInt8(ascii: "#")), let before = text[..<sign].last(where: { $0 > 0x20 }),
        "[{,".utf8.contains(before)
      {
        let column = String(decoding: text[..<sign], as: UTF8.self).unicodeScalars.count + 1
        let word = text[sign...].prefix(60).prefix { $0 > 0x20 && !",]}\"".utf8.contains($0) }
        return (YAMLMark(line: line, column: column, offset: sign), String(decoding: word, as: UTF8.self))
      }
      lineEnd = start - 1
      line -= 1
    }
    return nil
  }

  private var quoting: String { "put the text in quotation marks" }

  private func character(at mark: YAMLMark, in source: YAMLSource) -> String {
    guard mark.offset < source.bytes.count else { return "the text ends where a value was expected" }
    switch source.bytes[mark.offset] {
    case UInt8(ascii: "\t"): return "a tab cannot indent"
    case let byte where byte < 0x80: return "text cannot start with `\(Character(Unicode.Scalar(byte)))`"
    default: return "text cannot start with this character"
    }
  }

  /// Libyaml's words are lower-case clauses: `while scanning a tag`, `did not find the expected '!'`.
  private static func sentence(_ context: String, _ message: String) -> String {
    context.isEmpty ? message : "\(context), \(message)"
  }
}
