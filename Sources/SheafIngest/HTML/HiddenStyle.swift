/// Declarations of a style that hide an element from readers and leave it to machines.
enum HiddenStyle {
  /// Whether declarations, in small letters and without spaces, hide an element: not displayed, not visible, of no size,
  /// or moved out of the page.
  static func hides(_ style: [UInt8]) -> Bool {
    if PageOutline.contains(style, "display:none") { return true }
    // Many pages make their text visible by a program once it is there; nobody shows what has no height.
    if PageOutline.contains(style, "visibility:hidden"), PageOutline.contains(style, "height:0") { return true }
    return isOutOfSight(style)
  }

  /// Whether declarations give an element no size, or move it out of the page.
  static func isOutOfSight(_ style: [UInt8]) -> Bool {
    for name: StaticString in ["font-size:", "left:-", "top:-", "text-indent:-"] {
      guard let value = value(of: name, in: style) else { continue }
      let digits = value.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
      let number = number(digits)
      if name.description == "font-size:" {
        // Nobody reads type of two pixels; `0.9em` is small, not hidden.
        let unit = value.dropFirst(digits.count).prefix(2)
        if !digits.isEmpty, number == 0 || number < 3 && unit.elementsEqual("px".utf8) { return true }
      } else if number >= 999 {
        return true
      }
    }
    return false
  }

  /// The number that digits write, with a point among them or without one; 0 where they write none.
  private static func number(_ digits: ArraySlice<UInt8>) -> Double {
    guard digits.count <= 15, !digits.contains(UInt8(ascii: ".")) else {
      return Double(String(decoding: digits, as: UTF8.self)) ?? 0
    }
    return Double(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
  }

  /// What stands behind the start of a declaration.
  private static func value(of name: StaticString, in style: [UInt8]) -> ArraySlice<UInt8>? {
    name.withUTF8Buffer { name in
      guard style.count > name.count else { return nil }
      let end = style.withUnsafeBufferPointer { style -> Int? in
        for place in 0...(style.count - name.count)
        where style[place] == name[0] && style[place...].starts(with: name)
          && (place == 0 || style[place - 1] == UInt8(ascii: ";") || name[0] == UInt8(ascii: "t")
            || name[0] == UInt8(ascii: "l"))
        {
          return place + name.count
        }
        return nil
      }
      return end.map { style[$0...] }
    }
  }

  /// The classes that a style sheet moves out of sight: `.x{position:absolute;left:-9999px}`.
  ///
  /// Only selectors of one class are read, outside of `@media` and its like. A class that is not displayed may be shown by
  /// a program later; what is moved away never is.
  static func classes(in sheet: ArraySlice<UInt8>) -> Set<[UInt8]> {
    guard mayHide(sheet.prefix(1 << 16)) else { return [] }
    var hidden: Set<[UInt8]> = []
    var selector: [UInt8] = []
    var declarations: [UInt8]?
    var depth = 0
    for byte in sheet.prefix(1 << 16) {
      switch byte {
      case UInt8(ascii: "{"):
        depth += 1
        declarations = depth == 1 && selector.first != UInt8(ascii: "@") ? [] : nil
      case UInt8(ascii: "}"):
        if depth == 1, let declarations, isOutOfSight(declarations) {
          while selector.last == 0x20 { selector.removeLast() }
          for name in selector.split(separator: UInt8(ascii: ",")) where name.first == UInt8(ascii: ".") {
            let word = name.dropFirst()
            if word.allSatisfy(isNameByte) { hidden.insert(Array(word)) }
          }
        }
        depth = max(0, depth - 1)
        if depth == 0 { (selector, declarations) = ([], nil) }
      case 0...0x20: if depth == 0, !selector.isEmpty, selector.last != 0x2C { selector.append(0x20) }
      default:
        if depth == 0 {
          if selector.last == 0x20, byte == 0x2C { selector.removeLast() }
          selector.append(byte)
        } else if declarations != nil {
          declarations?.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
      }
      if depth == 0, selector.last == UInt8(ascii: ";") { selector = [] }
    }
    return hidden.filter { !$0.isEmpty }
  }

  /// Whether a style sheet has a negative length in it, or a size of nothing: cheap, and most have neither.
  private static func mayHide(_ sheet: ArraySlice<UInt8>) -> Bool {
    sheet.withUnsafeBufferPointer { bytes in
      for place in bytes.indices.dropLast() where bytes[place] == 0x2D || bytes[place] == 0x3A {
        let next = bytes[place + 1]
        if bytes[place] == 0x2D, (0x31...0x39).contains(next), place > 0, bytes[place - 1] <= 0x3A { return true }
        if bytes[place] == 0x3A, next == 0x30, place > 3, bytes[place - 1] == UInt8(ascii: "e") { return true }
      }
      return false
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x5F || byte >= 0x80
  }
}
