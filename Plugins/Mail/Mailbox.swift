import SheafKit

/// Somebody who sends or gets mail.
struct Mailbox: Equatable {
  /// The name, empty where there is none.
  let name: String
  /// `local@domain`, in ASCII.
  let address: String

  /// What follows the last `@`.
  var domain: String { String(address.split(separator: "@").last ?? "") }

  /// Reads mailboxes parted by commas or semicolons, in ASCII or full width; throws for one without an address of mail.
  static func list(_ text: String, option: String) throws -> [Mailbox] {
    var parts = [""]
    var isQuoted = false
    for character in PrintableText.line(text).text {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, ",;，；".contains(character) { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return try parts.map { trimmed($0[...]) }.filter { !$0.isEmpty }.map { part in
      guard let mailbox = Mailbox(part) else {
        throw problem(
          "`\(option): \(part)` has no address of mail in it", help: "write `name@host` or `Name <name@host>`, in ASCII"
        )
      }
      return mailbox
    }
  }

  /// Reads `local@domain` or `Name <local@domain>`; nil for anything else.
  init?(_ text: String) {
    var name = ""
    var address = text
    if let opening = text.lastIndex(of: "<"), text.last == ">" {
      name = Self.trimmed(text[..<opening])
      if name.count > 1, name.first == "\"", name.last == "\"" { name = String(name.dropFirst().dropLast()) }
      address = String(text[opening...].dropFirst().dropLast())
    }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, address.utf8.count <= 254, Self.isDotAtom(String(parts[0])), Self.isDomain(parts[1]) else {
      return nil
    }
    self.name = name.replacing("\"", with: "").replacing("\\", with: "")
    self.address = address
  }

  /// Whether a text is words of RFC 5322 (§3.2.3) joined by dots, at most 64 characters of them.
  static func isDotAtom(_ text: String) -> Bool {
    text.utf8.count <= 64
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { word in
        !word.isEmpty && word.utf8.allSatisfy { isLetterOrDigit($0) || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0) }
      }
  }

  private static func isDomain(_ text: Substring) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      (1...63).contains(label.utf8.count) && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// An error in an option.
  static func problem(_ message: String, help: String) -> DiagnosticError {
    DiagnosticError(Diagnostic(.error, id: "mail-address", message, help: help))
  }
}
