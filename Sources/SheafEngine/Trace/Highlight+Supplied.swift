import SheafKit

extension Highlight {
  /// The words that are not in the article, without their brackets.
  var suppliedWords: [String] {
    let scalars = Array(inlines.plainText.unicodeScalars)
    return (supplied ?? []).map { range in
      let words = scalars[range.clamped(to: scalars.count)]
      return String(codePoints: words.filter { !"[]〔〕［］".unicodeScalars.contains($0) })
    }
  }

  /// The words of the article in a range of what is printed.
  func quotedText(in words: TextRange) -> String {
    let supplied = supplied ?? []
    var quoted = String.UnicodeScalarView()
    for (place, scalar) in inlines.plainText.unicodeScalars.enumerated()
    where words.start <= place && place < words.end
      && !supplied.contains(where: { $0.start <= place && place < $0.end })
    {
      quoted.append(scalar)
    }
    return String(quoted)
  }
}
