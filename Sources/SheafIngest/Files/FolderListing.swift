import Glibc

/// What stands in a folder, in the order of the paths below it: a folder counts as its name with `/` behind it, so that
/// whoever goes down meets all paths in the order of their bytes.
struct FolderListing {
  /// What a folder says of a name in it, without a look at what it names.
  enum Kind {
    /// A folder.
    case folder
    /// A symbolic link, to whatever.
    case link
    /// A file, or a pipe, or a device.
    case other
    /// Some file systems do not say; and what has a name that is no UTF-8 is not found under the name that it gets here.
    case unknown
  }

  /// Why there is no listing.
  enum Failure: Error {
    /// The folder may not be looked into.
    case forbidden
    /// There is none, or no way to it.
    case absent
  }

  /// The names, without `.` and `..`.
  private(set) var entries: [(name: String, kind: Kind)] = []

  /// The names alone.
  var names: Set<String> { Set(entries.map(\.name)) }

  /// Lists nothing.
  init() {}

  /// Lists up to so many names of a folder.
  init(of path: String, limit: Int) throws(Failure) {
    guard let stream = opendir(path) else { throw errno == EACCES ? .forbidden : .absent }
    defer { closedir(stream) }
    // The names stand behind one another, each with its ending, to be sorted as bytes and made strings once.
    var bytes: [UInt8] = []
    var places: [(start: Int, end: Int, kind: Kind)] = []
    while places.count < limit, let entry = readdir(stream) {
      let start = bytes.count
      withUnsafeBytes(of: &entry.pointee.d_name) { name in
        bytes += UnsafeRawBufferPointer(rebasing: name[..<(name.firstIndex(of: 0) ?? name.endIndex)])
      }
      let kind = Self.kind(entry.pointee.d_type)
      places.append((start, bytes.count, kind))
      bytes.append(kind == .folder ? UInt8(ascii: "/") : 0)
    }
    bytes.withUnsafeBufferPointer { bytes in
      places.sort { left, right in
        ByteOrder.precedes(
          UnsafeBufferPointer(rebasing: bytes[left.start...left.end]),
          UnsafeBufferPointer(rebasing: bytes[right.start...right.end]))
      }
      for place in places {
        let bytes = UnsafeBufferPointer(rebasing: bytes[place.start..<place.end])
        let name = String(decoding: bytes, as: UTF8.self)
        guard name != ".", name != ".." else { continue }
        entries.append((name, name.utf8.elementsEqual(bytes) ? place.kind : .unknown))
      }
    }
  }

  private static func kind(_ type: UInt8) -> Kind {
    switch Int(type) {
    case DT_DIR: .folder
    case DT_LNK: .link
    case DT_UNKNOWN: .unknown
    default: .other
    }
  }
}
