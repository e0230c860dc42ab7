import Glibc

/// How much room there is on a disk, so that a library leaves some to what is worth more: it can be made again.
enum DiskRoom {
  /// The bytes that a library leaves free; the outputs of a recipe, written beside what they replace, seldom take as many.
  static let reserve = 16 << 20

  /// Whether a file may grow: throws `StoreProblem.full` where less is free than is to be left.
  static func check(for path: String) throws {
    guard let free = free(at: path), free < reserve else { return }
    throw StoreProblem.full
  }

  /// The bytes that are free where a file is, or is to be; nil where the file system does not say.
  static func free(at path: String) -> Int? {
    var status = statvfs()
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    guard statvfs(folder.isEmpty ? "/" : folder, &status) == 0, status.f_blocks > 0 else { return nil }
    let free = Int(clamping: status.f_bavail).multipliedReportingOverflow(by: Int(clamping: status.f_frsize))
    return free.overflow ? nil : free.partialValue
  }
}
