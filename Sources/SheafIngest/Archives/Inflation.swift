import CZlib

/// Gzip data (RFC 1952) unpacked, as far as it goes and no further than allowed.
struct Inflation {
  /// What came out.
  private(set) var bytes: [UInt8] = []
  /// How it ended.
  private(set) var end = End.damaged

  /// The ways to end.
  enum End {
    /// All of it is here, whatever stands behind it.
    case whole
    /// The data breaks off or is wrong; what came before is here.
    case damaged
    /// More would have come than is allowed.
    case tooLarge
  }

  /// Unpacks up to `limit` bytes; several members one behind the other are one text, as the RFC says.
  init(gzip data: [UInt8], limit: Int) {
    var stream = z_stream()
    // 16 beside the window size asks for the gzip form alone.
    guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return }
    defer { inflateEnd(&stream) }
    data.withUnsafeBufferPointer { input in
      // zlib never writes to its input, though its type allows it.
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = UInt32(clamping: input.count)
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { room in
        unpack(&stream, room, limit: limit)
      }
    }
  }

  private mutating func unpack(_ stream: inout z_stream, _ room: UnsafeMutableBufferPointer<UInt8>, limit: Int) {
    while true {
      stream.next_out = room.baseAddress
      stream.avail_out = UInt32(room.count)
      let status = inflate(&stream, Z_NO_FLUSH)
      bytes += UnsafeMutableBufferPointer(rebasing: room.prefix(room.count - Int(stream.avail_out)))
      guard bytes.count <= limit else {
        bytes.removeLast(bytes.count - limit)
        end = .tooLarge
        return
      }
      if status == Z_STREAM_END {
        end = .whole
        // Another member may follow; anything else behind the end is padding.
        guard stream.avail_in >= 2, stream.next_in[0] == 0x1F, stream.next_in[1] == 0x8B,
          inflateReset(&stream) == Z_OK
        else { return }
      } else if status != Z_OK {
        end = .damaged
        return
      }
    }
  }
}
