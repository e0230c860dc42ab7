/// Characters of symbol fonts (`w:sym`): places in a font, not in Unicode.
enum WordSymbols {
  /// The character for a place in a font; nothing for one that says nothing in text.
  static func text(font: String, code: UInt32) -> String {
    // Word moves the places of symbol fonts into the private use area.
    guard (0xF000...0xF0FF).contains(code) else {
      guard let scalar = Unicode.Scalar(code), !(0xE000...0xF8FF).contains(code), code >= 0x20 else { return "" }
      return String(scalar)
    }
    let place = code - 0xF000
    let font = font.lowercased()
    if font.hasPrefix("wingdings 2") { return wingdings2[place] ?? "" }
    if font.hasPrefix("wingdings") { return wingdings[place] ?? "" }
    if font.hasPrefix("symbol") { return symbol[place] ?? (place < 0x7F ? ascii(place) : "") }
    return (0x20..<0x7F).contains(place) ? ascii(place) : ""
  }

  private static func ascii(_ code: UInt32) -> String { Unicode.Scalar(code).map { String($0) } ?? "" }

  private static let wingdings: [UInt32: String] = [
    0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x74: "◆",
    0x75: "◆", 0x76: "❖", 0x77: "◆", 0x80: "⓪", 0x81: "①", 0x82: "②", 0x83: "③", 0x84: "④", 0x85: "⑤", 0x86: "⑥",
    0x87: "⑦", 0x88: "⑧", 0x89: "⑨", 0x8A: "⑩", 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xD8: "➢",
    0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
  ]

  private static let wingdings2: [UInt32: String] = [
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "□", 0x97: "●", 0x98: "●",
  ]

  private static let symbol: [UInt32: String] = [
    0x61: "α", 0x62: "β", 0x63: "χ", 0x64: "δ", 0x65: "ε", 0x66: "φ", 0x67: "γ", 0x68: "η", 0x6B: "κ", 0x6C: "λ",
    0x6D: "μ", 0x6E: "ν", 0x70: "π", 0x71: "θ", 0x72: "ρ", 0x73: "σ", 0x74: "τ", 0x77: "ω", 0x44: "Δ", 0x53: "Σ",
    0x57: "Ω", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±",
    0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xD0: "∠",
    0xD6: "√", 0xE5: "∑",
  ]
}
