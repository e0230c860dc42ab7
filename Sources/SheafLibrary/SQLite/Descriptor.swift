import Glibc
import Synchronization

/// An open file, closed once and at the latest when nothing knows it any more.
final class Descriptor: Sendable {
  private let number: Atomic<CInt>

  /// Takes over a descriptor.
  init(_ number: CInt) { self.number = Atomic(number) }

  deinit { close() }

  /// Closes the file.
  func close() {
    let number = self.number.exchange(-1, ordering: .acquiringAndReleasing)
    if number >= 0 { _ = Glibc.close(number) }
  }
}
