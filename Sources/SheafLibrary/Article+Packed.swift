import SheafKit

extension Article {
  /// The article in bytes, as stores keep it.
  public var packed: [UInt8] { json() }

  /// Reads an article from such bytes. Throws a `StoreProblem` when they are none.
  public init(packed bytes: [UInt8]) throws {
    do {
      try self.init(json: bytes)
    } catch {
      throw StoreProblem.damaged("an article cannot be read")
    }
  }
}
