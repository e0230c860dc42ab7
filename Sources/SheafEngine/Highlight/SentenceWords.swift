import SheafKit

/// The words of a sentence that tell whether it is worth printing, found in one pass.
struct SentenceWords {
  /// It names a role (书记, 工程师, nurse).
  private(set) var hasRole = false
  /// It holds a phrase of web pages.
  private(set) var hasWebPhrase = false
  /// It begins with words that point back to the sentence before.
  private(set) var leansOnWhatStandsBefore = false

  init(in sentence: ArraySlice<Unicode.Scalar>) {
    let folded = TextFold.bytes(of: String(String.UnicodeScalarView(sentence)))
    for match in Self.matcher.matches(in: folded) {
      if match.term < Self.roles.count {
        hasRole = true
      } else if match.term < Self.roles.count + Self.webPhrases.count {
        hasWebPhrase = true
      } else if match.start == 0 {
        leansOnWhatStandsBefore = true
      }
    }
  }

  private static let matcher = TermMatcher(terms: (roles + webPhrases + openings).map { TextFold.bytes(of: $0) })

  private static let roles = [
    "书记", "主任", "经理", "工程师", "队长", "班长", "组长", "站长", "所长", "校长", "院长", "店长", "局长", "主席", "会长", "技术员",
    "营业员", "护士", "医生", "教师", "党员", "队员", "职工", "同志", "劳模", "nurse", "engineer", "director", "manager", "teacher",
    "volunteer", "volunteers",
  ]

  private static let webPhrases = ["让我们一起", "一起来看看", "点击", "扫码", "小编", "转发", "click"]

  private static let openings = [
    "得知", "这", "那", "此", "其", "他", "她", "它", "并", "而", "但", "却", "同时", "另外", "因此", "所以", "于是", "然而", "随后",
    "之后", "接着", "比如", "例如", "对此", "为此", "由此", "当时", "后来", "与此同时", "除此之外", "不仅如此", "this", "that", "these",
    "those", "it", "he", "she", "they", "but", "and", "so", "then", "there", "however", "instead",
  ]
}
