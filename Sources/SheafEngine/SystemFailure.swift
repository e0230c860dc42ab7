/// Something that went wrong through no fault of the user's input: a disk that is full, a folder that cannot be
/// written, a bug of ours.
public struct SystemFailure: Error, Sendable {
  /// What went wrong and what to do, as one sentence without a full stop.
  public var message: String

  /// Makes a failure.
  public init(_ message: String) { self.message = message }
}
