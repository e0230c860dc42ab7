// The full stop in half width, which is a point and a dot as well.
extension PunctuationReader {
  /// Decides on a full stop that was just read.
  ///
  /// It ends a sentence where one stands before it, more than the number of a heading, and the text ends behind it, or its
  /// quotation or bracket does, or white space parts it from the next sentence. Between two Han characters only the whole
  /// text can tell.
  mutating func fullStop(_ cursor: UTF8Cursor) {
    let index = forms.count
    forms.append(.asPrinted)
    guard !isInAddress, endsWord, hasClauses || clause > 3 else { return }
    switch cursor.peek().map({ Glyph($0) }) {
    case nil, .closingQuote, .straightQuote, .closer, .closingParenthesis: break
    case .space:
      let after = next(cursor)
      guard after.isChinese || after == .straightQuote || after == .space else { return }
    case .han:
      if hasClauses || clause > 5 { innerStops.append(index) }
      return
    default: return
    }
    forms[index] = .wide
    hasHalfWidth = true
    endClause(endsSentence: true)
  }

  /// Whether a word of Chinese text ends here, and no number, whose point this may be.
  private var endsWord: Bool {
    switch printedPrevious {
    case .han, .closingQuote, .straightQuote, .closer, .closingParenthesis: true
    default: false
    }
  }

  /// Decides on the full stops between two Han characters, once all of the text is read: they end sentences where the commas
  /// are half width as well and no sentence ends with 。
  mutating func settleInnerStops() {
    guard !innerStops.isEmpty, !hasFullStop, hasHalfWidth else { return }
    for index in innerStops { forms[index] = .wide }
  }

  /// Notes that a mark ended a clause.
  mutating func endClause(endsSentence: Bool) {
    hasClauses = !endsSentence && (hasClauses || clause > 0)
    clause = 0
  }
}
