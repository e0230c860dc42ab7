import SheafKit

/// A list of words that texts are asked to start or to end with, looked up by their first and last code points.
struct EdgeWords: Sendable {
  private let firsts: ScalarSet
  private let lasts: ScalarSet
  private let byFirst: [Unicode.Scalar: [[Unicode.Scalar]]]
  private let byLast: [Unicode.Scalar: [[Unicode.Scalar]]]

  /// Takes words that spaces and line ends keep apart.
  init(_ list: String) {
    let words = list.listed
    firsts = ScalarSet(words.compactMap(\.first))
    lasts = ScalarSet(words.compactMap(\.last))
    byFirst = Dictionary(grouping: words.filter { !$0.isEmpty }) { $0.first ?? " " }
    byLast = Dictionary(grouping: words.filter { !$0.isEmpty }) { $0.last ?? " " }
  }

  /// The first word of the list that a text starts with; in an alphabet the whole word stands there.
  func start(of text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    guard let first = text.first, firsts.contains(first), let words = byFirst[first] else { return nil }
    return words.first { word in
      guard text.starts(with: word), let last = word.last else { return false }
      guard last.isASCII, last.isLetter else { return true }
      return !(text.dropFirst(word.count).first?.isLetter ?? false)
    }
  }

  /// The first word of the list that a text ends with.
  func end(of text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    guard let last = text.last, lasts.contains(last), let words = byLast[last] else { return nil }
    return words.first { text.count >= $0.count && text.suffix($0.count).elementsEqual($0) }
  }
}
