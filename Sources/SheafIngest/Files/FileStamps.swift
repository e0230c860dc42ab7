import Dispatch
import Glibc
import Synchronization

/// The stamps of many files, taken on every core: the system needs about a microsecond for each.
public enum FileStamps {
  /// The stamps of files whose paths start from a folder unless they are absolute, in their order; nil for what is no
  /// regular file or cannot be looked at.
  public static func take(of paths: [String], in base: String) -> [SourceFile.Stamp?] {
    let size = 512
    let parts = (paths.count + size - 1) / size
    let stamps = Mutex([[SourceFile.Stamp?]](repeating: [], count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { index in
      let part = take(of: paths[index * size..<min(paths.count, (index + 1) * size)], in: base)
      stamps.withLock { $0[index] = part }
    }
    return stamps.withLock { $0 }.flatMap { $0 }
  }

  /// The same, one after the other. A folder stays open while the next file stands in it, too: the system then has one name
  /// to look up, not all that lead to it.
  private static func take(of paths: ArraySlice<String>, in base: String) -> [SourceFile.Stamp?] {
    var folder = OpenFolder(base: base)
    defer { folder.close() }
    return paths.map { path in path.withCString { folder.stamp(of: path, $0) } }
  }

  /// The folder in which the last file stood.
  private struct OpenFolder {
    let base: String
    /// Its path as files name it, up to the slash; nil before the first.
    private var path: [UInt8]?
    private var descriptor: Int32 = -1

    init(base: String) { self.base = base }

    /// What the system says of a file, whose path is also given as C has it.
    mutating func stamp(of path: String, _ pointer: UnsafePointer<CChar>) -> SourceFile.Stamp? {
      let all = UnsafeBufferPointer(start: pointer, count: strlen(pointer))
      // A name with a zero byte is none.
      guard all.count == path.utf8.count else { return nil }
      let length = all.lastIndex(of: CChar(bitPattern: UInt8(ascii: "/"))).map { $0 + 1 } ?? 0
      if !isOpen(UnsafeRawBufferPointer(start: pointer, count: length)) {
        open(Array(UnsafeRawBufferPointer(start: pointer, count: length)))
      }
      guard descriptor >= 0 else { return SourceFile.Stamp(of: FileWalk.place(path, in: base)) }
      return SourceFile.Stamp(of: pointer + length, in: descriptor)
    }

    private func isOpen(_ parent: UnsafeRawBufferPointer) -> Bool {
      guard let path, path.count == parent.count else { return false }
      return path.withUnsafeBytes { known in
        guard let one = known.baseAddress, let other = parent.baseAddress else { return true }
        return memcmp(one, other, known.count) == 0
      }
    }

    private mutating func open(_ parent: [UInt8]) {
      close()
      path = parent
      let place = FileWalk.place(String(decoding: parent, as: UTF8.self), in: base)
      descriptor = Glibc.open(place, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }

    mutating func close() {
      if descriptor >= 0 { _ = Glibc.close(descriptor) }
      descriptor = -1
    }
  }
}
