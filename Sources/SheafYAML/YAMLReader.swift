import SheafKit

/// Reads YAML 1.2 text into trees of nodes that know their places.
///
/// The events come from libyaml; the schema, the keys, the aliases, the limits and the checks that libyaml leaves out
/// are here. About 20 MB a second in a release build.
public enum YAMLReader {
  /// The documents of a YAML text, in order; none for a text of white space and comments.
  ///
  /// The text is UTF-8, with or without a byte order mark and with any line ends. `firstLine` is the number of its first
  /// line, for text that is a part of a file. Throws all that is wrong with the text, each with its place.
  public static func documents(
    _ bytes: [UInt8], file: String, firstLine: Int = 1, limits: YAMLLimits = .recipe
  ) throws(DiagnosticError) -> [YAMLNode] {
    guard bytes.count <= limits.bytes else {
      throw DiagnosticError(YAMLProblem.tooLarge(bytes.count, limit: limits.bytes).diagnostic(file: file))
    }
    // Typed errors do not pass through `withUnsafeBufferPointer` in every position, a `Result` does.
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<[YAMLNode], DiagnosticError> in
      let source = YAMLSource(buffer, file: file, firstLine: firstLine)
      do throws(DiagnosticError) {
        try source.checkEncoding()
        var composer = try Composer(source, limits: limits)
        return .success(try composer.documents())
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// The only document of a YAML text, or nil for a text without one.
  ///
  /// Throws as `documents` does, and when there is a second document.
  public static func document(
    _ bytes: [UInt8], file: String, firstLine: Int = 1, limits: YAMLLimits = .recipe
  ) throws(DiagnosticError) -> YAMLNode? {
    let documents = try documents(bytes, file: file, firstLine: firstLine, limits: limits)
    guard documents.count < 2 else {
      throw DiagnosticError(
        YAMLProblem.secondDocument.diagnostic(at: SourceLocation(file: file, from: documents[1].start, to: documents[1].start)))
    }
    return documents.first
  }

  /// The only document of a YAML text that is a string already, such as the front matter of a Markdown file.
  public static func document(
    _ text: String, file: String, firstLine: Int = 1, limits: YAMLLimits = .recipe
  ) throws(DiagnosticError) -> YAMLNode? {
    try document(Array(text.utf8), file: file, firstLine: firstLine, limits: limits)
  }
}
