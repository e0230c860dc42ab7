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
    var folder: (path: Substring, descriptor: Int32)?
    defer { if let folder, folder.descriptor >= 0 { close(folder.descriptor) } }
    return paths.map { path in
      let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
      let parent = slash.map { path[...$0] } ?? ""
      if folder?.path != parent {
        if let folder, folder.descriptor >= 0 { close(folder.descriptor) }
        let place = FileWalk.place(String(parent), in: base)
        folder = (parent, open(place, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
      }
      guard let folder, folder.descriptor >= 0 else { return SourceFile.Stamp(of: FileWalk.place(path, in: base)) }
      let name = slash.map { path[path.utf8.index(after: $0)...] } ?? path[...]
      return SourceFile.Stamp(of: String(name), in: folder.descriptor)
    }
  }
}
