/// The text of `<title>`, cut where site and channel are joined to the headline.
enum PageTitle {
  /// The headline in a page's title: its longest part, unless that is the site's name.
  ///
  /// Parts are joined with `_`, `|`, `-`, `–`, `·`, `»` and the like; a lone `-` inside a word joins nothing, and the
  /// two-em dash of Chinese belongs to the headline.
  static func headline(of title: String, siteName: String?) -> String {
    let parts = parts(of: title)
    let site = siteName.map { TextKey(ArraySlice($0)) }
    let candidates = parts.filter { part in
      TextKey(ArraySlice(part)) != site && !MediumName.isLike(Array(part.unicodeScalars)[...])
    }
    // Of equals the first: sites stand behind the headline more often than before it.
    let best = candidates.enumerated().max { ($0.element.utf8.count, -$0.offset) < ($1.element.utf8.count, -$1.offset) }
    return best?.element ?? parts.first ?? title
  }

  /// The parts of a title.
  static func parts(of title: String) -> [String] {
    guard mayHoldJoint(title) else { return [trimmed(title)].filter { !$0.isEmpty } }
    let scalars = [Unicode.Scalar](codePointsOf: title).prefix(500)
    var parts: [String] = []
    var start = 0
    func isSpace(_ place: Int) -> Bool { scalars.indices.contains(place) ? scalars[place] == " " : true }
    func isDash(_ place: Int) -> Bool {
      guard scalars.indices.contains(place) else { return false }
      return scalars[place] == "-" || scalars[place] == "–" || scalars[place] == "—"
    }
    for place in scalars.indices {
      let isJoint: Bool
      switch scalars[place] {
      case "_", "|", "｜", "»", "›": isJoint = true
      case "·", "•": isJoint = isSpace(place - 1) && isSpace(place + 1)
      case "-", "–":
        isJoint =
          isSpace(place - 1) || isSpace(place + 1) || isDash(place - 1) || isDash(place + 1)
          || !scalars[place - 1].isASCII && !scalars[place + 1].isASCII
      default: isJoint = false
      }
      guard isJoint else { continue }
      parts.append(String(scalars: scalars[start..<place]))
      start = place + 1
    }
    parts.append(String(scalars: scalars[start...]))
    return parts.map(trimmed).filter { !$0.isEmpty }
  }

  /// Whether a title may have several parts: cheap, and never wrong when it says no.
  private static func mayHoldJoint(_ title: String) -> Bool {
    title.utf8.count > 500
      || title.utf8.contains { byte in
        // The joints of ASCII, and the first bytes of the others.
        switch byte {
        case 0x2D, 0x5F, 0x7C, 0xC2, 0xE2, 0xEF: true
        default: false
        }
      }
  }

  private static func trimmed(_ part: String) -> String {
    let bytes = part.utf8
    guard bytes.first == 0x20 || bytes.last == 0x20 else { return part }
    return String(decoding: Array(bytes)[...].trimming(0x20), as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// The slice without a byte at its ends.
  fileprivate func trimming(_ byte: UInt8) -> ArraySlice<UInt8> {
    let rest = drop { $0 == byte }
    return rest.lastIndex { $0 != byte }.map { rest[...$0] } ?? []
  }
}
