/// Decimal digits of other scripts than Latin (Unicode, general category Nd).
enum ScriptDigits {
  /// The value of a digit; nil for every other code point.
  static func value(of scalar: Unicode.Scalar) -> Int? {
    for zero in zeros where scalar.value >= zero && scalar.value <= zero + 9 { return Int(scalar.value - zero) }
    return nil
  }

  /// Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada, Malayalam, Thai, Lao,
  /// Burmese, Khmer.
  private static let zeros: [UInt32] = [
    0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0E50, 0x0ED0, 0x1040,
    0x17E0,
  ]
}
