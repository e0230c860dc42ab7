/// How the texts of feeds end that are not the whole of an article, and what programs put under those that are.
enum FeedEnding {
  /// How many bytes at the end of a text point to the rest of it, `[…]`, 阅读全文, `Read more »`; nil when none do.
  ///
  /// Such words stand apart: behind the end of a sentence, an ellipsis, a space, or alone.
  static func pointerLength(_ text: ArraySlice<UInt8>) -> Int? {
    var rest = trimmed(text)
    var found = false
    while let ending = pointers.first(where: { rest.hasFoldedSuffix($0) }) {
      let before = trimmed(rest.dropLast(ending.count))
      let isApart = before.isEmpty || before.endIndex < rest.endIndex - ending.count
      guard isApart || breaks.contains(where: { before.hasSuffix($0) }) || ending.first == UInt8(ascii: "[") else {
        break
      }
      rest = before
      found = true
    }
    return found ? text.count - rest.count : nil
  }

  /// Whether a text ends in an ellipsis.
  static func breaksOff(_ text: ArraySlice<UInt8>) -> Bool {
    let text = trimmed(text)
    return ellipses.contains { text.hasSuffix($0) }
  }

  /// Whether a paragraph is what programs put under each text: `The post … appeared first on …`.
  static func isNotice(_ text: ArraySlice<UInt8>) -> Bool {
    text.count <= 600 && notices.start(text) && notes.occur(in: text)
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while true {
      if text.last.map({ $0 <= 0x20 }) == true {
        text = text.dropLast()
      } else if text.hasSuffix([0xC2, 0xA0]) {
        text = text.dropLast(2)
      } else if text.hasSuffix([0xE3, 0x80, 0x80]) {
        text = text.dropLast(3)
      } else {
        return text
      }
    }
  }

  private static let pointers: [[UInt8]] = {
    let words = [
      "read more", "continue reading", "full story", "more", "阅读全文", "查看全文", "閱讀全文", "全文", "详细内容", "阅读更多", "查看详情", "详情",
      "详细",
    ]
    let arrows = ["", "...", "…", " →", "→", " »", "»", ">>", " >>", ">", " >"]
    let brackets = [("[", "]"), ("(", ")"), ("【", "】"), ("（", "）"), ("[", "…]"), ("(", "…)"), ("(", "...)")]
    var pointers = ["[…]", "[...]", "[……]", "[&#8230;]", "[&hellip;]"]
    for word in words {
      for arrow in arrows { pointers.append(word + arrow) }
      for (open, close) in brackets { pointers.append(open + word + close) }
    }
    // Bare, these are words of a text.
    pointers.removeAll { ["more", "详细", "详情"].contains($0) }
    return pointers.map { Array($0.utf8) }.sorted { $0.count > $1.count }
  }()

  private static let ellipses = ["…", "...", "&#8230;", "&hellip;"].map { Array($0.utf8) }
  private static let breaks = ["…", "...", "。", "！", "？", "”", ".", "!", "?", "&nbsp;"].map { Array($0.utf8) }
  private static let notices = Phrases("the_post the_article")
  private static let notes = Phrases("appeared_first_on first_appeared_on")
}

extension ArraySlice<UInt8> {
  /// Whether the text ends with some bytes, its ASCII letters in either case.
  fileprivate func hasFoldedSuffix(_ bytes: [UInt8]) -> Bool {
    guard count >= bytes.count else { return false }
    return zip(suffix(bytes.count), bytes).allSatisfy { own, other in
      own == other || (0x41...0x5A).contains(own) && own | 0x20 == other
    }
  }
}
