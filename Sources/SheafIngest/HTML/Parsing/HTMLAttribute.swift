/// The attributes that matter to reading an article.
enum HTMLAttribute: String, CaseIterable {
  case `class`, id, style, hidden, role, href, src, alt, align, width, height, rel, type, name, content, property
  case itemprop, datetime, lang, size, bgcolor, background
  case ariaHidden = "aria-hidden"
  case httpEquiv = "http-equiv"
  case xmlLang = "xml:lang"
  /// Where pages put the address of a picture that is loaded when it comes into view.
  case dataSrc = "data-src"
  /// The same in other pages.
  case dataOriginal = "data-original"

  /// The attribute of a name in lower case; nil for one that does not matter.
  static func named(_ name: UnsafeBufferPointer<UInt8>) -> HTMLAttribute? {
    guard name.count <= 13, let attribute = table[key(name)] else { return nil }
    // Of a name that is no longer, the key holds every letter.
    return name.count <= 7 || name.elementsEqual(attribute.rawValue.utf8) ? attribute : nil
  }

  /// The attributes by their names as one number (`NameKey`).
  static let all = WordTable(allCases.map { (NameKey.of($0.rawValue), $0) })

  private static let table = WordTable(
    allCases.map { attribute in
      var name = attribute.rawValue
      return (name.withUTF8 { key($0) }, attribute)
    })

  /// The length and the last seven bytes in one number.
  @inline(__always)
  private static func key(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var key = UInt64(name.count)
    for byte in name.suffix(7) { key = key << 8 | UInt64(byte) }
    return key
  }
}
