/// A digest as it leaves Sheaf for other programs: `{"schema": "sheaf-digest/1", "digest": {…}}`.
///
/// The schema comes first in reading, so that a program can refuse what it does not know before it reads on. Within a
/// version fields are only added.
public struct DigestEnvelope: Hashable, Sendable {
  /// The name and the version of the digest's JSON that this build writes.
  public static let schema = "sheaf-digest/1"

  /// What the digest's JSON follows.
  public var schema: String
  /// The digest.
  public var digest: Digest

  /// Wraps a digest in this build's schema.
  public init(_ digest: Digest) {
    schema = Self.schema
    self.digest = digest
  }
}
