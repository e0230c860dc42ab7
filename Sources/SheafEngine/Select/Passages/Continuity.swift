import SheafKit

/// Whether a paragraph without a lead still belongs to the passage before it.
///
/// What follows a lead belongs to it until something ends it: words that sum up, a look at everybody, or, in a row of
/// people, a paragraph that speaks of others and neither by name nor by 他 or 她 of the one whose passage it is.
enum Continuity {
  /// What is known of the passage that may go on.
  struct Portrait {
    /// The person that it is about.
    var person: String?
    /// The people of the article's leads.
    var people: [String]
    /// Whether the passages before it had one paragraph each.
    var areSingle: Bool
  }

  /// Whether a paragraph ends a passage that a run-in lead opened.
  static func ends(_ portrait: Portrait, with opening: BlockOpening, isLast: Bool) -> Bool {
    if opening.opens(with: summaries) || isLast && opening.opens(with: outlooks) { return true }
    let named = portrait.people.prefix(40).filter { opening.text.holds($0, within: 4800) }
    if named.count >= 2 { return true }
    guard let person = portrait.person, !isAbout(person, opening) else { return false }
    if !named.isEmpty || opening.opens(with: plurals) { return true }
    let start = String(codePoints: opening.scalars)
    let speaksOfOthers = others.contains { start.holds($0) }
    return speaksOfOthers || isLast && portrait.areSingle && portrait.people.count >= 3
  }

  /// Whether a paragraph behind a conversation tells of those who spoke instead of going on with what they said.
  static func ends(conversationOf names: Set<String>, with opening: BlockOpening, isLast: Bool) -> Bool {
    if opening.opens(with: summaries) || isLast && opening.opens(with: outlooks) { return true }
    return names.sorted().prefix(40).contains { opening.text.holds($0, within: 4800) }
  }

  /// Whether somebody is spoken of, by name or as one person.
  static func isAbout(_ person: String, _ opening: BlockOpening) -> Bool {
    if opening.text.holds(person, within: 9600) { return true }
    let surname = person.split(separator: " ").last.map(String.init) ?? person
    if surname != person, opening.text.holds(surname, within: 9600) { return true }
    var previous: Unicode.Scalar = " "
    let text = opening.scalars
    for (index, scalar) in text.enumerated() {
      defer { previous = scalar }
      guard scalar == "她" || scalar == "他" else { continue }
      if opening[index + 1] != "们", previous != "其", previous != "吉", opening[index + 1] != "人" { return true }
    }
    let words = String(codePoints: text).split { !$0.isLetter && $0 != "'" }
    return words.contains { ["he", "she", "his", "her", "him"].contains($0.lowercased()) }
  }

  /// Words that open a summary, wherever it stands.
  private static let summaries = EdgeWords(
    "以上 上述 同志们 朋友们 各位 特此 此致 综上 总之 总的来说 总而言之 一个个 像这样 像他们 像她们 正是这 正是有 在他们 在她们 这样的 还有许多 还有很多 还有无数 会议要求 会议强调 会议指出 会上 Overall Together These Such All"
  )

  /// Words that open a look ahead or around; they close a piece when they stand at its end.
  private static let outlooks = EdgeWords(
    """
    这些 连日来 接下来 下一步 后续 今后 未来 目前 截至 截止 如今 据悉 据了解 据统计 近年来 疫情 风雨 平凡 党旗 一名党员 一个党员 一支 每一 每个 每位 正如 没有一个 让我们 我们 新征程 新时代 使命 \
    奋进 站在 前路 征途 榜样 Next Today Now We Anyone For
    """)

  /// Words for more than one person.
  private static let plurals = EdgeWords(
    "他们 她们 大家 全体 这些 这群 这六 这五 这四 这三 这几 无数 广大 在大家 They Both")

  private static let others = ["每位", "每一位", "一个个", "全体", "个人里", "人都", "同志们", "还有无数", "许许多多", "everyone", "all of them"]
}
