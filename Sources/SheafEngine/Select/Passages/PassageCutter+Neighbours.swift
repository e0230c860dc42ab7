import SheafKit

/// What a paragraph is by those around it.
extension PassageCutter {
  /// Whether a paragraph without structure around it stays with the one before.
  func belongsBefore(_ opening: BlockOpening, at index: Int) -> Bool {
    if isListLine(opening, at: index) { return true }
    if let parts = current?.parts, parts.count == 1, let only = parts.first, let before = openings[only.block] {
      // One short line without an end mark, such as a subtitle, stands over what follows.
      if before.count <= 30, !before.isEnded, before.last != ".", !opening.isStrong, before.ordinal == nil {
        return true
      }
    }
    return Leaning.leans(opening) && !isParallel(index)
  }

  /// Whether a paragraph opens with the same words as the next or the one before, as points do that a pronoun opens.
  private func isParallel(_ index: Int) -> Bool {
    func start(_ index: Int) -> ArraySlice<Unicode.Scalar> {
      guard openings.indices.contains(index), let opening = openings[index], opening.isLong || opening.isEnded
      else { return [] }
      return opening.scalars.dropFirst(opening.start).prefix(3)
    }
    let words = start(index)
    guard words.count == 3 else { return false }
    return start(index + 1).elementsEqual(words) || start(index - 1).elementsEqual(words)
  }

  /// Whether a paragraph is a line of a list that was introduced before it: what follows a colon, and numbered lines.
  private func isListLine(_ opening: BlockOpening, at index: Int) -> Bool {
    if opening.ordinal != nil { return true }
    guard index > 0, let before = openings[index - 1] else { return false }
    return "：:".unicodeScalars.contains(before.last)
      || before.count <= 20 && before.ordinal != nil && !opening.isLong
        && !opening.isEnded
  }

  /// The first of at least two paragraphs that no lead follows and that do not come back to a person; nil where a lead
  /// follows, since Chinese drops the subject in the midst of a portrait.
  func epilogue(of person: String, after index: Int) -> Int? {
    var trailing: [Int] = []
    for next in (index + 1)..<max(openings.count, index + 1) {
      if case .heading = article.blocks[next].content { break }
      if rhythm.leads[next] != nil || rhythm.speakers.turns[next] != nil { return nil }
      guard let opening = openings[next] else { continue }
      if Continuity.isAbout(person, opening) { trailing = [] } else { trailing.append(next) }
    }
    return trailing.count >= 2 ? trailing.first : nil
  }
}
