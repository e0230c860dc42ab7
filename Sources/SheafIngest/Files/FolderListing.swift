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
  /// Whether there are more, which come after these.
  private(set) var isCut = false

  /// The names alone.
  var names: Set<String> { Set(entries.map(\.name)) }

  /// Lists nothing.
  init() {}

  /// Lists up to so many names of a folder: the first ones in their order, not those that the folder gives first.
  init(of path: String, limit: Int) throws(Failure) {
    guard let stream = opendir(path) else { throw errno == EACCES ? .forbidden : .absent }
    defer { closedir(stream) }
    var names = ByteNames()
    while let entry = readdir(stream) {
      let kind = Self.kind(entry.pointee.d_type)
      withUnsafeBytes(of: &entry.pointee.d_name) { name in
        let bytes = UnsafeRawBufferPointer(rebasing: name[..<(name.firstIndex(of: 0) ?? name.endIndex)])
        // `.` and `..` are no names.
        if bytes.count > 2 || !bytes.allSatisfy({ $0 == UInt8(ascii: ".") }) { names.add(bytes, kind) }
      }
      // Now and then, so that a folder of any size takes no more room than this.
      if names.count >= 2 * limit { isCut = names.cut(to: limit) || isCut }
    }
    isCut = names.cut(to: limit) || isCut
    entries = names.entries
  }

  /// Names as bytes behind one another, each with its ending, to be sorted as bytes and made strings once.
  private struct ByteNames {
    private var bytes: [UInt8] = []
    private var places: [Place] = []

    private struct Place {
      var start: Int
      var end: Int
      var kind: Kind
      /// The first bytes as a number, by which most are told apart.
      var head: UInt64
    }

    var count: Int { places.count }

    mutating func add(_ name: UnsafeRawBufferPointer, _ kind: Kind) {
      let start = bytes.count
      bytes += name
      let end = bytes.count
      bytes.append(kind == .folder ? UInt8(ascii: "/") : 0)
      let head = bytes[start...].prefix(8)
      // Behind the ending there is nothing, which stands before all else.
      let number = head.reduce(0) { $0 << 8 | UInt64($1) } << (UInt64(8 - head.count) * 8)
      places.append(Place(start: start, end: end, kind: kind, head: number))
    }

    /// Sorts the names and keeps so many of them; says whether some had to go.
    mutating func cut(to limit: Int) -> Bool {
      bytes.withUnsafeBufferPointer { bytes in
        places.sort { left, right in
          left.head != right.head
            ? left.head < right.head
            : ByteOrder.precedes(
              UnsafeBufferPointer(rebasing: bytes[left.start...left.end]),
              UnsafeBufferPointer(rebasing: bytes[right.start...right.end]))
        }
      }
      guard places.count > limit else { return false }
      let all = self
      (bytes, places) = ([], [])
      all.bytes.withUnsafeBytes { bytes in
        for place in all.places.prefix(limit) {
          add(UnsafeRawBufferPointer(rebasing: bytes[place.start..<place.end]), place.kind)
        }
      }
      return true
    }

    var entries: [(name: String, kind: Kind)] {
      bytes.withUnsafeBufferPointer { bytes in
        places.map { place in
          let bytes = UnsafeBufferPointer(rebasing: bytes[place.start..<place.end])
          let name = String(decoding: bytes, as: UTF8.self)
          return (name, name.utf8.elementsEqual(bytes) ? place.kind : .unknown)
        }
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
