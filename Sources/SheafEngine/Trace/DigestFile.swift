import SheafIngest
import SheafKit
import SheafRecipe

/// The JSON of a digest, read back.
public struct DigestFile: Sendable {
  /// The file’s name, for people and for the names of outputs.
  public let name: String
  /// The digest.
  public let digest: Digest
  /// What the user is to be told of the reading.
  public let diagnostics: [Diagnostic]

  /// The most bytes that are read.
  public static let limit = 256 << 20

  /// The content of a file that may be the JSON of a digest. Throws a `DiagnosticError` when it cannot be read.
  public static func bytes(of path: String) throws(DiagnosticError) -> [UInt8] {
    try SourceFile.read(path, limit: limit).bytes
  }

  /// Reads a digest from JSON. Throws a `DiagnosticError` with line and column for what is none.
  public init(_ bytes: [UInt8], named name: String) throws(DiagnosticError) {
    self.name = name
    do throws(JSONProblem) {
      let (digest, replaced) = try DigestEnvelope.read(json: bytes, limits: JSONLimits(bytes: Self.limit))
      self.digest = digest
      diagnostics = replaced == 0 ? [] : [Self.replaced(replaced, in: name)]
    } catch {
      throw DiagnosticError(error.diagnostic(id: "unreadable-digest", in: name))
    }
  }

  private static func replaced(_ count: Int, in name: String) -> Diagnostic {
    Diagnostic(
      .warning, id: "replaced-characters",
      "\(count == 1 ? "a text holds" : "\(count) texts hold") what is no character; U+FFFD stands in its place",
      at: SourceLocation(file: name), help: "write the file as UTF-8, with both halves of every surrogate pair")
  }

  /// Reads the digest of an output: the output itself where it is the JSON of a digest, else the JSON that stands
  /// beside it under the same name. Nil where there is neither; throws a `DiagnosticError` for an output that cannot be
  /// read, and for the JSON of a digest that is not as it must be.
  public init?(of output: String) throws(DiagnosticError) {
    let bytes = try Self.bytes(of: output)
    if Self.isDigest(bytes) {
      try self.init(bytes, named: output)
      return
    }
    let beside = FilePath.join(FilePath.folder(of: output), FilePath.stem(of: output) + ".json")
    guard beside != output, let bytes = try? Self.bytes(of: beside), Self.isDigest(bytes)
    else { return nil }
    try self.init(bytes, named: beside)
  }

  private static func isDigest(_ bytes: [UInt8]) -> Bool {
    DigestEnvelope.schema(in: bytes)?.hasPrefix("sheaf-digest/") ?? false
  }

  /// The recipe that the digest was made by, where it is still found: in the working folder or in `recipes` there,
  /// beside the output, or beside the folder of the output or in `recipes` there.
  public func recipe(for output: String) -> String? {
    let folder = FilePath.folder(of: output)
    let parent = folder == "." ? ".." : FilePath.folder(of: folder)
    let folders = [".", "recipes", folder, parent, FilePath.join(parent, "recipes")]
    return folders.map { FilePath.join($0, digest.provenance.recipe) }.first { FilePath.isFile($0) }
  }
}
