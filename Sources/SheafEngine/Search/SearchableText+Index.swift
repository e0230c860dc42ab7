import SheafLibrary

extension SearchableText {
  /// The text as a library indexes it: an occurrence counts as much as scores take it for, and for nothing in the
  /// credits, where a query without a field finds nothing.
  var indexed: IndexedText {
    IndexedText(
      bytes,
      stretches: pieces.map { piece in
        let halves: UInt8 =
          switch piece.field {
          case .title, .heading, .body: UInt8(clamping: Int((piece.factor * 2).rounded(.up)))
          case .source, .organisation, .byline: 0
          }
        return IndexedText.Stretch(start: piece.start, halves: halves)
      })
  }
}
