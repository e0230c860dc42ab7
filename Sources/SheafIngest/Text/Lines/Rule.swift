/// Lines that only draw a line between two parts: `-----`, `＊＊＊`, `──────`.
enum Rule {
  /// Whether a line is nothing but three or more drawing marks.
  static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count >= 3, line.count <= 600 else { return false }
    return line.withUnsafeBufferPointer { bytes in
      var cursor = UTF8Cursor(bytes)
      var marks = 0
      while let value = cursor.next() {
        if isDrawing(value) { marks += 1 } else if Glyph(value) != .space { return false }
      }
      return marks >= 3
    }
  }

  /// Whether a line is words in the middle of a rule: `------ 要闻 ------`.
  static func isAround(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count >= 9, line.count <= 200, let space = line.firstIndex(of: 0x20),
      let last = line.lastIndex(of: 0x20), space < last
    else { return false }
    return isRule(line[..<space]) && isRule(line[(last + 1)...])
  }

  @inline(__always)
  private static func isDrawing(_ value: UInt32) -> Bool {
    switch value {
    case 0x2D, 0x3D, 0x2A, 0x5F, 0x7E, 0x23, 0x2B, 0xFF0A, 0xFF1D, 0xFF0D, 0xFF3F, 0xFF5E, 0x203B, 0x2500...0x257F,
      0x2010...0x2015, 0x00B7, 0x2022, 0x25A0...0x25FF, 0x2190...0x21FF, 0x1F446...0x1F449, 0x2605...0x2606, 0x2042,
      0x2720...0x274B, 0x2756:
      true
    default: false
    }
  }
}
