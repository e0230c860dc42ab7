import SheafKit

/// The first place where two files differ, seen from the first of them.
package struct FirstDifference: Hashable, Sendable {
  /// The byte at which they differ, from 0.
  package let offset: Int
  /// The line in the first file, from 1; nil where one of the two is no text.
  package private(set) var line: Int?
  /// The column in code points, from 1.
  package private(set) var column: Int?
  /// What stands there in the first file, up to the end of the line; empty at the end of the file, nil for no text.
  package private(set) var found: String?
  /// What stands there in the other.
  package private(set) var expected: String?

  /// The most code points of a file that are shown.
  private static let shown = 40

  /// Compares two files; nil when they are the same.
  package init?(_ first: [UInt8], _ second: [UInt8]) {
    guard first != second else { return nil }
    let shared = zip(first, second).prefix { $0 == $1 }.count
    offset = shared
    guard Self.isText(first), Self.isText(second) else { return }
    var start = shared
    // Back to where the code point begins, of which a later byte is the first that differs.
    while start > 0, Self.isContinuation(first, start) || Self.isContinuation(second, start) { start -= 1 }
    let before = first[..<start]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
    found = Self.excerpt(of: first, from: start)
    expected = Self.excerpt(of: second, from: start)
  }

  private static func isText(_ bytes: [UInt8]) -> Bool {
    !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
  }

  private static func isContinuation(_ bytes: [UInt8], _ index: Int) -> Bool {
    index < bytes.count && bytes[index] & 0xC0 == 0x80
  }

  private static func excerpt(of bytes: [UInt8], from start: Int) -> String {
    let rest = bytes[min(start, bytes.count)...].prefix(4 * shown + 4)
    let line = String(decoding: rest, as: UTF8.self).unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }
    return String(String.UnicodeScalarView(line.prefix(shown)))
  }
}
