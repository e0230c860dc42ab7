/// Turns diagnostics into text, for people or for programs.
public struct DiagnosticPrinter: Sendable {
  /// Who the text is for.
  public enum Style: Sendable, Hashable {
    /// A line with the place, the line of the file with carets under it, and what to write instead; with the colours of
    /// a terminal when asked.
    case people(colour: Bool)
    /// One JSON object a line, with the fields of `Diagnostic`.
    case json
  }

  private let style: Style
  private let source: @Sendable (String) -> String?

  /// Makes a printer; `source` gives the text of a file by the name that diagnostics call it, or nil.
  public init(style: Style, source: @escaping @Sendable (String) -> String?) {
    self.style = style
    self.source = source
  }

  /// The diagnostics as text that ends with a line break; empty for none.
  ///
  /// For people a last line counts errors and warnings. Control characters and those that change the direction of
  /// writing are made visible, wherever they come from.
  public func text(for diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "" }
    switch style {
    case .json: return diagnostics.map { JSONText.text(of: $0.json) + "\n" }.joined()
    case .people(let colour):
      var lines = SourceLines(source)
      let paint = Paint(isOn: colour)
      return diagnostics.map { people($0, &lines, paint) }.joined() + count(diagnostics) + "\n"
    }
  }

  private func people(_ diagnostic: Diagnostic, _ lines: inout SourceLines, _ paint: Paint) -> String {
    let place = diagnostic.location.map { paint.bold(VisibleText.of($0.description) + ": ") } ?? ""
    let severity = paint.severity(diagnostic.severity)
    var text = "\(place)\(severity): \(VisibleText.of(Self.cut(diagnostic.message))) [\(diagnostic.id)]\n"
    if let location = diagnostic.location, let line = location.line, let content = lines.line(line, of: location.file) {
      let excerpt = SourceExcerpt(line: content, column: location.column, length: location.length)
      let number = String(line)
      let margin = String(repeating: " ", count: number.utf8.count)
      text += paint.faint("  \(number) | ") + excerpt.text + "\n"
      if let carets = excerpt.carets { text += paint.faint("  \(margin) | ") + paint.caret(carets) + "\n" }
    }
    if let help = diagnostic.help {
      // A help of several lines is a list; its own line breaks are ours and no part of anybody's text.
      let lines = help.split(separator: "\n").map { VisibleText.of(String($0)) }
      text += "  \(paint.help("help")): \(lines.joined(separator: "\n    "))\n"
    }
    return text
  }

  /// A message may quote a title of a million characters.
  private static func cut(_ message: String) -> String {
    let scalars = message.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: messageLimit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return message }
    return String(scalars[..<end]) + "…"
  }

  /// The code points of a message that people are shown.
  static let messageLimit = 1_000

  private func count(_ diagnostics: [Diagnostic]) -> String {
    func words(_ severity: Diagnostic.Severity) -> String? {
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return [words(.error), words(.warning), words(.note)].compactMap { $0 }.joined(separator: ", ")
  }
}

/// The lines of the files that diagnostics point into, each file split once.
private struct SourceLines {
  private let source: (String) -> String?
  private var files: [String: [Substring.UnicodeScalarView]] = [:]

  init(_ source: @escaping (String) -> String?) { self.source = source }

  /// A line by its number, without its end; nil when there is no such line.
  mutating func line(_ number: Int, of file: String) -> Substring.UnicodeScalarView? {
    let lines = files[file] ?? source(file).map(split) ?? []
    files[file] = lines
    return lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }

  private func split(_ text: String) -> [Substring.UnicodeScalarView] {
    let scalars = text.unicodeScalars
    var lines: [Substring.UnicodeScalarView] = []
    // A byte order mark is no column.
    var start = scalars.first == "\u{FEFF}" ? scalars.index(after: scalars.startIndex) : scalars.startIndex
    var index = start
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if scalar == "\n" || scalar == "\r" {
        lines.append(scalars[start..<index])
        start = scalar == "\r" && next < scalars.endIndex && scalars[next] == "\n" ? scalars.index(after: next) : next
        index = start
      } else {
        index = next
      }
    }
    return lines + [scalars[start...]]
  }
}

extension Diagnostic {
  /// The same fields and names as its `Codable` form.
  fileprivate var json: JSONValue {
    var object: [String: JSONValue] = [
      "severity": .string(severity.rawValue), "id": .string(id), "message": .string(message),
    ]
    if let help { object["help"] = .string(help) }
    if let location {
      var place: [String: JSONValue] = ["file": .string(location.file)]
      place["line"] = location.line.map { .integer($0) }
      place["column"] = location.column.map { .integer($0) }
      place["length"] = location.length.map { .integer($0) }
      object["location"] = .object(place)
    }
    return .object(object)
  }
}

/// The colours of a terminal (ECMA-48, 8.3.117), or none.
private struct Paint {
  var isOn: Bool

  func bold(_ text: String) -> String { painted(text, "1") }
  func faint(_ text: String) -> String { painted(text, "2") }
  func caret(_ text: String) -> String { painted(text, "1;32") }
  func help(_ text: String) -> String { painted(text, "1;36") }

  func severity(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: painted(severity.rawValue, "1;31")
    case .warning: painted(severity.rawValue, "1;33")
    case .note: painted(severity.rawValue, "1;34")
    }
  }

  private func painted(_ text: String, _ code: String) -> String { isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}
