import SheafKit

// Who wrote it, where and when: lines of credits, and names behind the last sentence.
extension MarkupFinish {
  /// Takes lines of credits out of the text, and those in brackets behind its last sentence, and adds what they state.
  mutating func takeCredits(into credits: inout GatheredCredits) {
    let taken = ClosingCredits.taken(from: paragraphs, keepsSignature: true)
    // Those that are left stand in the order that they had.
    var before = paragraphs[...]
    for paragraph in taken.rest {
      before = before.drop { $0.line != paragraph.line }
      guard let whole = before.first, paragraph.text.count < whole.text.count,
        case .paragraph(var text) = drafts[paragraph.line].content
      else { continue }
      text.keep(0..<paragraph.text.endIndex)
      drafts[paragraph.line].content = .paragraph(text)
    }
    let found = taken.credits.relocated { place(of: $0.line ?? -1) }
    // What the text says of itself goes before the site that hosts its account.
    if credits.source.map(MediumName.isHost) == true { credits.replaceSource(by: found) }
    credits.merge(found)
    log.add(paragraphs, without: taken.rest, by: ClosingCredits.rule)
    paragraphs = taken.rest
  }

  /// Takes out the names of the byline where they sign the text: `（王芳）` on a line of its own at its end.
  mutating func takeSignature(of byline: [Contributor]) {
    guard paragraphs.count > 1, let last = paragraphs.last, last.shape.columns <= 60, !byline.isEmpty else { return }
    let text = last.text.scalars[...].trimming { $0.isSpace || "（）()【】[]—".unicodeScalars.contains($0) }
    guard let names = PersonNames.parse(text, allowsOrganisations: false), Set(names).isSubset(of: byline.map(\.name))
    else { return }
    log.add(last.text, at: SourcePlace(line: last.line), by: .signature)
    paragraphs.removeLast()
  }

  /// Takes a name alone in brackets behind the last sentence, as papers sign short reports: `…供镇街参考。（章启明）`.
  mutating func takeClosingName(into credits: inout GatheredCredits) {
    guard let index = paragraphs.lastIndex(where: { $0.isProse || $0.shape.columns > 40 }) else { return }
    let last = paragraphs[index]
    guard let open = last.text.suffix(40).lastIndex(of: UInt8(ascii: "(")) ?? Self.lastBracket(in: last.text) else {
      return
    }
    let before = last.text[..<open]
    guard Self.sentenceEnds.contains(where: { before.hasSuffix($0) }),
      case let inner = last.text[open...].scalars[...].dropFirst(), inner.last == "）" || inner.last == ")",
      let names = PersonNames.parse(inner.dropLast(), allowsOrganisations: false), names.count <= 3,
      names.allSatisfy({
        $0.unicodeScalars.count <= 3 && PersonNames.isHanPerson($0) && !PersonNames.isOffice($0)
          && !PersonNames.endsLikePlace($0)
      }), case .paragraph(var text) = drafts[last.line].content
    else { return }
    text.keep(0..<open)
    drafts[last.line].content = .paragraph(text)
    credits.merge(
      Credits(byline: names.map { Contributor(name: $0) }), from: last.text[open...], at: place(of: last.line))
    paragraphs[index] = Paragraph(before, line: last.line, standsApart: last.standsApart)
  }

  private static func lastBracket(in text: ArraySlice<UInt8>) -> Int? {
    let tail = text.suffix(40)
    return tail.indices.last { brackets.start(tail[$0...]) }
  }

  private static let brackets = Phrases("（")
  private static let sentenceEnds = ["。", "！", "？", "”", "…"].map { Array($0.utf8) }
}
