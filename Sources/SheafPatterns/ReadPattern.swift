import CRE2

/// What RE2 makes of a pattern, sound or not, for those who tell what is wrong with it.
struct ReadPattern: ~Copyable {
  private let handle: UnsafeMutableRawPointer

  init(_ text: some StringProtocol) {
    var text = String(text)
    handle = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cre2_syntax_make($0.baseAddress, $0.count, Int64(PatternMatcher.Limit.memory))
      }
    }
  }

  deinit { cre2_syntax_free(handle) }

  /// What is wrong with it, and the part of the pattern that is; nil for a sound one.
  var fault: Fault? {
    var part: UnsafePointer<CChar>?
    var length = 0
    let code = cre2_fault_of(handle, &part, &length)
    guard code != CRE2_NONE else { return nil }
    let bytes = UnsafeRawBufferPointer(start: part, count: part == nil ? 0 : length)
    return Fault(code: code.rawValue, part: String(decoding: bytes, as: UTF8.self))
  }

  /// Whether a sound one may match nothing at all.
  var matchesEmpty: Bool { cre2_matches_empty(handle) }

  /// What RE2 says is wrong.
  struct Fault: Equatable {
    /// A `cre2_fault`.
    var code: UInt32
    /// The part of the pattern that is wrong.
    var part: String
  }
}
