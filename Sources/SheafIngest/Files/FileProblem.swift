import Glibc
import SheafKit

/// Why a file could not be read from disk.
enum FileProblem: Error, Hashable {
  /// The system refused, with its error number.
  case system(Int32)
  /// It is a folder.
  case folder
  /// It is no file that has an end: a pipe, a socket, a device.
  case special(String)
  /// It was written to while it was read.
  case changing
  /// It holds more bytes than are read.
  case tooLarge(limit: Int)

  /// The error to report, with what to do about it.
  func diagnostic(for name: String) -> Diagnostic {
    let (message, help) = wording(name)
    return Diagnostic(.error, id: "unreadable-file", message, at: SourceLocation(file: name), help: help)
  }

  private func wording(_ name: String) -> (message: String, help: String) {
    switch self {
    case .system(ENOENT) where name.unicodeScalars.contains("\u{FFFD}"):
      ("the name of `\(name)` is not UTF-8", "rename it; `convmv -f gb18030 -t utf-8` shows what it would be")
    case .system(ENOENT), .system(ENOTDIR):
      ("there is no file `\(name)`", "check the spelling, and the folder that the path starts from")
    case .system(EACCES), .system(EPERM):
      ("`\(name)` may not be read", "give yourself the right to read it: chmod u+r")
    case .system(ELOOP):
      ("`\(name)` is a symbolic link that leads back to itself", "name the file that is meant")
    case .system(ENAMETOOLONG):
      ("the name `\(name.prefix(40))…` is longer than the system allows", "check whether text was given for a path")
    case .system(let number):
      ("`\(name)` could not be read: \(Self.reason(number))", "check the disk, then try again")
    case .folder:
      ("`\(name)` is a folder", "name a file in it")
    case .special(let kind):
      ("`\(name)` is \(kind), not a file", "save what it gives to a file, and name that")
    case .changing:
      ("`\(name)` is being written to while it is read", "wait until it is whole, then try again")
    case .tooLarge(let limit):
      (
        "`\(name)` is larger than \(limit >= 1 << 20 ? "\(limit >> 20) MiB" : "\(limit) bytes")",
        "split it, or keep of it what is needed"
      )
    }
  }

  private static func reason(_ number: Int32) -> String {
    strerror(number).map { String(cString: $0).lowercased() } ?? "error \(number)"
  }
}
