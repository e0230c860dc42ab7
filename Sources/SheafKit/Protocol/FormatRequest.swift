/// What a program gets on its standard input when it is called with `format`: a digest, and what to make of it.
///
/// `{"protocol": 1, "schema": "sheaf-digest/1", "fileName": …, "options": {…}, "digest": {…}}`, with `resources`,
/// `pictures` and `rendered` where there are any. The nesting of the digest's blocks is the caller's business
/// (`PrintableDigest(_:keepsText:)`); readers stop at some depth.
public struct FormatRequest: Sendable {
  /// The version of the protocol that this build speaks.
  public static let version = 1

  /// The digest.
  public var digest: Digest
  /// The options: an object with a value for each option that is set or has a standard.
  public var options: JSONValue
  /// The name of the main file, the files that options name, the pictures, and what the format starts from.
  public var context: FormattingContext

  /// Makes a request from its parts.
  public init(digest: Digest, options: JSONValue = [:], context: FormattingContext) {
    self.digest = digest
    self.options = options
    self.context = context
  }

  /// Reads a request. Throws what is wrong with it; another protocol or schema is told before anything else is read.
  public init(json bytes: [UInt8], limits: JSONLimits = JSONLimits(bytes: 1 << 30)) throws(JSONProblem) {
    do throws(JSONProblem) {
      var reader = try JSONReader(bytes, limits: limits)
      try reader.check("protocol", against: RequestMessage.version)
      reader = try JSONReader(bytes, limits: limits)
      try reader.check("schema", against: DigestEnvelope.schemaName)
    } catch {
      throw error.located(in: bytes)
    }
    self = try RequestMessage.json.read(json: bytes, limits: limits).value.request
  }

  /// The request as JSON on one line; the same request gives the same bytes.
  public var bytes: [UInt8] { RequestMessage.json.bytes(of: RequestMessage(self)) }
}
