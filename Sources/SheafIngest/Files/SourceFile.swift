import Glibc
import SheafKit

/// A file as it was found: its name and its bytes.
public struct SourceFile: Sendable, Hashable {
  /// The path as people named it; it stands in diagnostics and in `Article.origin`.
  public var path: String
  /// The content.
  public var bytes: [UInt8]

  /// Makes a file that is in memory already.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The most bytes of one article file: 64 MiB.
  public static let articleLimit = 64 << 20

  /// The extension of the name, in lower case and without the dot; empty when there is none.
  public var fileExtension: String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Reads a regular file whole.
  ///
  /// Never waits: a pipe, a device or a folder is refused before it is read. Throws a `DiagnosticError` that names the
  /// file as `name`, or as `path` without one.
  public static func read(_ path: String, named name: String? = nil, limit: Int) throws(DiagnosticError) -> SourceFile {
    let name = name ?? path
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw problem(name, reason(errno), help: help(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw problem(name, reason(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw problem(name, "is a folder", help: "name a file")
    default: throw problem(name, "is a pipe or a device", help: "name a regular file")
    }
    guard status.st_size <= limit else {
      throw problem(
        name, "has \(status.st_size) bytes; the limit is \(limit)", help: "split it, or take out what is not text")
    }
    return SourceFile(
      path: name, bytes: try content(of: descriptor, expecting: Int(status.st_size), name, limit: limit))
  }

  private static func content(
    of descriptor: Int32, expecting size: Int, _ name: String, limit: Int
  ) throws(DiagnosticError) -> [UInt8] {
    // A file may grow while it is read; what is beyond the limit is refused, too.
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var count = 0
    while true {
      let room = bytes.count - count
      let read = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, room)
      }
      if read < 0, errno == EINTR { continue }
      guard read >= 0 else { throw problem(name, reason(errno)) }
      guard read > 0 else { break }
      count += read
      guard count <= limit else { throw problem(name, "grew beyond the limit of \(limit) bytes while it was read") }
      if count == bytes.count { bytes += [UInt8](repeating: 0, count: max(4096, count)) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "does not exist"
    case EACCES, EPERM: "may not be read"
    case ELOOP: "is a link that leads in a circle"
    case ENXIO: "is a pipe or a device"
    default: "cannot be read: \(String(cString: strerror(code)))"
    }
  }

  private static func help(_ code: Int32) -> String? {
    switch code {
    case ENOENT: "check the name, and the folder that it starts from"
    case EACCES, EPERM: "give yourself the right to read it"
    default: nil
    }
  }

  private static func problem(_ name: String, _ reason: String, help: String? = nil) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(.error, id: "unreadable-file", "\(name) \(reason)", at: SourceLocation(file: name), help: help))
  }
}
