import SheafKit
import Synchronization

/// What the files inside one file on disk may come to, all together, so that an archive of archives stays bounded.
final class ImportBudget: Sendable {
  /// How deep files inside files are followed.
  static let depthLimit = 4
  /// How many bytes they may have: 256 MiB.
  static let byteLimit = 256 << 20
  /// How many there may be.
  static let countLimit = 20_000

  private let spent = Mutex((bytes: 0, count: 0, isTold: false))

  /// Whether it is to be told that the budget is used up: true once, since a million files may follow.
  func tellsOnce() -> Bool {
    spent.withLock { spent in
      defer { spent.isTold = true }
      return !spent.isTold
    }
  }

  /// How many bytes are left.
  var bytesLeft: Int { spent.withLock { max(0, Self.byteLimit - $0.bytes) } }

  /// Takes one file of some bytes off the budget; false when it exceeds it.
  func spend(bytes: Int) -> Bool {
    spent.withLock { spent in
      guard spent.bytes + bytes <= Self.byteLimit, spent.count < Self.countLimit else { return false }
      spent.bytes += bytes
      spent.count += 1
      return true
    }
  }

  /// What is told of a file that stands too deep inside others.
  static func tooDeep(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, id: "unsupported-article", "`\(path)` stands more than \(depthLimit) files deep inside others",
      at: SourceLocation(file: path), help: "take it out of them, and put it beside the other articles")
  }

  /// What is told of the first file that is not read because the budget is used up.
  static func exhausted(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, id: "unsupported-article",
      "`\(path)` and what follows is not read: what is in the file comes to more than \(byteLimit >> 20) MiB or \(countLimit) files",
      at: SourceLocation(file: path), help: "unpack it yourself, and keep what is needed")
  }
}
