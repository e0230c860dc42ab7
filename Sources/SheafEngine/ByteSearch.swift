/// Looks for bytes in bytes.
enum ByteSearch {
  /// Whether `needle` stands in `haystack`; an empty one stands everywhere.
  static func contains(_ needle: [UInt8], in haystack: [UInt8]) -> Bool {
    guard needle.count <= haystack.count else { return false }
    return (0...(haystack.count - needle.count)).contains { haystack[$0...].starts(with: needle) }
  }
}
