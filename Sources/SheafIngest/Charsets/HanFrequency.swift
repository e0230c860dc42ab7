/// How common a Han character is, as far as it helps to tell right decoding from wrong.
struct HanFrequency: Sendable {
  /// A character's rank.
  enum Rank {
    /// One of the few hundred that make up half of any text.
    case frequent
    /// In the first level of GB2312 or of Big5: the characters of daily use.
    case common
    /// Any other.
    case rare
  }

  /// The ranks, read off the standards' own order.
  static let standard = HanFrequency()

  private var ranks = [UInt8](repeating: 0, count: 0x5200)

  /// Marks the first level of GB2312 (rows 16 to 55, sorted by sound) and of Big5 (0xA440 to 0xC67E, sorted by strokes),
  /// then the frequent ones.
  private init() {
    var simplified: [UInt8] = []
    for row in UInt8(0xB0)...0xD7 { for cell in UInt8(0xA1)...0xFE { simplified += [row, cell] } }
    var traditional: [UInt8] = []
    for row in UInt8(0xA4)...0xC6 {
      for cell in [UInt8](0x40...0x7E) + [UInt8](0xA1...0xFE) { traditional += [row, cell] }
    }
    mark(simplified, .gb18030)
    mark(traditional, .big5)
    for scalar in Self.frequent.unicodeScalars { rank(scalar, 2) }
  }

  private mutating func mark(_ bytes: [UInt8], _ charset: Charset) {
    guard let decoded = bytes.withUnsafeBytes({ Iconv.decode($0, from: charset) }) else { return }
    for scalar in String(decoding: decoded.utf8, as: UTF8.self).unicodeScalars { rank(scalar, 1) }
  }

  private mutating func rank(_ scalar: Unicode.Scalar, _ rank: UInt8) {
    guard (0x4E00..<0xA000).contains(scalar.value) else { return }
    ranks[Int(scalar.value) - 0x4E00] = rank
  }

  /// The rank of a code point between U+4E00 and U+9FFF; rare for others.
  func rank(of value: UInt32) -> Rank {
    guard (0x4E00..<0xA000).contains(value) else { return .rare }
    switch ranks[Int(value) - 0x4E00] {
    case 0: return .rare
    case 1: return .common
    default: return .frequent
    }
  }

  private static let frequent = """
    的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手用主行方又如前所本见经头\
    面公同已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北\
    少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台\
    这個來國說們為會時過學對裡後麼沒發當開見經頭動兩長樣現將與進實點種聲話兒問機給業間電東氣關產萬體別處總場師書員報馬張難數車應親務樂從門書醫農縣鄉黨區縣鎮社領導組織記者群眾
    """
}
