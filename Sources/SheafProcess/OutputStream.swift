import Glibc

/// What a child writes to one of its outputs, as far as it is kept.
struct OutputStream: ~Copyable {
  /// What is kept when there is more than the limit.
  enum Keeping {
    case start, end
  }

  private let descriptor: Descriptor
  private let keeping: Keeping
  private let limit: Int
  private var kept: [UInt8] = []
  /// Whether the other end is open, as far as is known.
  private(set) var isOpen = true
  /// Whether more came than the limit.
  private(set) var isExceeded = false

  init(_ descriptor: consuming Descriptor, keeping: Keeping, limit: Int) {
    descriptor.setNonblocking()
    self.descriptor = descriptor
    self.keeping = keeping
    self.limit = max(0, limit)
  }

  /// What to wait for; a closed stream is passed over by `poll`.
  var request: pollfd { pollfd(fd: isOpen ? descriptor.number : -1, events: Int16(POLLIN), revents: 0) }

  /// Reads once, without waiting; false when nothing is there, or nothing more is wanted.
  @discardableResult
  mutating func read(into buffer: inout [UInt8]) -> Bool {
    guard isOpen, !isExceeded else { return false }
    let count = Glibc.read(descriptor.number, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return false }
    guard count > 0 else {
      isOpen = false
      return false
    }
    keep(buffer[..<count])
    return true
  }

  private mutating func keep(_ part: ArraySlice<UInt8>) {
    switch keeping {
    case .start:
      let room = limit - kept.count
      isExceeded = part.count > room
      kept += part.prefix(room)
    case .end:
      kept += part
      if kept.count > limit + (1 << 16) { kept.removeFirst(kept.count - limit) }
    }
  }

  /// The bytes that are kept.
  var bytes: [UInt8] { keeping == .end ? Array(kept.suffix(limit)) : kept }
}
