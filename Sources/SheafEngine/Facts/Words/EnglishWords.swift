/// Words of Latin text.
enum EnglishWords {
  /// Up to `count` words from a place on, inside one sentence and before the next quotation.
  static func words(in text: FactText, from start: Int, to limit: Int = .max, count: Int = 40) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var index = start
    while index < min(text.count, limit), words.count < count {
      if text.kind(index).contains(.letter) || isAccented(text, index) {
        var end = index
        while end < text.count, text.kind(end).contains(.letter) || isAccented(text, end) || isJoint(text, end) {
          end += 1
        }
        words.append(index..<end)
        index = end
      } else if text.isSentenceEnd(index) || "“”\"".unicodeScalars.contains(text.scalars[index]) {
        break
      } else {
        index += 1
      }
    }
    return words
  }

  /// Whether a hyphen or an apostrophe stands between two letters.
  static func isJoint(_ text: FactText, _ index: Int) -> Bool {
    (text.at(index) == "-" || text.at(index) == "’" || text.at(index) == "'") && text.kind(index + 1).contains(.letter)
      && text.kind(index - 1).contains(.letter)
  }

  /// Whether a letter with an accent stands at a place.
  static func isAccented(_ text: FactText, _ index: Int) -> Bool { (0xC0...0x24F).contains(text.at(index).value) }

  /// Whether a word begins with a capital.
  static func isCapital(_ text: FactText, _ word: Range<Int>) -> Bool {
    text.scalars[word.lowerBound].properties.isUppercase
  }

  /// Whether a word may be a name: it begins with a capital and is no word that often does.
  static func isName(_ text: FactText, _ word: Range<Int>) -> Bool {
    isCapital(text, word) && word.count >= 2 && !common.contains(text.lowercased(word))
  }

  /// Whether a word stands for somebody who is named elsewhere.
  static func isPronoun(_ word: String) -> Bool { ["he", "she", "they", "it", "we", "i", "you", "who"].contains(word) }

  /// Words that are written with a capital and are no names of people.
  static let common: Set<String> = [
    "the", "a", "an", "in", "on", "at", "for", "from", "of", "and", "but", "or", "to", "with", "by", "as", "if", "when",
    "while", "after", "before", "since", "until", "this", "that", "these", "those", "it", "he", "she", "we", "they",
    "i",
    "you", "his", "her", "its", "our", "their", "some", "all", "no", "not", "now", "then", "there", "here", "last",
    "next",
    "one", "two", "three", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "hospital", "council", "university", "college", "school", "street", "road", "lane", "avenue", "bridge", "river",
    "canal", "lake", "park", "station", "company", "club", "committee", "society", "association", "church", "centre",
    "center", "trust", "group", "ministry", "department", "office", "court", "union", "party", "county", "city", "town",
    "village", "north", "south", "east", "west", "new", "great", "royal", "national", "international", "act", "bank",
    "museum", "library", "festival", "award", "prize", "courier", "times", "post", "news", "gazette", "radio",
    "english",
    "chinese", "british", "american", "french", "german", "christmas", "easter", "covid-19", "covid", "friends",
    "valley",
    "cottage", "house", "hall", "farm", "hill", "market", "island", "square", "green", "district", "area", "region",
    "project", "commission", "board", "agency", "bureau",
    "league", "team", "forum", "authority", "corporation", "inc", "ltd", "unit", "force", "line", "works", "terminal",
    "service", "services", "fund",
  ]
}

extension FactText {
  /// A word in small letters.
  func lowercased(_ range: Range<Int>) -> String {
    String(codePoints: folded[range.clamped(to: 0..<count)])
  }
}
