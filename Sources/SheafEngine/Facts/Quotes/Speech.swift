/// Verbs of saying.
enum Speech {
  /// Whether such a verb starts at a place.
  static func begins(in text: FactText, at index: Int) -> Bool {
    verbs.length(in: text.folded, from: index, to: min(text.count, index + 6)) > 0
  }

  /// The length of the verb that ends before a place; 0 for none.
  static func length(in text: FactText, endingAt end: Int) -> Int {
    verbs.length(in: text.folded, endingAt: end, downTo: max(0, end - 6))
  }

  /// The length of a verb that takes whom it is said to, which starts at a place: 告诉, 对…说.
  static func addressing(in text: FactText, at index: Int) -> Int {
    addressingVerbs.length(in: text.folded, from: index, to: min(text.count, index + 3))
  }

  /// Whether a word of Latin text is one.
  static func isEnglish(_ word: String) -> Bool { english.contains(word) }

  private static let verbs = WordSet(
    """
    说 道 说道 称 表示 介绍 介绍说 回忆 回忆说 回忆道 感慨 感慨道 感慨地说 感叹 感叹道 坦言 直言 喊 喊道 问 问道 答 答道 写道 强调 指出 认为 笑着说 笑道 呼吁 承诺 总结道 解释 解释说 \
    解释道 反问 念叨 念叨着 如是说 告诉记者 说着 表态 补充道 补充说 透露 提醒 叮嘱 叮嘱道 嘱咐 评价 评价道 常说 常常说 回答 回答道 回应 动情地说 激动地说 高兴地说 自豪地说 \
    欣慰地说 哽咽着说 流着泪说 红着眼说 告诉大家 感激地说 无奈地说
    """)

  private static let addressingVerbs = StartingWords("告诉 提醒 叮嘱 嘱咐 鼓励 勉励 劝")

  private static let english: Set<String> = [
    "said", "says", "say", "told", "tells", "adds", "added", "asked", "asks", "replied", "replies", "explained",
    "explains", "recalled", "recalls", "wrote", "writes", "argued", "insists", "insisted", "warned", "warns", "joked",
    "laughed", "remembers", "remembered", "announced", "stated", "noted", "commented", "admitted", "admits",
  ]
}
