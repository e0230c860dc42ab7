import Glibc
import SheafEngine

/// Files as the benchmark needs them: written whole, or read for nothing but their bytes.
enum Disk {
  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(SystemFailure) {
    var partial = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      partial += part + "/"
      guard mkdir(partial, 0o755) == 0 || errno == EEXIST else { throw failure(partial) }
    }
  }

  static func write(_ text: String, to path: String) throws(SystemFailure) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    var text = text
    let isWhole = text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let written = Glibc.write(file, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        guard written > 0 else { return false }
        done += written
      }
      return true
    }
    guard isWhole else { throw failure(path) }
  }

  /// The paths of all files below a folder, in the order of their names.
  static func files(below folder: String) throws(SystemFailure) -> [String] {
    guard let directory = opendir(folder) else { throw failure(folder) }
    defer { closedir(directory) }
    var found: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let path = "\(folder)/\(name)"
      if entry.pointee.d_type == UInt8(DT_DIR) { found += try files(below: path) } else { found.append(path) }
    }
    return found.sorted()
  }

  /// A file as text; what is no UTF-8 in it is replaced.
  static func text(of path: String) throws(SystemFailure) -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  /// What a file holds.
  static func bytes(of path: String) throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(path) { bytes += $0 }
    return bytes
  }

  /// Reads every file below a folder and returns how many bytes there were: the least that any program does.
  static func readAll(below folder: String) throws(SystemFailure) -> Int {
    var total = 0
    for path in try files(below: folder) { try read(path) { total += $0.count } }
    return total
  }

  private static func read(_ path: String, _ take: (UnsafeRawBufferPointer) -> Void) throws(SystemFailure) {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { buffer.deallocate() }
    while true {
      let count = Glibc.read(file, buffer.baseAddress, buffer.count)
      guard count >= 0 else { throw failure(path) }
      guard count > 0 else { return }
      take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  private static func failure(_ path: String) -> SystemFailure {
    SystemFailure("\(path): \(String(cString: strerror(errno)))")
  }
}
