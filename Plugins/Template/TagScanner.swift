import SheafKit

/// Parts a template into tags and the text between them, and says what is wrong with every tag.
///
/// The library stops at the first error and takes more than is wanted here (functions, inheritance, the change of
/// escaping); so it is given only what was read here before (see `LibraryText`). Linear in the length of the template.
struct TagScanner {
  private let text: TemplateText
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private var position = 0
  private var textStart = 0
  private(set) var tags: [TemplateTag] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ text: TemplateText) { self.text = text }

  /// The tags of a text in their order, and what is wrong with them.
  static func scan(_ text: TemplateText) -> (tags: [TemplateTag], diagnostics: [Diagnostic]) {
    var scanner = TagScanner(text)
    scanner.run()
    return (takingLines(of: scanner.tags, in: text), scanner.diagnostics)
  }

  /// Lets a tag that stands alone on its line take the line with it (mustache(5), “standalone”). Values are text and
  /// take nothing.
  private static func takingLines(of tags: [TemplateTag], in text: TemplateText) -> [TemplateTag] {
    var tags = tags
    for index in tags.indices {
      switch tags[index].kind {
      case .text, .value, .raw: continue
      case .section, .inverted, .end, .partial, .comment: break
      }
      guard text.standsAlone(tags[index].range) else { continue }
      let line = text.lines(around: tags[index].range)
      if index > 0, tags[index - 1].kind == .text {
        let before = tags[index - 1].range
        tags[index - 1].range = before.lowerBound..<max(before.lowerBound, line.lowerBound)
      }
      if index + 1 < tags.count, tags[index + 1].kind == .text {
        let behind = tags[index + 1].range
        tags[index + 1].range = min(behind.upperBound, line.upperBound)..<behind.upperBound
      }
    }
    return tags
  }

  private mutating func run() {
    while position < text.bytes.count {
      guard starts(opening, at: position) else {
        position += 1
        continue
      }
      guard tags.count < 2 * TemplateLimits.tags else {
        report(
          "too-large", "the template has more than \(TemplateLimits.tags) tags", position..<position + opening.count,
          help: "move a part of it to another file and write `{{> name}}`")
        break
      }
      let start = position
      endText(at: start)
      readTag(from: start)
      textStart = position
    }
    position = text.bytes.count
    endText(at: position)
  }

  private mutating func endText(at end: Int) {
    if textStart < end { tags.append(TemplateTag(kind: .text, name: "", range: textStart..<end)) }
    textStart = end
  }

  /// Reads the tag that starts at a place, and stands behind it; behind its opening when it is none.
  private mutating func readTag(from start: Int) {
    let inside = start + opening.count
    position = inside
    switch inside < text.bytes.count ? text.bytes[inside] : 0 {
    case UInt8(ascii: "!"): readComment(from: start)
    case UInt8(ascii: "="): readDelimiters(from: start)
    case UInt8(ascii: "{"): readName(.raw, from: start, sign: 1, end: [UInt8(ascii: "}")] + closing)
    case UInt8(ascii: "&"): readName(.raw, from: start, sign: 1, end: closing)
    case UInt8(ascii: "#"): readName(.section, from: start, sign: 1, end: closing)
    case UInt8(ascii: "^"): readName(.inverted, from: start, sign: 1, end: closing)
    case UInt8(ascii: "/"): readName(.end, from: start, sign: 1, end: closing)
    case UInt8(ascii: ">"): readName(.partial, from: start, sign: 1, end: closing)
    case UInt8(ascii: "<"), UInt8(ascii: "$"):
      refuse(
        from: start, "templates cannot inherit here", help: "move what is shared to a file, and write `{{> name}}`")
    case UInt8(ascii: "%"):
      refuse(from: start, "a template cannot choose how text is escaped", help: "write `escape:` in formatter.yaml")
    default: readName(.value, from: start, sign: 0, end: closing)
    }
  }

  private mutating func readComment(from start: Int) {
    guard let end = place(of: closing, from: position) else {
      report("unclosed-tag", "this comment does not end", start..<position, help: "write `\(closingText)` behind it")
      return
    }
    position = end + closing.count
    tags.append(TemplateTag(kind: .comment, name: "", range: start..<position))
  }

  /// `{{=<< >>=}}`
  private mutating func readDelimiters(from start: Int) {
    let help = "write for example `\(openingText)=<< >>=\(closingText)`"
    guard let end = place(of: [UInt8(ascii: "=")] + closing, from: position + 1, limit: TemplateLimits.tagBytes) else {
      report("bad-delimiters", "this change of the signs of tags does not end", start..<position, help: help)
      return
    }
    let signs = text.bytes[position + 1..<end].split(separator: UInt8(ascii: " ")).map(Array.init)
    position = end + 1 + closing.count
    tags.append(TemplateTag(kind: .comment, name: "", range: start..<position))
    let isFit = signs.count == 2 && signs.allSatisfy { (1...8).contains($0.count) && !$0.contains(UInt8(ascii: "=")) }
    guard isFit else {
      report("bad-delimiters", "tags need an opening and a closing sign", start..<position, help: help)
      return
    }
    (opening, closing) = (signs[0], signs[1])
  }

  private mutating func readName(_ kind: TemplateTag.Kind, from start: Int, sign: Int, end: [UInt8]) {
    let inside = position + sign
    guard let close = place(of: end, from: inside, limit: TemplateLimits.tagBytes) else {
      report(
        "unclosed-tag", "this tag does not end on its line", start..<inside,
        help: "write `\(String(decoding: end, as: UTF8.self))` behind the name; for the signs themselves write "
          + "`{{=<< >>=}}` first, and tags as `<<name>>`")
      return
    }
    position = close + end.count
    let name = Self.trimmed(text[inside..<close])
    let tag = TemplateTag(kind: kind, name: name, range: start..<position)
    guard let problem = Self.problem(with: name, in: kind) else {
      tags.append(tag)
      return
    }
    report("bad-tag", problem.message, tag.range, help: problem.help)
  }

  /// What is wrong with a name as a name; nil when nothing is.
  private static func problem(with name: String, in kind: TemplateTag.Kind) -> (message: String, help: String)? {
    if name.isEmpty { return ("this tag has no name", "write for example `{{headline}}`") }
    if name == "." { return kind == .partial ? ("`.` is no file", "write `{{> name}}`") : nil }
    if kind == .partial, name.hasPrefix("*") {
      return ("the name of a partial cannot be a value", "write the name of a file: `{{> name}}`")
    }
    if name.contains("(") {
      return ("there are no functions in templates", "`first`, `last` and `index` are names here: `{{index}}`")
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty }), name.utf8.allSatisfy(isNameByte), kind != .partial || parts.count == 1
    else {
      return (
        "`\(name.prefix(40))` is no name", "a name has letters, digits and hyphens: `{{masthead.title}}`, `{{> entry}}`"
      )
    }
    return nil
  }

  private mutating func refuse(from start: Int, _ message: String, help: String) {
    if let close = place(of: closing, from: position, limit: TemplateLimits.tagBytes) {
      position = close + closing.count
    }
    report("bad-tag", message, start..<position, help: help)
  }

  // MARK: - Bytes

  private var openingText: String { String(decoding: opening, as: UTF8.self) }
  private var closingText: String { String(decoding: closing, as: UTF8.self) }

  private func starts(_ sign: [UInt8], at place: Int) -> Bool {
    text.bytes[place] == sign[0] && text.bytes[place...].starts(with: sign)
  }

  /// Where a sign comes next; with a limit at most so many bytes away, and on the same line.
  private func place(of sign: [UInt8], from start: Int, limit: Int? = nil) -> Int? {
    let end = min(text.bytes.count, limit.map { start + $0 } ?? text.bytes.count)
    var place = start
    while place < end {
      if starts(sign, at: place) { return place }
      if limit != nil, text.bytes[place] == UInt8(ascii: "\n") { return nil }
      place += 1
    }
    return nil
  }

  private mutating func report(_ id: String, _ message: String, _ range: Range<Int>, help: String) {
    diagnostics.append(Diagnostic(.error, id: id, message, at: text.location(range), help: help))
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
