/// What tells text in a charset of seven bits from ASCII without a label: the sequences that switch to another set (ISO/IEC 2022).
enum SevenBitSigns {
  /// The charset whose sequence stands first in the text; nil where none does.
  ///
  /// The escape character stands in no text, so that one sequence is enough. HZ switches with `~{`, which may be text: of it there
  /// is no guess.
  static func charset(of bytes: [UInt8]) -> Charset? {
    guard let escape = bytes.firstIndex(of: 0x1B) else { return nil }
    let sequence = bytes[(escape + 1)...].prefix(3)
    if sequence.starts(with: "$B".utf8) || sequence.starts(with: "$@".utf8) { return .iso2022JP }
    return sequence.starts(with: "$)C".utf8) ? .iso2022KR : nil
  }
}
