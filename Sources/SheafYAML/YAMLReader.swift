import SheafKit

/// Reads YAML 1.2 text into trees of nodes that know their places.
///
/// The events come from libyaml; the schema, the keys, the aliases, the limits and the checks that libyaml leaves out
/// are here. About 20 MB a second in a release build.
public enum YAMLReader {
  /// What came of reading a YAML text.
  public struct Reading: Sendable {
    /// The documents, up to the first problem that stops the reading.
    public var documents: [YAMLNode]
    /// What is wrong with the text, in its order; every one is an error. Reading stops at 200.
    public var diagnostics: [Diagnostic]
    /// Whether the whole text was read, so that the documents say what they were meant to say but for a key that was
    /// there twice or an alias that named nothing.
    public var isComplete: Bool

    /// The same, with a problem added when there is more than one document.
    public func asOneDocument(in file: String) -> Reading {
      guard documents.count > 1 else { return self }
      let start = documents[1].start
      let location = SourceLocation(file: file, from: start, to: start)
      var reading = self
      reading.diagnostics = (diagnostics + [YAMLProblem.secondDocument.diagnostic(at: location)]).inReadingOrder()
      return reading
    }
  }

  /// Reads a YAML text as far as it goes.
  ///
  /// The text is UTF-8, with or without a byte order mark and with any line ends. `firstLine` is the number of its
  /// first line, for text that is a part of a file. Nothing beyond `limits` is read.
  public static func read(
    _ bytes: [UInt8], file: String, firstLine: Int = 1, limits: YAMLLimits = .recipe
  ) -> Reading {
    guard bytes.count <= limits.bytes else {
      let problem = YAMLProblem.tooLarge(bytes.count, limit: limits.bytes).diagnostic(file: file)
      return Reading(documents: [], diagnostics: [problem], isComplete: false)
    }
    return bytes.withUnsafeBufferPointer { buffer in
      let source = YAMLSource(buffer, file: file, firstLine: firstLine)
      let problems = source.encodingProblems()
      guard problems.isEmpty else { return Reading(documents: [], diagnostics: problems, isComplete: false) }
      var composer = NodeComposer(source, limits: limits)
      return composer.read()
    }
  }

  /// The documents of a YAML text, in order; none for a text of white space and comments.
  ///
  /// Reads as `read` does, and throws all that is wrong with the text, each with its place.
  public static func documents(
    _ bytes: [UInt8], file: String, firstLine: Int = 1, limits: YAMLLimits = .recipe
  ) throws(DiagnosticError) -> [YAMLNode] {
    let reading = read(bytes, file: file, firstLine: firstLine, limits: limits)
    guard reading.diagnostics.isEmpty else { throw DiagnosticError(reading.diagnostics) }
    return reading.documents
  }

  /// The only document of a YAML text, or nil for a text without one.
  ///
  /// Throws as `documents` does, and when there is a second document.
  public static func document(
    _ bytes: [UInt8], file: String, firstLine: Int = 1, limits: YAMLLimits = .recipe
  ) throws(DiagnosticError) -> YAMLNode? {
    let reading = read(bytes, file: file, firstLine: firstLine, limits: limits).asOneDocument(in: file)
    guard reading.diagnostics.isEmpty else { throw DiagnosticError(reading.diagnostics) }
    return reading.documents.first
  }

  /// The only document of a YAML text that is a string already, such as the front matter of a Markdown file.
  public static func document(
    _ text: String, file: String, firstLine: Int = 1, limits: YAMLLimits = .recipe
  ) throws(DiagnosticError) -> YAMLNode? {
    try document(Array(text.utf8), file: file, firstLine: firstLine, limits: limits)
  }
}
