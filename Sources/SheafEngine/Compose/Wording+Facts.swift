import SheafKit

/// The words of the lines of facts.
extension Wording {
  /// The labels of the three lines.
  struct FactLabels {
    var figures: String
    var people: String
    var quotes: String
  }

  /// The labels in this language.
  var facts: FactLabels {
    switch self {
    case .simplifiedChinese: FactLabels(figures: "数字", people: "人物", quotes: "引语")
    case .traditionalChinese: FactLabels(figures: "數字", people: "人物", quotes: "引語")
    case .english: FactLabels(figures: "Figures", people: "People", quotes: "Quoted")
    }
  }

  /// What stands between two facts of a line.
  var factSeparator: String {
    switch self {
    case .simplifiedChinese, .traditionalChinese: "；"
    case .english: "; "
    }
  }

  /// What stands between two words: nothing in Chinese.
  var space: String {
    switch self {
    case .simplifiedChinese, .traditionalChinese: ""
    case .english: " "
    }
  }

  /// `（巡护队队长）` behind a name, ` (nurse)` in English.
  func bracketed(_ text: String) -> String { space + labels.bracketed(text) }

  /// Words in quotation marks.
  func quoted(_ text: String) -> String {
    switch self {
    case .simplifiedChinese, .english: "“\(text)”"
    case .traditionalChinese: "「\(text)」"
    }
  }

  /// `47岁`, or the number alone in English.
  func age(_ years: Int) -> String {
    switch self {
    case .simplifiedChinese: "\(years)岁"
    case .traditionalChinese: "\(years)歲"
    case .english: "\(years)"
    }
  }

  /// `砚湖巡护队队长`; nil when neither is known.
  func role(_ role: String?, organisation: String?) -> String? {
    switch (self, role, organisation) {
    case (_, nil, nil): nil
    case (_, let role?, nil): role
    case (_, nil, let organisation?): organisation
    case (.english, let role?, let organisation?): "\(role), \(organisation)"
    case (_, let role?, let organisation?): organisation + role
    }
  }
}
