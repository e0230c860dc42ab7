import Glibc

/// Character references (`&amp;`, `&#8212;`) in the text of a page: those that pages are written with.
enum CharacterReferences {
  /// Appends a text with its references decoded and its line breaks in one form; false for a reference that only the
  /// whole list of the standard (HTML, 13.5) or its rules for broken ones tell.
  static func append(
    _ text: UnsafeBufferPointer<UInt8>, decodes: Bool, isValue: Bool, to output: inout [UInt8]
  ) -> Bool {
    var place = 0
    while place < text.count {
      let start = place
      while place < text.count, text[place] != ampersand || !decodes, text[place] != 0x0D {
        place += 1
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
      guard place < text.count else { break }
      if text[place] == 0x0D {
        output.append(0x0A)
        place += place + 1 < text.count && text[place + 1] == 0x0A ? 2 : 1
      } else if let next = reference(in: text, at: place, isValue: isValue, to: &output) {
        place = next
      } else {
        return false
      }
    }
    return true
  }

  private static let ampersand = UInt8(ascii: "&")

  /// Appends what the reference at a place stands for; nil for one that is not for us, else the place behind it.
  private static func reference(
    in text: UnsafeBufferPointer<UInt8>, at start: Int, isValue: Bool, to output: inout [UInt8]
  ) -> Int? {
    guard start + 1 < text.count else {
      output.append(ampersand)
      return start + 1
    }
    if text[start + 1] == UInt8(ascii: "#") { return number(in: text, at: start, to: &output) }
    var (place, name) = (start + 1, UInt64(0))
    while place < text.count, isAlphanumeric(text[place]) {
      // Longer names are not in the list.
      name = place - start <= 8 ? name << 8 | UInt64(text[place]) : .max
      place += 1
    }
    if place == start + 1 || isValue && place < text.count && text[place] == UInt8(ascii: "=") {
      // No reference: a sign between words, or the next parameter of an address.
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
      return place
    }
    guard place < text.count, text[place] == UInt8(ascii: ";"), let character = named[name] else {
      return nil
    }
    append(character, to: &output)
    return place + 1
  }

  /// A reference by number: `&#20013;`, `&#x4E2D;`. Those that stand for another character than they say are not for us.
  private static func number(
    in text: UnsafeBufferPointer<UInt8>, at start: Int, to output: inout [UInt8]
  ) -> Int? {
    var place = start + 2
    let isHexadecimal = place < text.count && text[place] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { place += 1 }
    let first = place
    var value: UInt32 = 0
    while place < text.count, place - first < 7, let digit = digit(text[place], isHexadecimal) {
      value = value * (isHexadecimal ? 16 : 10) + digit
      place += 1
    }
    guard place > first, place < text.count, text[place] == UInt8(ascii: ";"), value >= 0x20,
      !(0x7F...0x9F).contains(value), value & 0xFFFE != 0xFFFE, !(0xFDD0...0xFDEF).contains(value),
      let character = Unicode.Scalar(value)
    else { return nil }
    append(character, to: &output)
    return place + 1
  }

  private static func append(_ character: Unicode.Scalar, to output: inout [UInt8]) {
    if let bytes = UTF8.encode(character) { output += bytes }
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where isHexadecimal: UInt32(byte - 0x41 + 10)
    case 0x61...0x66 where isHexadecimal: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static let named = WordTable<Unicode.Scalar>(
    [
      ("nbsp", "\u{A0}"), ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"),
      ("ldquo", "“"),
      ("rdquo", "”"), ("lsquo", "‘"), ("rsquo", "’"), ("sbquo", "‚"), ("bdquo", "„"),
      ("laquo", "«"), ("raquo", "»"),
      ("lsaquo", "‹"), ("rsaquo", "›"), ("mdash", "—"), ("ndash", "–"), ("hellip", "…"),
      ("middot", "·"), ("bull", "•"),
      ("copy", "©"), ("reg", "®"), ("trade", "™"), ("deg", "°"), ("times", "×"), ("divide", "÷"),
      ("plusmn", "±"),
      ("ensp", "\u{2002}"), ("emsp", "\u{2003}"), ("thinsp", "\u{2009}"), ("zwnj", "\u{200C}"),
      ("zwj", "\u{200D}"),
      ("shy", "\u{AD}"), ("lrm", "\u{200E}"), ("rlm", "\u{200F}"), ("euro", "€"), ("pound", "£"),
      ("yen", "¥"),
      ("sect", "§"), ("para", "¶"), ("rarr", "→"), ("larr", "←"), ("uarr", "↑"), ("darr", "↓"),
      ("prime", "′"),
      ("eacute", "é"), ("egrave", "è"), ("ecirc", "ê"), ("agrave", "à"), ("acirc", "â"),
      ("ccedil", "ç"),
      ("auml", "ä"), ("ouml", "ö"), ("uuml", "ü"), ("Auml", "Ä"), ("Ouml", "Ö"), ("Uuml", "Ü"),
      ("szlig", "ß"),
      ("Eacute", "É"), ("Egrave", "È"), ("Agrave", "À"), ("Aacute", "Á"), ("Ccedil", "Ç"),
      ("Ntilde", "Ñ"), ("Oacute", "Ó"),
      ("Iacute", "Í"), ("Uacute", "Ú"), ("ocirc", "ô"), ("icirc", "î"), ("ucirc", "û"),
      ("ugrave", "ù"), ("euml", "ë"),
      ("iuml", "ï"), ("igrave", "ì"), ("ograve", "ò"), ("atilde", "ã"), ("otilde", "õ"),
      ("aring", "å"), ("oslash", "ø"),
      ("aelig", "æ"), ("iexcl", "¡"), ("ordf", "ª"), ("ordm", "º"), ("acute", "´"), ("cent", "¢"),
      ("not", "¬"),
      ("frac12", "½"), ("sup2", "²"), ("micro", "µ"), ("minus", "−"), ("ne", "≠"), ("le", "≤"),
      ("ge", "≥"),
      ("aacute", "á"), ("iacute", "í"), ("oacute", "ó"), ("uacute", "ú"), ("ntilde", "ñ"),
      ("iquest", "¿"),
    ].map { (name: String, character: Unicode.Scalar) in
      (name.utf8.reduce(0) { $0 << 8 | UInt64($1) }, character)
    })
}
