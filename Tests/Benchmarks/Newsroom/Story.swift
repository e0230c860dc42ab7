/// What an article is about: one of the two themes that a recipe looks for, or something else.
enum Subject: String, CaseIterable {
  case women, rural
  case school, clinic, road, weather, sport, library, market, workshop, court, river

  static let others = allCases.filter { !$0.isTheme }

  var isTheme: Bool { self == .women || self == .rural }
}

/// An article before it is laid out, and the truth about it.
struct Story {
  var number: Int
  var subject: Subject
  /// Whether a word of a theme stands in one sentence of an article that is about something else.
  var mentionsThemeInPassing: Bool
  /// The number of the article of which this is the text once more.
  var repostOf: Int?
  var title: String
  var source: String
  var author: String
  var day: Day
  /// Paragraphs of sentences.
  var paragraphs: [[String]]

  struct Day {
    var year: Int
    var month: Int
    var day: Int

    /// As in 2021-03-08.
    var dashed: String { "\(year)-\(Self.two(month))-\(Self.two(day))" }
    var chinese: String { "\(year)年\(Self.two(month))月\(Self.two(day))日" }

    private static func two(_ figure: Int) -> String { figure < 10 ? "0\(figure)" : String(figure) }
  }
}
