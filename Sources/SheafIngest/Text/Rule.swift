/// Lines that only draw a line between two parts: `-----`, `＊＊＊`, `──────`.
enum Rule {
  /// Whether a line is nothing but three or more drawing marks.
  static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count >= 3, line.count <= 600, let first = line.first, !isAlphanumeric(first) else { return false }
    let scalars = line.string.unicodeScalars.filter { $0 != " " && $0 != "\u{3000}" }
    return scalars.count >= 3 && scalars.allSatisfy(isDrawing)
  }

  private static func isDrawing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x3D, 0x2A, 0x5F, 0x7E, 0x23, 0x2B, 0xFF0A, 0xFF1D, 0xFF0D, 0xFF3F, 0xFF5E, 0x203B, 0x2500...0x257F,
      0x2010...0x2015,
      0x00B7, 0x2022, 0x25A0...0x25FF, 0x2605...0x2606, 0x2042:
      true
    default: false
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xE4...0xE9: true
    default: false
    }
  }
}
