import SheafKit

/// The head of a message or of a part, under construction: fields in lines of at most 76 characters, all ASCII.
struct MailHead {
  /// The fields so far, each line ended by CR LF.
  private(set) var bytes: [UInt8] = []

  /// Adds a field whose value is a form of the program's own, such as a date.
  mutating func add(_ name: StaticString, token: String) { put("\(name): \(token)") }

  /// Adds a field with a value and a parameter on a line of its own.
  mutating func add(_ name: StaticString, token: String, parameters: [(name: String, value: String)]) {
    put("\(name): \(token)" + parameters.map { ";\r\n \($0.name)=\"\($0.value)\"" }.joined())
  }

  /// Adds a field of free text.
  mutating func add(_ name: StaticString, text: String) {
    put("\(name): " + EncodedText.phrase(text, column: "\(name): ".utf8.count))
  }

  /// Adds a field of mailboxes, each on a line of its own.
  mutating func add(_ name: StaticString, _ mailboxes: [Mailbox]) {
    var lines: [String] = []
    for mailbox in mailboxes {
      let column = lines.isEmpty ? "\(name): ".utf8.count : 1
      if mailbox.name.isEmpty {
        lines.append(mailbox.address)
      } else {
        lines.append(EncodedText.name(mailbox.name, column: column) + "\r\n <\(mailbox.address)>")
      }
    }
    put("\(name): " + lines.joined(separator: ",\r\n "))
  }

  /// Adds a field that names a group of nobody.
  mutating func add(_ name: StaticString, emptyGroup group: String) {
    let words = EncodedText.name(group, column: "\(name): ".utf8.count)
    // An encoded word ends at a space.
    put("\(name): " + words + (words.hasSuffix("?=") ? " :;" : ":;"))
  }

  private mutating func put(_ line: String) { bytes += (line + "\r\n").utf8 }
}
