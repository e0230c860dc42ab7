/// Writes JSON values as text: the same value gives the same bytes, with the keys of an object in order of their UTF-8.
public enum JSONText {
  /// A value as text, on one line or, with `indented`, on many with two spaces for each level.
  public static func text(of value: JSONValue, indented: Bool = false) -> String {
    String(decoding: JSONForm.any.bytes(of: value, indented: indented), as: UTF8.self)
  }

  /// Appends a value to UTF-8 text.
  ///
  /// Numbers that JSON lacks, infinity and not-a-number, become `null`.
  public static func write(_ value: JSONValue, to bytes: inout [UInt8], indented: Bool = false) {
    bytes += JSONForm.any.bytes(of: value, indented: indented)
  }
}
