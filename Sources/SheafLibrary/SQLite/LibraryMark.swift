import Glibc

/// What is noted beside a library about its file, so that a change by anything but Sheaf shows: a damaged page need not
/// look like one.
enum LibraryMark: Equatable {
  /// Somebody writes in the file, or was killed doing so. SQLite sees to it that it is whole.
  case open
  /// Everybody let it go, and so it looked then.
  case closed(LibraryStamp)

  /// Reads a note; nil for what is none.
  init?(_ bytes: [UInt8]) {
    let words = bytes.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    switch words.first {
    case "open": self = .open
    case "closed":
      guard words.count > 2, let size = Int64(words[1]), let modified = Int64(words[2]) else { return nil }
      self = .closed(LibraryStamp(size: size, modified: modified))
    default: return nil
    }
  }

  /// The note as text that is always as long, so that one is written over another.
  var bytes: [UInt8] {
    let text =
      switch self {
      case .open: "open"
      case .closed(let stamp): "closed \(stamp.size) \(stamp.modified)"
      }
    return Array(text.utf8) + [UInt8](repeating: UInt8(ascii: " "), count: max(1, Self.size - text.utf8.count - 1)) + [
      0x0A
    ]
  }

  /// The bytes of a note.
  static let size = 64
}

/// What the system says of the file of a library: its size, and when it was written last, in nanoseconds since 1970. A
/// copy that keeps the time is as good.
struct LibraryStamp: Hashable {
  var size: Int64
  var modified: Int64
}

extension LibraryStamp {
  /// The stamp of a file; nil when there is none.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    size = Int64(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
  }

  /// Waits until the clock by which files are stamped goes on, so that whatever is written next has another stamp.
  func settle() {
    for _ in 0..<40 {
      var now = timespec()
      clock_gettime(CLOCK_REALTIME_COARSE, &now)
      if Self.nanoseconds(now) > modified { return }
      usleep(500)
    }
  }

  // A file may bear any time, also one beyond the year 2262.
  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
