import SheafKit

// Lines and fields of the head that no label opens: names, accounts, who put the text in.
extension PageCredits {
  /// A line of names and nothing else under the headline; without a mark before it only names of three characters, which
  /// no channel has, and no word of a menu.
  mutating func readNames(_ line: ArraySlice<UInt8>, _ unit: TextUnit) {
    guard unit.linked == 0, !outline[unit.nodes.lowerBound].contains(.furniture),
      let names = PersonNames.signature(line), let first = line.firstScalar
    else { return }
    let isMarked = ListMark.bullets.contains(first)
    guard
      isMarked
        || names.allSatisfy({
          $0.unicodeScalars.count == 3 && !PersonNames.isOffice($0) && !PersonNames.endsLikePlace($0)
        }) && !standsAbove(line, unit)
    else { return }
    let found = Credits(byline: names.map { Contributor(name: $0) })
    if isMarked {
      credits.merge(found, from: line, at: place(of: unit))
    } else {
      loose.add(found, from: line, at: place(of: unit))
    }
    nodes.append(unit.nodes)
  }

  /// The medium behind a day without its year and an hour, which date nothing, as pages for phones set it: `03-08 09:30 某某晚报`.
  static func mediumBehindHour(_ line: ArraySlice<UInt8>) -> String? {
    guard line.count <= 80, line.first.map({ (0x30...0x39).contains($0) }) == true else { return nil }
    let words = line.scalars.split { $0.isSpace || $0 == "|" }
    guard words.count == 3, let name = words.last, MediumName.isLike(name), !MediumName.isChannel(name),
      words[0].count <= 6, words[0].filter(DateText.isDigit).count >= 2,
      words[0].allSatisfy({ DateText.isDigit($0) || "-/.月日".unicodeScalars.contains($0) }),
      (4...5).contains(words[1].count), words[1].contains(":"),
      words[1].allSatisfy({ DateText.isDigit($0) || $0 == ":" })
    else { return nil }
    return String(scalars: name)
  }

  /// Whether a line of names is text: one of three under one another or a cell of a table, which list people, or one
  /// whom the first paragraph is about.
  func areListed(at place: Int, in units: [TextUnit], above prose: Int) -> Bool {
    guard let names = names(at: place, in: units) else { return false }
    let behind = units.indices[place...].dropFirst().prefix(2).prefix { self.names(at: $0, in: units) != nil }.count
    let before = units.indices[..<place].suffix(2).reversed().prefix { self.names(at: $0, in: units) != nil }.count
    if behind + before >= 2 { return true }
    if units.indices.contains(prose), ListedNames.speaks(InfoLine(tree, units[prose], joint: "").text, of: names) {
      return true
    }
    let table = tree.elements(around: units[place].nodes.lowerBound, limit: 8).first { tree.nodes[$0].tag == .table }
    return table.flatMap { DataTable(tree, $0) }.map { $0.rows.count >= 3 } ?? false
  }

  /// The names of a unit that is nothing but names and no mark before them.
  private func names(at place: Int, in units: [TextUnit]) -> [String]? {
    let unit = units[place]
    return (4...12).contains(unit.columns) && unit.linked == 0 ? ListedNames.names(in: InfoLine(tree, unit).text) : nil
  }

  /// What fields without a label name: media, people, and one that stands alone beside the day, which is the account that
  /// posted the text. What stands above as well is a channel.
  mutating func readLoose(_ fields: [String], _ unit: TextUnit, isDated: Bool) {
    let place = place(of: unit)
    let own = fields.filter { !standsAbove(ArraySlice($0.utf8), unit) && !isPoster($0, unit) }
    for field in own { loose.addLoose(field, at: place) }
    guard isDated, own.count == 1, let field = own.first, loose.credits.byline.isEmpty,
      (4...12).contains(field.unicodeScalars.count), field.unicodeScalars.allSatisfy(Han.isIdeograph)
    else { return }
    loose.addSource(field, at: place)
  }

  /// The fields behind the last part of a path through the site, `某某云 > 社会`, whose parts name channels.
  static func behindPath(_ fields: [String]) -> [String] {
    guard let mark = fields.lastIndex(where: { [">", "›", "»", "＞"].contains($0) }) else { return fields }
    return Array(fields.dropFirst(mark + 2))
  }

  /// The author behind the mark of an original text, as accounts on phones set them in elements side by side.
  static func originalAuthor(_ fields: [String]) -> String? {
    guard fields.first == "原创", let name = fields.dropFirst().first, PersonNames.isHanPerson(name),
      !PersonNames.isOffice(name), !MediumName.isLike(Array(name.unicodeScalars)[...])
    else { return nil }
    return name
  }

  /// Whether a field stands behind the sign of a person: who put the text in, who is no medium.
  func isPoster(_ field: String, _ unit: TextUnit) -> Bool {
    unit.nodes.dropFirst().contains { index in
      tree.nodes[index].tag == .text && tree.nodes[index - 1].tag != .text
        && tree.nodes[index - 1].end == index && ClassHint.names(Self.personSigns, tree, index - 1)
        && tree.text(of: index).string.hasPrefix(field)
    }
  }

  private static let personSigns = ClassHint.words("user users person")

  /// Whether a text is all of a link or a line before a unit, as the names of channels are.
  private func standsAbove(_ text: ArraySlice<UInt8>, _ unit: TextUnit) -> Bool {
    tree.nodes.indices.prefix(unit.nodes.lowerBound).contains { index in
      guard tree.nodes[index].tag == .text, case let above = tree.text(of: index), above.count <= text.count + 40 else {
        return false
      }
      return above.drop { $0 <= 0x20 }.starts(with: text) && above.count { $0 > 0x20 } == text.count
    }
  }
}
