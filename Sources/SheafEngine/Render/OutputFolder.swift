import Glibc
import SheafKit

/// The only place that writes: all files of a run or none, each whole or not at all.
///
/// Every file is first written without a name, or under a temporary one where the file system knows no files without,
/// and brought to the disk; when all are there they get their names, which replaces what stood there in one step. A run
/// that is killed before leaves nothing, but for the moment in which one file replaces another; what it leaves then the
/// next run removes. No symbolic link below the folder is followed, so that nothing is written
/// outside. A file that stands there already, byte for byte, is left as it is.
public struct OutputFolder: Sendable {
  /// The folder that digests go to where nobody chooses one.
  public static let standard = "out"

  /// The path of the folder; it is made when it is not there.
  public var path: String
  /// The option by which people choose it; nil where they do not.
  private let option: String?

  /// Names a folder.
  public init(path: String, chosenBy option: String? = nil) {
    (self.path, self.option) = (path, option)
  }

  /// Writes the files; throws a `SystemFailure` and leaves everything as it was when one cannot be written.
  public func write(_ files: [RenderedFile]) throws {
    var pending: [PendingFile] = []
    defer { pending.forEach { $0.discard() } }
    var unchanged: [String] = []
    for file in files {
      if try isThere(file) { unchanged.append(file.path) } else { pending.append(try prepare(file)) }
    }
    // Only now: what one file makes the disk do serves the others, too.
    for file in pending where !file.isOnDisk() { throw failure(file.path) }
    for (index, file) in pending.enumerated() where !file.takeItsName() {
      throw failure(file.path, afterWriting: pending[..<index].map(\.path))
    }
    var swept: Set<String> = []
    for path in pending.map(\.path) + unchanged where swept.insert(FilePath.folder(of: path)).inserted {
      guard let folder = try? openFolder(of: path) else { continue }
      PendingFile.sweep(folder)
      close(folder)
    }
  }

  private func prepare(_ file: RenderedFile) throws -> PendingFile {
    guard OutputName.isConfined(file.path) else {
      throw SystemFailure("a format asked to write `\(file.path)`, which is outside of the output folder")
    }
    let folder = try openFolder(of: file.path)
    guard let pending = PendingFile(in: folder, name: FilePath.name(of: file.path), path: file.path) else {
      defer { close(folder) }
      throw failure(file.path)
    }
    guard !pending.wouldReplaceFolder(), pending.write(file.bytes) else {
      defer { pending.discard() }
      throw failure(file.path)
    }
    return pending
  }

  /// Opens the folder that a file goes into, making what is missing, without following a link below the output folder.
  func openFolder(of file: String) throws -> Int32 {
    try makeOutputFolder()
    var folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw failure(nil) }
    for component in file.split(separator: "/").dropLast().map(String.init) {
      if mkdirat(folder, component, 0o777) != 0, errno != EEXIST {
        defer { close(folder) }
        throw failure(file)
      }
      let inner = openat(folder, component, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard inner >= 0 else {
        defer { close(folder) }
        throw failure(file)
      }
      close(folder)
      folder = inner
    }
    return folder
  }

  private func makeOutputFolder() throws {
    var made = path.hasPrefix("/") ? "/" : ""
    for component in path.split(separator: "/") {
      made += made.isEmpty || made.hasSuffix("/") ? String(component) : "/" + component
      if mkdir(made, 0o777) != 0, errno != EEXIST { throw failure(nil) }
    }
  }

  /// What the system says, what to do, and what was written before it.
  func failure(_ file: String?, afterWriting written: [String] = []) -> SystemFailure {
    let target = file.map { FilePath.join(path, $0) } ?? path
    let reason = String(cString: strerror(errno))
    let way = option.map { " with \($0)" } ?? ""
    let advice =
      switch errno {
      case ENOSPC, EDQUOT, EFBIG: "; make room, or choose another disk\(way)"
      case EACCES, EPERM, EROFS: "; choose a folder that you may write to\(way)"
      case ENOTDIR, ELOOP: "; a file or a link stands where a folder is to be"
      case EISDIR: "; a folder stands where the file is to be"
      case ENAMETOOLONG: "; give the recipe or its `file:` a shorter name"
      default: ""
      }
    let outcome =
      written.isEmpty ? "nothing was written" : "written before it: \(written.joined(separator: ", "))"
    return SystemFailure("cannot write \(target): \(reason)\(advice); \(outcome)")
  }
}
