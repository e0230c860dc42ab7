import SheafKit

// Customs that mark the titles themselves.
extension CompilationEvidence {
  /// Titles that are printed twice, in the contents and over the text, count where the text is.
  func organisations() -> [Int] {
    let found = paragraphs.indices.filter { index in
      let paragraph = paragraphs[index]
      guard mayBeTitle[index], TitleMark.organisation(of: paragraph.text) != nil else { return false }
      return index == 0 || paragraphs[index - 1].shape.ending != .clause
    }
    guard !countUp(found), !isInOneSection(found), !haveOneLead(found) else { return [] }
    var last: [TextKey: Int] = [:]
    var previous: TextKey?
    for index in found where hasText(after: index) {
      let key = TextKey(paragraphs[index].text)
      // The title with a caption hanging on it is no other title.
      if let previous, key != previous, key.hasPrefix(previous) { continue }
      last[key] = index
      previous = key
    }
    return last.count >= 2 ? last.values.sorted() : []
  }

  /// Marked titles, when what stands before the first is no text that they would be subheadings of.
  func leading(where isMarked: (Paragraph) -> Bool) -> [Int] {
    let found = paragraphs.indices.filter { index in
      mayBeTitle[index] && isMarked(paragraphs[index])
    }
    return leading(found)
  }

  /// Titles that bear the ornament that most of them bear: another one marks the columns that they stand in.
  func ornamented() -> [Int] {
    let marked = paragraphs.indices.filter { mayBeTitle[$0] && TitleMark.ornament(of: paragraphs[$0].text) != nil }
    let found = withoutPattern(marked)
    let kinds = Dictionary(grouping: found) { paragraphs[$0].text.firstScalar }
    let most = kinds.values.max { ($0.count, $1.first ?? 0) < ($1.count, $0.first ?? 0) }
    guard let most, !areColumns(most) else { return [] }
    return areUnrelated(most) ? most.filter { hasText(after: $0) } : leading(most)
  }

  /// Whether marked lines are the names of columns: each stands over a title, not over a text.
  private func areColumns(_ found: [Int]) -> Bool {
    found.allSatisfy { index in
      Overline.isColumn(paragraphs[index]) && index + 1 < paragraphs.count && mayBeTitle[index + 1]
        && !paragraphs[index + 1].isProse && hasText(after: index + 1)
    }
  }

  /// Titles that are numbered alike, one after another.
  func numbered() -> [Int] {
    let numbers = paragraphs.indices.compactMap { index -> (place: Int, number: TitleNumber)? in
      guard mayBeTitle[index], let number = TitleNumber(paragraphs[index].text) else { return nil }
      return (index, number)
    }
    for style in TitleNumber.Style.allCases {
      let anew = sectioned(numbers.filter { $0.number.style == style }.map { ($0.place, $0.number.value) })
      if case let starts = leading(anew), starts.count >= 2 { return starts }
      let series = TitleNumber.series(numbers.filter { $0.number.style == style }.map { ($0.place, $0.number.value) })
      if let starts = series.lazy.map(leading).first(where: { $0.count >= 2 }) { return starts }
    }
    return []
  }

  /// The places of numbered titles that count anew in each section, under the title of the section; none where they do not.
  private func sectioned(_ numbers: [(place: Int, value: Int)]) -> [Int] {
    var (places, sections, last) = ([Int](), 0, 0)
    for (place, value) in numbers {
      if value == 1 {
        guard place > 0, Overline.isSection(paragraphs[place - 1], over: paragraphs[place]) else { return [] }
        // A title over the first section has the others under it too.
        guard sections > 0 || place == 1 || !mayBeTitle[place - 2] else { return [] }
        sections += 1
      } else if value != last + 1 {
        return []
      }
      places.append(place)
      last = value
    }
    return sections >= 2 ? places : []
  }

  private func leading(_ found: [Int]) -> [Int] {
    guard let first = found.first, found.count >= 2, !isInOneSection(found) else { return [] }
    if areSubtitled(found) { return found.filter { hasText(after: $0) } }
    let before = paragraphs[..<first]
    let opening = before.filter { $0.isProse && !Masthead.isNote($0.text) }
    // The chapters of one report may have the same headings, too.
    let isBare = opening.isEmpty && !mayBeTitle[..<first].contains(true)
    if shareHeadings(found), isBare || before.contains(where: Masthead.namesExamples) {
      return found.filter { hasText(after: $0) }
    }
    // Under the name of a collection a few words may say what is in it.
    guard opening.isEmpty || opening.count <= 2 && before.contains(where: Masthead.isMasthead) && areUnlike(found)
    else {
      return []
    }
    // The chapters of a handbook stand below its compiler too, and speak of one thing.
    guard
      before.isEmpty || before.contains(where: { Masthead.isMasthead($0) && !Masthead.isCompiler($0) })
        || areSigned(found) || areDated(found)
        || before.contains(where: Masthead.isCompiler) && areUnlike(found)
    else { return [] }
    return found.filter { hasText(after: $0) }
  }

  /// Whether most of the names before titles are one word with a number behind it, 线路一, 线路二, or a measure behind a number,
  /// 一楼, 二楼: parts of one article. A company may have a number as well, 一公司.
  private func countUp(_ found: [Int]) -> Bool {
    let stems = found.compactMap { index -> TextKey? in
      guard let name = TitleMark.organisation(of: paragraphs[index].text)?.scalars else { return nil }
      let isMeasured = name.count <= 4 && name.last.map { Self.measures.contains($0) } == true
      let stem: [Unicode.Scalar] =
        isMeasured ? name.filter { !Self.isNumeral($0) } : name.reversed().drop(while: Self.isNumeral).reversed()
      return stem.isEmpty || stem.count == name.count ? nil : TextKey(ArraySlice(String(scalars: stem[...]).utf8))
    }
    return stems.count >= 2 && stems.count * 3 >= found.count * 2 && Set(stems).count == 1
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    DateText.isDigit(scalar) || "一二三四五六七八九十".unicodeScalars.contains(scalar)
  }

  /// What an article counts its parts by.
  private static let measures = ScalarSet("楼层站天年月日周步幕章节回课集夜晚季场棒程问声时盏".unicodeScalars)

  /// The places of marked lines without headings that come back word for word, as each case of a collection has them:
  /// 【案情】, 【结果】.
  private func withoutPattern(_ found: [Int]) -> [Int] {
    let keys = found.map { TextKey(paragraphs[$0].text) }
    let counts = keys.reduce(into: [TextKey: Int]()) { $0[$1, default: 0] += 1 }
    return zip(found, keys).filter { index, key in
      counts[key] ?? 0 < 3 || !TitleMark.isBracketed(paragraphs[index].text)
    }.map(\.0)
  }

  /// Whether marked lines all stand in one of the numbered sections of a report, `二、典型事例`, which goes on behind them.
  private func isInOneSection(_ found: [Int]) -> Bool {
    guard let first = found.first, let last = found.last else { return false }
    func section(_ index: Int) -> Int? {
      guard let number = TitleNumber(paragraphs[index].text), number.style == .han else { return nil }
      return number.value
    }
    guard let over = paragraphs[..<first].indices.reversed().lazy.compactMap(section).first else { return false }
    return paragraphs[(last + 1)...].indices.lazy.compactMap(section).first == over + 1
  }

  /// Whether marked lines stand below a title, credits and a text of its own, and have no credits themselves: so an article
  /// sets its headings. Where they name units and places, the text leads in to all that these sent.
  private func haveOneLead(_ found: [Int]) -> Bool {
    guard let first = found.first, let lead = paragraphs[..<first].firstIndex(where: \.isProse),
      !Masthead.isNote(paragraphs[lead].text), isCredit[..<lead].contains(true), mayBeTitle[..<lead].contains(true),
      !paragraphs[..<first].contains(where: { Masthead.isMasthead($0) || Masthead.namesCollection($0) }),
      !areSigned(found)
    else { return false }
    let units = found.count { index in
      TitleMark.organisation(of: paragraphs[index].text).map { UnitName.isOne($0.scalars[...]) } ?? false
    }
    return units * 3 < found.count * 2
  }

  /// Titles with a name and a colon, a different name for most of them: the turns of a dialogue have two or three.
  func labelled() -> [Int] {
    let starts = named { $0.shape.isEnded || MailHeader.isPart($0) ? nil : TitleMark.label(of: $0.text) }
    // 联系人： over 电话： are fields of one article: a text stands under each of its titles.
    let isBare = zip(starts, starts.dropFirst()).map { !paragraphs[$0..<$1].contains(where: \.isProse) }
    let titles = zip(starts, zip([false] + isBare, isBare + [false])).filter { !$0.1.0 && !$0.1.1 }.map(\.0)
    return titles.count >= 3 ? titles : []
  }

  /// Titles with a name in brackets before them, a different one for most: a column has the same name each time.
  func bracketed() -> [Int] { named { TitleMark.bracket(of: $0.text) } }

  private func named(by name: (Paragraph) -> ArraySlice<UInt8>?) -> [Int] {
    let starts = leading { name($0) != nil }
    let names = Set(starts.map { TextKey(name(paragraphs[$0]) ?? []) })
    return names.count >= 3 && names.count * 3 >= starts.count * 2 ? starts : []
  }

  /// The titles that a day in brackets ends: 某某局开展查险（2026-03-04）.
  func dated() -> [Int] { leading { TitleMark.day(of: $0.text) != nil } }

  /// The first lines of the headers of forwarded mail.
  func mails() -> [Int] { paragraphs.indices.filter { MailHeader.length(at: $0, of: paragraphs) != nil } }

  /// Whether marked titles below no other title stand over texts that have no subject in common.
  func areUnrelated(_ starts: [Int]) -> Bool {
    guard let first = starts.first else { return false }
    let isTitled = paragraphs[..<first].indices.contains { index in
      mayBeTitle[index] && !MailHeader.isPart(paragraphs[index]) && !Overline.isColumn(paragraphs[index])
    }
    return !isTitled && areUnlike(starts)
  }

  /// Whether four marked titles or more stand over texts that have no subject in common.
  private func areUnlike(_ starts: [Int]) -> Bool {
    starts.count >= Self.leastUnrelated && areUnrelated(starts.map { TextHead(start: $0, text: $0 + 1) })
  }

  /// Whether each of three marked titles or more has a subtitle of its own under it, as the section of an article has not.
  private func areSubtitled(_ starts: [Int]) -> Bool {
    starts.count >= 3
      && starts.allSatisfy { $0 + 1 < paragraphs.count && HeadlineRole.opensWithDash(paragraphs[$0 + 1].text) }
  }

  /// Whether all of the marked titles end with a day, as those of articles do and those of chapters do not.
  private func areDated(_ starts: [Int]) -> Bool { starts.allSatisfy { TitleMark.day(of: paragraphs[$0].text) != nil } }

  /// Whether most of the marked parts have credits of their own, as articles have and chapters have not.
  func areSigned(_ starts: [Int]) -> Bool {
    let signed = zip(starts, starts.dropFirst() + [paragraphs.count]).count { start, end in
      isCredit[start..<end].contains(true)
    }
    return signed >= 2 && signed * 2 >= starts.count
  }
}
