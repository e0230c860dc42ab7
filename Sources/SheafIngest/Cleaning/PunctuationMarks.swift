/// The form that each half-width mark and each quotation mark of a text is to have, decided in one pass.
struct PunctuationMarks {
  /// What becomes of a mark.
  enum Form: UInt8 {
    /// It stays.
    case asPrinted
    /// It becomes full width.
    case wide
    /// It becomes “.
    case opening
    /// It becomes ”.
    case closing
  }

  /// Whether the text is Chinese; if not, every form is `asPrinted`.
  let isChinese: Bool
  /// Whether the text has its normal form as it is.
  let isSettled: Bool
  private var forms: [Form] = []

  /// The form of a mark by its number among the marks of the text, from 0.
  @inline(__always)
  func form(_ index: Int) -> Form { isChinese && index < forms.count ? forms[index] : .asPrinted }

  /// Decides on every mark of a text.
  init(in bytes: UnsafeBufferPointer<UInt8>) {
    var reader = PunctuationReader(bytes)
    reader.read()
    isChinese = reader.isChinese
    guard isChinese else {
      isSettled = !reader.hasOddities
      return
    }
    forms = reader.forms
    var areSettled = !reader.hasOddities && !reader.hasOddQuotes && !reader.hasSpace && !forms.contains(.wide)
    for (mark, form) in zip(reader.quotes, QuotationMarks.forms(of: reader.quotes)) {
      forms[Int(mark.index)] = form
      areSettled = areSettled && form == (mark.printed == .opening ? .opening : .closing)
    }
    isSettled = areSettled
  }
}

extension PunctuationMarks.Form {
  /// The glyph that a mark is after it has taken this form.
  @inline(__always)
  func glyph(of printed: Glyph) -> Glyph {
    switch self {
    case .asPrinted: printed
    case .wide:
      switch printed {
      case .openingParenthesis: .opener
      case .closingParenthesis: .closer
      default: .stop
      }
    case .opening: .openingQuote
    case .closing: .closingQuote
    }
  }

  /// The text of a mark in this form; nil when it stays as printed.
  @inline(__always)
  func bytes(of value: UInt32) -> StaticString? {
    switch self {
    case .asPrinted: nil
    case .opening: "“"
    case .closing: "”"
    case .wide:
      switch value {
      case 0x21: "！"
      case 0x28: "（"
      case 0x29: "）"
      case 0x2C: "，"
      case 0x2E: "。"
      case 0x3A: "："
      case 0x3B: "；"
      case 0x3F: "？"
      default: nil
      }
    }
  }
}
