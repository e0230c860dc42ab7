/// Finds the people that Latin text names in full: two or three words with capitals, beside a role, an age or a verb of
/// saying.
struct EnglishPeople {
  let text: FactText

  /// Finds the mentions of people.
  static func mentions(in text: FactText) -> [Mention] {
    var mentions: [Mention] = []
    guard text.anyKind.contains(.letter) else { return mentions }
    let people = EnglishPeople(text: text)
    var index = 0
    while index < text.count, mentions.count < PeopleScanner.limit {
      let startsWord = text.kind(index).contains(.letter) && !text.kind(index - 1).contains(.letter)
      guard startsWord, text.scalars[index].properties.isUppercase else {
        index += 1
        continue
      }
      let words = people.capitals(at: index)
      if let mention = people.mention(words) { mentions.append(mention) }
      index = max(index + 1, words.last?.upperBound ?? 0)
    }
    return mentions
  }

  /// Words with capitals, one space between them; at most six.
  private func capitals(at start: Int) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var index = start
    while words.count < 6, text.scalars.indices.contains(index), text.scalars[index].properties.isUppercase {
      var end = index
      while text.kind(end).contains(.letter) || EnglishWords.isAccented(text, end) || EnglishWords.isJoint(text, end) {
        end += 1
      }
      // ’s belongs to no name.
      if end - index > 2, text.at(end - 1) == "s", text.at(end - 2) == "’" || text.at(end - 2) == "'" {
        words.append(index..<(end - 2))
        break
      }
      words.append(index..<end)
      if text.at(end) == ".", end - index == 1 { end += 1 }
      guard text.at(end) == " " else { break }
      index = end + 1
    }
    return words
  }

  private func mention(_ words: [Range<Int>]) -> Mention? {
    var words = words[...]
    var role: String?
    while let first = words.first {
      let word = text.lowercased(first)
      if Self.roles.contains(word) || Self.titles.contains(word) {
        role = text.string(first)
      } else if role != nil || !EnglishWords.common.contains(word) {
        break
      }
      words.removeFirst()
    }
    guard let first = words.first, let last = words.last, (2...3).contains(words.count),
      words.allSatisfy({ EnglishWords.isName(text, $0) || $0.count == 1 }), last.count >= 2,
      !words.contains(where: { text.scalars[$0].allSatisfy { $0.properties.isUppercase } && $0.count > 2 })
    else { return nil }
    var mention = Mention(name: first.lowerBound..<last.upperBound)
    mention.role = role
    let before = wordBefore(first.lowerBound)
    if mention.role == nil, let before, Self.roles.contains(text.lowercased(before)) {
      mention.role = text.string(before)
      mention.start = before.lowerBound
    }
    read(behind: last.upperBound, into: &mention)
    let after = EnglishWords.words(in: text, from: last.upperBound, to: last.upperBound + 14, count: 1).first
    let isSaid =
      before.map { Speech.isEnglish(text.lowercased($0)) } ?? false
      || text.at(last.upperBound) == " " && after.map { Speech.isEnglish(text.lowercased($0)) } ?? false
    return mention.role != nil || mention.age != nil || isSaid ? mention : nil
  }

  private func wordBefore(_ start: Int) -> Range<Int>? {
    guard text.at(start - 1) == " " else { return nil }
    var first = start - 1
    while first > 0, start - first < 24, text.kind(first - 1).contains(.letter) || text.at(first - 1) == "-" {
      first -= 1
    }
    return first < start - 1 ? first..<(start - 1) : nil
  }

  /// Reads `, 61, the repair café’s coordinator` and `, a nurse at Alder Hospital`.
  private func read(behind end: Int, into mention: inout Mention) {
    guard text.at(end) == ",", text.at(end + 1) == " " else { return }
    var index = end + 2
    if text.kind(index).contains(.digit) {
      var age = 0
      while let digit = NumberReader.digit(text.at(index)), age < 200 {
        age = age * 10 + Int(digit)
        index += 1
      }
      guard text.at(index) == "," || text.at(index) == "." else { return }
      if (1...120).contains(age) { mention.age = age }
      guard text.at(index) == ",", text.at(index + 1) == " " else { return }
      index += 2
    }
    let clause = text.clauseEnd(index, reach: 80)
    // A possessive ends with a mark that clauses end with, too: read past it.
    let limit = text.at(clause) == "’" ? text.clauseEnd(clause + 1, reach: 80) : clause
    let words = EnglishWords.words(in: text, from: index, to: limit, count: 10)
    guard let place = words.firstIndex(where: { Self.roles.contains(text.lowercased($0)) }), place <= 6 else { return }
    var first = place
    while first > 0 {
      let word = text.lowercased(words[first - 1])
      guard !Self.articles.contains(word), !word.hasSuffix("’s"), !word.hasSuffix("'s") else { break }
      if Self.breaks.contains(word) { return }
      first -= 1
    }
    if mention.role == nil { mention.role = text.string(words[first].lowerBound..<words[place].upperBound) }
    guard words.indices.contains(place + 2), Self.prepositions.contains(text.lowercased(words[place + 1])) else {
      return
    }
    let names = words[(place + 2)...].drop { text.lowercased($0) == "the" }.prefix {
      EnglishWords.isCapital(text, $0) || text.lowercased($0) == "of"
    }
    if let start = names.first?.lowerBound, let end = names.last?.upperBound {
      mention.organisation = text.string(start..<end)
    }
  }

  private static let articles: Set<String> = ["a", "an", "the", "its", "their", "his", "her", "our"]
  private static let prepositions: Set<String> = ["at", "of", "for", "with", "from"]
  private static let breaks: Set<String> = [
    "who", "which", "and", "is", "was", "has", "had", "said", "says", "but", "where", "when", "to",
  ]
  private static let titles: Set<String> = [
    "dr", "prof", "professor", "sir", "dame", "councillor", "councilwoman", "councilman", "senator", "judge", "chief",
    "officer", "mayor", "captain", "sergeant",
  ]

  private static let roles: Set<String> = [
    "nurse", "doctor", "engineer", "director", "manager", "teacher", "headteacher", "mayor", "chair", "chairman",
    "chairwoman", "coordinator", "co-ordinator", "head", "driver", "lock-keeper", "librarian", "spokesman",
    "spokeswoman", "spokesperson", "farmer", "volunteer", "secretary", "president", "treasurer", "founder", "editor",
    "organiser", "organizer", "researcher", "scientist", "professor", "student", "baker", "carpenter", "electrician",
    "plumber", "midwife", "paramedic", "firefighter", "councillor", "minister", "officer", "inspector", "sergeant",
    "captain", "coach", "player", "artist", "author", "poet", "writer", "composer", "conductor", "musician", "curator",
    "keeper", "ranger", "warden", "vicar", "pastor", "priest", "lawyer", "solicitor", "judge", "owner", "shopkeeper",
    "fisherman", "pilot", "architect", "surveyor", "mechanic", "technician", "supervisor", "trustee", "resident",
    "neighbour", "neighbor", "pensioner", "historian", "astronomer", "biologist", "economist", "analyst", "consultant",
    "executive", "ceo", "principal", "governor", "commissioner", "mp", "leader", "member", "chef", "cook", "gardener",
    "caretaker", "cleaner", "porter", "surgeon", "pharmacist", "therapist", "counsellor", "tutor", "lecturer",
  ]
}
