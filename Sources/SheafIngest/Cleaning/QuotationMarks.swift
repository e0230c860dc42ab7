/// Quotation marks of Chinese text by nesting.
enum QuotationMarks {
  /// What a quotation mark is as printed.
  enum Printed: UInt8 {
    /// “, or ‚ „ 〝 for it.
    case opening
    /// ”, or ‛ 〞 〟 for it.
    case closing
    /// ", which says neither.
    case straight
  }

  /// A double quotation mark: its number among the marks of the text, and what it is as printed. A text may be nothing
  /// but such marks, so that they are kept small.
  struct Mark {
    var index: UInt32
    var printed: Printed
  }

  /// The form of each mark, in order.
  ///
  /// Straight marks open and close by turns; the last of an odd number stays as printed. Where marks that say their
  /// direction do not add up, one that opens twice or closes nothing is taken for its counterpart: `“死角“` is `“死角”`.
  static func forms(of marks: [Mark]) -> [PunctuationMarks.Form] {
    let balance = marks.reduce(0) { sum, mark in
      switch mark.printed {
      case .opening: sum + 1
      case .closing: sum - 1
      case .straight: sum
      }
    }
    var isOpen = false
    return marks.indices.map { place in
      let mark = marks[place]
      let next = place + 1 < marks.count ? marks[place + 1].printed : nil
      let opens: Bool
      switch mark.printed {
      case .straight:
        if !isOpen, next == nil { return .asPrinted }
        opens = !isOpen
      case .opening: opens = balance == 0 || !(isOpen && next != .closing)
      case .closing: opens = balance < 0 && !isOpen && next == .closing
      }
      isOpen = opens
      return opens ? .opening : .closing
    }
  }
}
