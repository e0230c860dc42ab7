import Glibc
import SheafEngine

/// Which paths below some folders change: inotify(7) of Linux.
final class FolderWatch {
  /// What happened since it was last asked.
  struct Changes {
    /// The files and folders that came, went or were written, as the folder was named, a slash, and their name.
    var paths: Set<String> = []
    /// Whether some were lost, because there were more than the system keeps.
    var areIncomplete = false
    /// Whether the waiting was interrupted.
    var isInterrupted = false

    /// Whether nothing happened.
    var isEmpty: Bool { paths.isEmpty && !areIncomplete && !isInterrupted }
  }

  private let descriptor: Int32
  /// The numbers under which the system watches folders, by the folders.
  private var watches: [String: Int32] = [:]
  /// The folders by the numbers; two paths may lead to one folder.
  private var folders: [Int32: Set<String>] = [:]

  /// Starts with no folder.
  init() throws {
    descriptor = inotify_init1(Int32(bitPattern: UInt32(O_CLOEXEC | O_NONBLOCK)))
    guard descriptor >= 0 else {
      throw SystemFailure("cannot watch folders: \(String(cString: strerror(errno)))")
    }
  }

  deinit { close(descriptor) }

  /// What is told of a folder: files written and closed, and whatever comes, goes, or goes with the folder itself.
  private static let events =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_CREATE) | UInt32(IN_DELETE)
    | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)

  /// Watches these folders from now on and no others. Gives those that the system refuses to watch for want of room.
  ///
  /// One that is there again after it was gone is another folder to the system, so that each is asked for anew.
  func watch(_ paths: Set<String>) -> [String] {
    var refused: [String] = []
    var renewed: [String: Int32] = [:]
    for path in paths {
      let number = inotify_add_watch(descriptor, path, Self.events | UInt32(IN_ONLYDIR))
      if number >= 0 {
        renewed[path] = number
      } else if errno == ENOSPC || errno == ENOMEM {
        refused.append(path)
      }
    }
    for number in Set(watches.values).subtracting(renewed.values) { inotify_rm_watch(descriptor, number) }
    watches = renewed
    folders = Dictionary(grouping: renewed.keys) { renewed[$0] ?? -1 }.mapValues(Set.init)
    return refused.sorted()
  }

  /// Waits until something changes, `milliseconds` went by (a negative number waits for ever), or somebody interrupts.
  func changes(within milliseconds: Int32) -> Changes {
    var changes = Changes()
    var waits = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: Interruption.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&waits, nfds_t(waits.count), milliseconds)
    if count < 0 { return changes }
    changes.isInterrupted = waits[1].revents != 0
    if waits[0].revents != 0 { read(into: &changes) }
    return changes
  }

  private func read(into changes: inout Changes) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      parse(buffer[..<count], into: &changes)
    }
  }

  /// Reads events, each a head of four numbers of 32 bits (folder, what happened, cookie, length of the name) and a
  /// name that is filled up with zeros.
  private func parse(_ bytes: ArraySlice<UInt8>, into changes: inout Changes) {
    func number(at offset: Int) -> UInt32 {
      bytes[offset..<offset + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
    let head = 16
    var offset = bytes.startIndex
    while offset + head <= bytes.endIndex {
      let (folder, event) = (Int32(bitPattern: number(at: offset)), number(at: offset + 4))
      let end = min(offset + head + Int(number(at: offset + 12)), bytes.endIndex)
      let name = String(decoding: bytes[offset + head..<end].prefix { $0 != 0 }, as: UTF8.self)
      offset = end
      if event & UInt32(IN_Q_OVERFLOW) != 0 { changes.areIncomplete = true }
      for path in folders[folder] ?? [] {
        let changed = name.isEmpty ? path : path + (path.hasSuffix("/") ? "" : "/") + name
        if event & UInt32(IN_CREATE) == 0 || Self.isWhole(changed) { changes.paths.insert(changed) }
      }
    }
  }

  /// Whether what has just come is there at once, as a folder or a link is; a file is told of again when it is written.
  private static func isWhole(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return true }
    return status.st_mode & S_IFMT != S_IFREG || status.st_nlink > 1
  }
}
