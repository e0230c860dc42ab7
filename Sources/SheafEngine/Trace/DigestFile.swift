import SheafIngest
import SheafKit
import SheafRecipe

/// The JSON of a digest, read back.
public struct DigestFile: Sendable {
  /// The digest.
  public let digest: Digest

  /// The most bytes that are read.
  static let limit = 256 << 20

  /// Reads the digest of an output: the output itself where it is the JSON of a digest, else the JSON that stands beside
  /// it under the same name. Nil where there is neither; throws a `DiagnosticError` for an output that cannot be read.
  public init?(of output: String) throws {
    let bytes = try SourceFile.read(output, limit: Self.limit).bytes
    if let digest = Self.digest(bytes) {
      self.digest = digest
      return
    }
    let beside = FilePath.join(FilePath.folder(of: output), FilePath.stem(of: output) + ".json")
    guard beside != output, let bytes = try? SourceFile.read(beside, limit: Self.limit).bytes,
      let digest = Self.digest(bytes)
    else { return nil }
    self.digest = digest
  }

  private static func digest(_ bytes: [UInt8]) -> Digest? {
    guard bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return nil }
    return try? DigestEnvelope.read(json: bytes).digest
  }

  /// The recipe that the digest was made by, where it is still found: in the working folder or in `recipes` there, beside
  /// the output, or beside the folder of the output or in `recipes` there.
  public func recipe(for output: String) -> String? {
    let folder = FilePath.folder(of: output)
    let parent = folder == "." ? ".." : FilePath.folder(of: folder)
    let folders = [".", "recipes", folder, parent, FilePath.join(parent, "recipes")]
    return folders.map { FilePath.join($0, digest.provenance.recipe) }.first { FilePath.isFile($0) }
  }
}
