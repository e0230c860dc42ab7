import Glibc

extension OutputFolder {
  /// Writes one file bit by bit, for what is too large to be held: whole or not at all.
  ///
  /// `fill` is given what takes the next bytes. What it throws leaves everything as it was.
  public func write(_ name: String, _ fill: (_ write: ([UInt8]) throws -> Void) throws -> Void) throws {
    let folder = try openFolder(of: name)
    guard let pending = PendingFile(in: folder, name: FilePath.name(of: name), path: name) else {
      defer { close(folder) }
      throw failure(name)
    }
    defer { pending.discard() }
    guard !pending.wouldReplaceFolder() else { throw failure(name) }
    try fill { bytes in if !pending.write(bytes) { throw failure(name) } }
    guard pending.isOnDisk(), pending.takeItsName() else { throw failure(name) }
  }
}
