/// What a program writes to its standard output when it was called with `format`: the files it made, and what there is
/// to tell of them.
///
/// `{"files": [{"path": …, "mediaType": …, "text": … | "base64": …}], "diagnostics": [{"severity": …, "id": …,
/// "message": …, "help": …}], "degraded": [{"construct": …, "count": …}]}`; only `files` must be there, and must not be
/// empty unless a diagnostic is an error. Whether the paths lie inside the output folder is the host's business.
public struct FormatReply: Hashable, Sendable {
  /// What was made, the main file first; diagnostics have no place.
  public var formatted: FormattedDigest

  /// Makes a reply.
  public init(_ formatted: FormattedDigest) { self.formatted = formatted }

  /// Reads a reply; the main file has `mediaType` where it tells none, others that of their extension.
  ///
  /// Throws what is wrong with it, with the path to the value that is: `files[2].base64`.
  public init(
    json bytes: [UInt8], mediaType: String, limits: JSONLimits = JSONLimits(), files: Int = 1_000
  ) throws(JSONProblem) {
    let message = try ReplyMessage.json.read(json: bytes, limits: limits).value
    formatted = try message.formatted(mainMediaType: mediaType, limit: files)
  }

  /// The reply as JSON on one line; the same reply gives the same bytes.
  public var bytes: [UInt8] { ReplyMessage.json.bytes(of: ReplyMessage(formatted)) }
}
