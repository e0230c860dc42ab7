/// What a recipe says about the issue: parts of the masthead and the foot, each optional.
public struct Issue: Sendable, Hashable {
  /// The number in the year (第12期).
  public var number: Int?
  /// The number since the beginning (总第60期).
  public var total: Int?
  /// Who publishes it.
  public var publisher: String?
  /// The classification.
  public var classification: String?
  /// Who edited it.
  public var editor: String?
  /// Who it is reported to (报).
  public var report: [String] = []
  /// Who it is sent to (送).
  public var send: [String] = []
  /// Who it is issued to (发).
  public var issueTo: [String] = []
  /// How many copies there are.
  public var copies: Int?

  /// Makes an issue that says nothing.
  public init() {}
}
