import Glibc

/// The folder that a library lives in, with what else there is of one file.
enum LibraryFolder {
  /// What git is to leave out: all that can be made again.
  static let ignored = "library.sqlite*\n"

  /// Makes the folder of a file where it is not there, with a `.gitignore`. The folder that it stands in is not made.
  static func make(for path: String) throws {
    let folder = folder(of: path)
    if mkdir(folder, 0o777) != 0 {
      guard errno == EEXIST else { throw StoreProblem(errno: errno) }
      return
    }
    let descriptor = Glibc.open(folder + "/.gitignore", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return }
    var text = ignored
    text.withUTF8 { _ = write(descriptor, $0.baseAddress, $0.count) }
    _ = Glibc.close(descriptor)
  }

  /// The folder of a path: `.` for a bare name.
  static func folder(of path: String) -> String {
    let bytes = path.utf8
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == bytes.startIndex ? "/" : String(path[..<slash])
  }
}
