/// The letters of a file in which a mail program keeps a whole folder of them, one behind the other (mbox, RFC 4155).
///
/// A letter starts with a line `From name date`, at the start of the file or behind an empty line. Such a line may also stand in
/// a text, so that it counts only where a field follows.
struct Mailbox {
  /// A letter, its `From` line before its header.
  struct Letter {
    var bytes: ArraySlice<UInt8>
    /// The line of the file that it starts on, from 1.
    var line: Int
  }

  /// The letters, in their order; of an ordinary letter that one.
  private(set) var letters: [Letter] = []
  /// Whether there are more than are read.
  private(set) var isCut = false

  /// How many letters are read.
  static let letterLimit = 2_000

  /// Divides the bytes of a file.
  init(_ bytes: [UInt8]) {
    var (start, line) = (0, 1)
    guard Self.startsLetter(bytes[...]) else {
      letters = [Letter(bytes: bytes[...], line: 1)]
      return
    }
    var (place, number, isBehindEmpty) = (0, 1, false)
    while place < bytes.count {
      let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
      if isBehindEmpty, Self.startsLetter(bytes[place...]) {
        guard letters.count + 1 < Self.letterLimit else {
          isCut = true
          break
        }
        letters.append(Letter(bytes: bytes[start..<place], line: line))
        (start, line) = (place, number)
      }
      isBehindEmpty = bytes[place..<end].allSatisfy { $0 == 0x0D }
      (place, number) = (end + 1, number + 1)
    }
    letters.append(Letter(bytes: bytes[start..<min(place, bytes.count)], line: line))
  }

  private static func startsLetter(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.starts(with: "From ".utf8), let end = rest.prefix(1_000).firstIndex(of: 0x0A) else { return false }
    let name = rest[(end + 1)...].prefix(80).prefix { $0 != UInt8(ascii: ":") }
    return !name.isEmpty && name.endIndex < rest.endIndex && rest[name.endIndex] == UInt8(ascii: ":")
      && name.allSatisfy { (0x21...0x7E).contains($0) }
  }
}
