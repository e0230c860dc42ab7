import SheafKit

/// Lines at the head or the end of an article that say in a sentence who worked on it: `Reporting by A and B; Editing by C`,
/// `D contributed to this report`, `(ha collaborato E F)`, `（文・写真　記者　山田花子）`.
enum SignatureLine {
  /// The people that a line names and nothing else than them; nil for every other line.
  static func read(_ text: String) -> Credits? {
    guard (4...400).contains(text.utf8.count) else { return nil }
    let scalars = Array(text.unicodeScalars)[...].trimming {
      $0.isSpace || "()（）[]【】.。*—".unicodeScalars.contains($0) || $0 == "\n"
    }
    let line = String(scalars: scalars)
    if let found = korean(line) ?? japanese(line) { return found }
    return attribution(line) ?? contribution(line) ?? opened(line) ?? told(line)
  }

  /// `Reporting by Jane Doe in Riverton and John Roe; Editing by Ann Poe`, as agencies close a text.
  private static func attribution(_ line: String) -> Credits? {
    var credits = Credits()
    for clause in line.split(separator: ";") {
      let words = clause.split(separator: " ").map(String.init)
      guard let by = words.prefix(4).firstIndex(where: { $0.lowercased() == "by" }), by > 0,
        let deed = deeds[words[by - 1].lowercased()]
      else { return nil }
      let people = PersonLine.people(in: words[(by + 1)...].joined(separator: " "))
      guard !people.isEmpty else { return nil }
      let named = people.map { Contributor(name: $0.name, role: deed == .editor ? words[by - 1] : nil) }
      if deed == .editor { credits.editors += named } else { credits.byline += named }
    }
    return credits.byline.isEmpty && credits.editors.isEmpty ? nil : credits
  }

  /// `This story was produced for radio by Jane Doe and edited for the web by Ann Poe`: a sentence about the text itself.
  private static func told(_ line: String) -> Credits? {
    let words = line.split(separator: " ").map(String.init)
    guard words.count <= 40, words.first == "This", words.dropFirst().first.map(works.contains) == true else {
      return nil
    }
    var credits = Credits()
    for place in words.indices {
      guard let deed = deeds[words[place].lowercased()],
        let by = words[place...].prefix(6).firstIndex(of: "by")
      else { continue }
      let people = PersonLine.people(in: words[(by + 1)...].joined(separator: " "))
      if deed == .editor {
        credits.editors += people.map { Contributor(name: $0.name, role: words[place]) }
      } else {
        credits.byline += people
      }
    }
    return credits.byline.isEmpty && credits.editors.isEmpty ? nil : credits
  }

  private static let works: Set<String> = ["story", "article", "report", "piece", "interview"]

  private enum Deed {
    case author
    case editor
  }

  private static let deeds: [String: Deed] = [
    "reporting": .author, "writing": .author, "compiled": .author, "photography": .author, "photographs": .author,
    "translation": .author, "written": .author, "reported": .author, "translated": .author, "editing": .editor,
    "edited": .editor,
  ]

  /// `Staff Writer Jane Doe contributed to this story`.
  private static func contribution(_ line: String) -> Credits? {
    guard let place = contributions.lazy.compactMap({ line.firstRange(of: $0) }).first else { return nil }
    var people: [Contributor] = []
    for part in line[..<place.lowerBound].replacing(" and ", with: ",").split(separator: ",") {
      let words = part.split(separator: " ")
      let name = words.drop { word in
        PersonLine.isOffice(String(word)) || word.hasSuffix("'s") || word.hasSuffix("’s")
          || titles.contains(word.lowercased())
      }.joined(separator: " ")
      guard PersonLine.isName(name) else { return nil }
      people.append(Contributor(name: name))
    }
    return people.isEmpty ? nil : Credits(byline: people)
  }

  private static let contributions = [
    " contributed to this", " contributed reporting", " also contributed to this", " assisted with this",
  ]
  private static let titles: Set<String> = [
    "staff", "writer", "senior", "chief", "photographer", "intern", "freelance",
  ]

  /// A line that opens with what somebody did: `Colaborou Ana Lima, de Belo Vale`.
  private static func opened(_ line: String) -> Credits? {
    let lower = line.lowercased()
    let scalars = Array(line.unicodeScalars)[...]
    let length =
      openings.first { lower.hasPrefix($0) }?.unicodeScalars.count ?? BylineOpening.length(in: scalars, of: [.label])
    guard let length else { return nil }
    let rest = String(scalars: scalars.dropFirst(length))
    // เรื่องโดย and ภาพโดย stand in one line.
    var people: [Contributor] = []
    for part in rest.replacing("ภาพโดย", with: ";").split(separator: ";") {
      let found = PersonLine.people(in: String(part))
      guard !found.isEmpty else { return nil }
      people += found
    }
    return people.isEmpty ? nil : Credits(byline: people)
  }

  private static let openings = [
    "ha collaborato ", "hanno collaborato ", "colaborou ", "colaboraram ", "con información de ", "con reporte de ",
    "colaboró ", "colaboraron ", "mitarbeit: ", "additional reporting by ", "with reporting by ", "contributed by ",
    "ساهم في إعداد هذا التقرير ", "ساهمت في إعداد هذا التقرير ", "ساهم في إعداد التقرير ", "شارك في إعداد التقرير ",
    "avec la collaboration de ",
  ]

  /// `강청=노은채 기자 chae@…`: a place and the name before the role.
  private static func korean(_ line: String) -> Credits? {
    var words = line.split(separator: " ").map(String.init)
    guard (2...4).contains(words.count), words.contains(where: { roles.contains($0) }) else { return nil }
    if let last = words.last, last.contains("@") { words.removeLast() }
    guard words.count == 2, roles.contains(words[1]), let name = words[0].split(separator: "=").last else { return nil }
    let isName =
      (2...4).contains(name.unicodeScalars.count)
      && name.unicodeScalars.allSatisfy { (0xAC00...0xD7A3).contains($0.value) }
    return isName ? Credits(byline: [Contributor(name: String(name), role: words[1])]) : nil
  }

  private static let roles: Set<String> = ["기자", "특파원", "선임기자", "인턴기자", "객원기자"]

  /// `文・写真　記者　山田花子`: what somebody did before the name, with white space between.
  private static func japanese(_ line: String) -> Credits? {
    let words = line.split { $0 == "\u{3000}" || $0 == " " || $0 == "：" || $0 == ":" || $0 == "＝" || $0 == "=" }
      .map(String.init)
    if words.count == 2, desks.contains(where: { words[0].hasSuffix($0) }),
      (2...5).contains(words[1].unicodeScalars.count),
      words[1].unicodeScalars.allSatisfy({ Han.isIdeograph($0) || (0x3041...0x30FF).contains($0.value) })
    {
      return Credits(byline: [Contributor(name: words[1])])
    }
    guard words.count >= 2, words.count <= 4, let name = words.last,
      words.dropLast().allSatisfy({ $0.split { "・／/".contains($0) }.allSatisfy { japaneseRoles.contains(String($0)) } }
      ),
      (2...8).contains(name.unicodeScalars.count),
      name.unicodeScalars.allSatisfy({ Han.isIdeograph($0) || (0x3041...0x30FF).contains($0.value) }),
      name.unicodeScalars.contains(where: { (0x3041...0x30FF).contains($0.value) }) || words.count > 2
    else { return nil }
    return Credits(byline: [Contributor(name: name, role: words[words.count - 2])])
  }

  /// What the offices of a paper end with.
  private static let desks = ["部", "支局", "総局", "支社"]
  private static let japaneseRoles: Set<String> = ["文", "写真", "記者", "取材", "撮影", "編集委員", "論説委員", "特派員", "聞き手"]
}
