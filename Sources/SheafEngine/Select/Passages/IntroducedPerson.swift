import SheafIngest
import SheafKit

/// Somebody whom a paragraph brings in with its first words, as the person that it is about.
enum IntroducedPerson {
  /// The name, and where the words end that bring it in; nil when the opening names nobody for certain.
  static func find(in opening: BlockOpening) -> (name: String, end: Int)? {
    let first = opening.start
    let clause = opening.scalars.dropFirst(first).prefix(28).prefix { !stops.contains($0) }
    let end = clause.endIndex
    for start in clause.indices where Surnames.begins(with: clause[start]) {
      let before = clause[..<start]
      guard start == first || LeadWords.endsWithRole(before) || LeadWords.ends(before, with: aged) else { continue }
      for length in [3, 2] where start + length <= end {
        let name = opening.scalars[start..<(start + length)]
        guard PersonLabel.isName(name) else { continue }
        let behind = opening.scalars[(start + length)...]
        // Two characters before a comma may be any word; a third, or the text that comes back to them, makes them a
        // name.
        let atEnd =
          start + length == end
          && (length == 3 || opening.text.occurs(String(codePoints: name), times: 2, within: 2400))
        guard introduces(before, behind, isFirst: start == first, atEnd: atEnd) else { continue }
        let isTitled = behind.starts(with: comrade)
        return (String(codePoints: name), start + length + (isTitled ? 2 : 0))
      }
    }
    return nil
  }

  private typealias Text = ArraySlice<Unicode.Scalar>

  private static func introduces(_ before: Text, _ behind: Text, isFirst: Bool, atEnd: Bool) -> Bool {
    if !isFirst, LeadWords.endsWithRole(before), !before.contains(where: { "、和与对向给在为".unicodeScalars.contains($0) }) {
      return atEnd || behind.starts(with: comrade) || sequels.start(of: behind) != nil
    }
    // 33岁的王芳是…
    if LeadWords.ends(before, with: aged), before.count <= 6 { return true }
    guard isFirst else { return false }
    return behind.starts(with: comrade) || ages.start(of: behind) != nil
  }

  private static let stops = ScalarSet("，,。：:；;！？“”（）()《》【】")
  private static let comrade = Array("同志".unicodeScalars)
  private static let aged = Array("岁的".unicodeScalars)
  private static let ages = EdgeWords(
    "今年 现年 出生于 生于 是一名 是一位 就职于 任职于")
  /// What follows a name and is no part of it.
  private static let sequels = EdgeWords(
    "正 提着 带着 站在 守在 是 今年 在 带领 说 从 自 一直 已 就 每天 主动 第一时间 始终 坚持 和 与 连续 把 也")
}
