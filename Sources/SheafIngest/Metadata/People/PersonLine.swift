import SheafKit

/// Names of people in scripts that set words apart, as lines beside an article print them.
enum PersonLine {
  /// The people in a line: `By Jane Doe and John Roe in Riverton`, `Von Jana Beck und Paul Roth (Fotos)`, `Clara Roux (avec
  /// Luc Petit, à Dole)`; none when it opens with anything else than a name.
  ///
  /// A name has two to five words, each with a capital where the script has capitals, particles apart. What stands behind
  /// the last name, such as a place or an office, is left out.
  static func people(in line: String) -> [Contributor] {
    guard line.utf8.count <= 300 else { return [] }
    var text = line.trimmingSpaces
    let scalars = Array(text.unicodeScalars)[...]
    if text.hasPrefix("Author "), isName(String(text.dropFirst(7))) {
      // What programs for blogs print for those who hear the page.
      text = String(text.dropFirst(7))
    } else if let opening = BylineOpening.length(in: scalars) {
      text = String(scalars: scalars.dropFirst(opening)).trimmingSpaces
    }
    var people: [Contributor] = []
    for part in parts(of: text) {
      if part.isNote {
        if let role = photographs.contains(part.text.lowercased()) ? part.text : nil, let last = people.popLast() {
          people.append(Contributor(name: last.name, role: role))
        } else if let with = companions.first(where: { part.text.lowercased().hasPrefix($0) }) {
          people += self.people(in: String(part.text.dropFirst(with.count)))
        }
      } else if isName(part.text), people.isEmpty || !MediumName.opensWithSign(part.text) {
        people.append(Contributor(name: part.text))
      } else {
        break
      }
    }
    return people
  }

  /// Whether a text is somebody’s name and nothing else.
  static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...5).contains(words.count), text.utf8.count <= 120, !PersonNames.isNobody(text), !isOffice(text),
      !buttons.contains(where: text.hasSuffix)
    else { return false }
    var names = 0
    for (place, word) in words.enumerated() {
      let scalars = word.unicodeScalars
      guard scalars.allSatisfy({ $0.properties.isAlphabetic || "'’.-־".unicodeScalars.contains($0) || isSign($0) }),
        let first = scalars.first
      else { return false }
      // De Belo Vale is somebody, de Belo Vale a place.
      if particles.contains(word.lowercased()), place > 0 || !first.properties.isLowercase, place + 1 < words.count {
        continue
      }
      guard !first.properties.isLowercase, !Han.isIdeograph(first) else { return false }
      if scalars.count >= 2 { names += 1 }
    }
    return names >= 1
  }

  /// Whether a text names an office, a medium or a desk, or says that the writer is not named: Redacción, own correspondent.
  static func isOffice(_ text: String) -> Bool {
    text.lowercased().split { " -/()".contains($0) }.contains { offices.contains(String($0)) }
  }

  /// Whether a text names the desk of a medium, which is no medium of its own: Redazione Agora, Newsroom.
  static func isDesk(_ text: String) -> Bool {
    text.hasSuffix("編集部") || text.hasSuffix("编辑部") || text.hasSuffix("編集局")
      || text.lowercased().split { " -/()".contains($0) }.contains { desks.contains(String($0)) }
  }

  /// A text cut at what stands between names; what stands in brackets is a note.
  private static func parts(of text: String) -> [(text: String, isNote: Bool)] {
    var parts: [(String, Bool)] = []
    var current = ""
    var isNote = false
    func finish() {
      if isNote {
        parts.append((current.trimmingSpaces, true))
      } else {
        parts += names(in: current).map { ($0, false) }
      }
      current = ""
    }
    for character in text.unicodeScalars {
      switch character {
      case "(", "（", "[":
        finish()
        isNote = true
      case ")", "）", "]":
        finish()
        isNote = false
      default: current.unicodeScalars.append(character)
      }
    }
    finish()
    return parts.filter { !$0.0.isEmpty }
  }

  private static func names(in text: String) -> [String] {
    var names: [String] = []
    var words: [Substring] = []
    func finish() {
      if !words.isEmpty { names.append(words.joined(separator: " ")) }
      words = []
    }
    for word in text.split(whereSeparator: { " \u{A0}\t\n".contains($0) }) {
      let lower = word.lowercased()
      if joints.contains(lower) {
        finish()
      } else if !words.isEmpty, places.contains(lower) {
        // Jane Doe in Riverton: the name is over, and what follows is a place.
        finish()
        return names
      } else if let last = word.unicodeScalars.last, ",;/،、，|".unicodeScalars.contains(last) {
        if word.unicodeScalars.count > 1 { words.append(word.dropLast()) }
        finish()
      } else {
        words.append(word)
      }
    }
    finish()
    return names
  }

  /// Vowel signs and joiners of scripts in which they are no letters.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: scalar.value == 0x200C || scalar.value == 0x200D
    }
  }

  /// How the words on buttons beside a name end: 다른기사 보기.
  private static let buttons = ["보기", "하기"]
  private static let joints: Set<String> = [
    "and", "&", "und", "et", "y", "e", "ed", "och", "og", "и", "та", "dan", "và", "ve", "-", "–", "|", "•", "·", "with",
    "con", "com", "mit", "avec", "/", "और", "ও", "und:",
  ]
  private static let places: Set<String> = [
    "in", "à", "from", "aus", "en", "desde", "em", "من", "في", "—", "ภาพโดย", "special",
  ]
  private static let particles: Set<String> = [
    "de", "la", "las", "los", "del", "da", "do", "dos", "das", "di", "du", "des", "van", "von", "der", "den", "ter",
    "ten",
    "zu", "zur", "af", "av", "el", "al", "bin", "ibn", "ben", "le", "st", "y", "i",
  ]
  private static let photographs: Set<String> = [
    "foto", "fotos", "photo", "photos", "bilder", "bild", "photographs", "photography", "fotografie", "fotografía",
    "fotografías", "text", "texto", "texte", "testo",
  ]
  private static let desks: Set<String> = [
    "redaktion", "redaktionen", "rédaction", "redacción", "redação", "redazione", "redactie", "redakcja", "редакция",
    "newsroom", "staff", "desk", "team", "editors", "editor", "editorial", "admin",
  ]
  private static let companions = ["avec ", "with ", "con ", "mit ", "com "]
  private static let offices: Set<String> = [
    "staff", "reporter", "reporters", "correspondent", "correspondents", "editor", "editors", "newsroom", "team",
    "desk",
    "news", "agency", "agencies", "press", "wire", "wires", "service", "services", "times", "post", "online", "herald",
    "tribune", "gazette", "magazine", "media", "group", "inc", "ltd", "department", "bureau", "office", "ministry",
    "university", "council", "association", "committee", "library", "museum", "redaktion", "rédaction", "redacción",
    "redacao", "redação", "redazione", "redaktionen", "redactie", "редакция", "корреспондент", "editorial", "agencia",
    "agencias", "agência", "agence", "agenzia", "agentur", "corresponsal", "journaliste", "journal", "daily", "weekly",
    "website", "admin", "প্রতিবেদক", "প্রতিনিধি", "ডেস্ক", "संवाददाता", "डेस्क", "ब्यूरो", "مراسل", "وكالات", "التحرير", "تحرير",
    "báo", "tòa", "muhabir", "haber", "servisi", "기자",
  ]
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmingSpaces: String {
    let scalars = Array(unicodeScalars)[...].trimming { $0.isSpace || $0 == "\n" || $0 == "\t" }
    return String(scalars: scalars)
  }
}
