import SheafKit

/// Reads one kind of file: a pure function from bytes to articles.
///
/// Other packages may add importers: hand them to `ArticleReader(importers:)` before those of `ArticleReader.standard`.
///
/// An importer never traps and never stops a run, whatever the bytes are: what it cannot read becomes a warning. Time and
/// memory stay in proportion to the size of the file.
public protocol Importer: Sendable {
  /// The name that articles carry as their origin's format.
  var name: String { get }
  /// The extensions of its files, in lower case without dots.
  var fileExtensions: [String] { get }
  /// How sure it is that a file is its own; what the file holds counts for more than how it is called.
  func claim(on file: SourceFile) -> Claim
  /// Reads the articles of a file; parts of it that are files of their own go to `context.read`.
  ///
  /// The file is the importer’s own: one that is done with the bytes before it is done with the articles may let go of them.
  func read(_ file: consuming SourceFile, context: ImportContext) -> ImportResult
}

/// How sure an importer is that a file is its own.
public enum Claim: Int, Comparable, Sendable {
  /// It is not.
  case none
  /// The name says so.
  case name
  /// The content says so.
  case content

  /// Orders by certainty: `none < name < content`.
  public static func < (left: Claim, right: Claim) -> Bool { left.rawValue < right.rawValue }
}

extension Importer {
  /// A claim by name alone.
  public func claimByName(on file: SourceFile) -> Claim { fileExtensions.contains(file.fileExtension) ? .name : .none }
}
