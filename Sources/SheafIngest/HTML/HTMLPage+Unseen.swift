import SheafKit

// What a page knows and does not show, or shows without saying what it is.
extension HTMLPage {
  /// The day of publication where the page shows none: what its programs know, or the day in its address.
  func lastDay(_ metadata: PageMetadata) -> Stated<CalendarDate>? {
    for index in tree.nodes.indices.lazy.filter({ tree.nodes[$0].tag == .script }).prefix(ScriptLiterals.mostScripts) {
      let start = Int(tree.nodes[index].offset)
      guard page.indices.contains(start), let day = ScriptDay.first(in: page[start...], holdsArticle: isTold)
      else { continue }
      return Stated(day.value, from: day.text, at: lines.place(of: index, in: index, tree))
    }
    if let address = metadata.address, let day = AddressDay.day(in: address.value) { return address.map { _ in day } }
    guard let address = SavedPage.address(in: page), let day = AddressDay.day(in: address) else { return nil }
    return Stated(day, from: address, at: SourcePlace(line: 1))
  }

  /// The medium that both the page's title, behind the headline, and a line of its credits name without a label.
  func namedTwice(_ title: MarkedText?, _ metadata: PageMetadata, _ lines: [String]) -> Stated<String>? {
    guard let pageTitle = metadata.pageTitle else { return nil }
    let headline = TextKey(title?.slice ?? [])
    // Few parts get so far that the words are asked for.
    lazy var words = lines.flatMap {
      $0.split { " \u{3000}\u{A0}|｜".unicodeScalars.contains($0.unicodeScalars.first ?? " ") }
    }
    // The parts before the last name channels, unless they are called as media are.
    let name = metadata.titleParts.enumerated().first { index, part in
      part.unicodeScalars.count >= 2 && part.unicodeScalars.contains(where: \.properties.isAlphabetic)
        && (index == metadata.titleParts.count - 1 || MediumName.isLike(Array(part.unicodeScalars)[...]))
        && !MediumName.isChannel(Array(part.unicodeScalars)[...])
        && TextKey(ArraySlice(part)) != headline && words.contains { $0 == part }
    }?.element
    return name.map { name in pageTitle.map { _ in name } }
  }
}
