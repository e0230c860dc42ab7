import Glibc
import Synchronization

/// An open file, closed once and at the latest when nothing knows it any more.
final class Descriptor: Sendable {
  private let open: Atomic<CInt>

  /// Takes over a descriptor.
  init(_ number: CInt) { open = Atomic(number) }

  deinit { close() }

  /// The number by which the system knows it; none of a file once it is closed.
  var number: CInt { open.load(ordering: .acquiring) }

  /// Closes the file.
  func close() {
    let number = open.exchange(-1, ordering: .acquiringAndReleasing)
    if number >= 0 { _ = Glibc.close(number) }
  }
}
