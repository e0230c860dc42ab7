import SheafKit

extension LeadReader {
  /// The first colon of the first sentence that does not stand between digits.
  static func colon(in opening: BlockOpening, from start: Int) -> Int? {
    for index in start..<min(opening.scalars.count, start + 70) {
      // Nearly all characters of Chinese text.
      if (0x4E00...0x9FFF).contains(opening.scalars[index].value) { continue }
      switch opening.scalars[index] {
      case "：": return index
      case ":":
        if !(opening[index - 1].isDigit && opening[index + 1].isDigit) { return index }
      case "“", "”":
        // A nickname opens a label: “活地图”王芳：
        guard opening[start] == "“", index - start <= 12 else { return nil }
      case "。", "！", "？", "；", "!", "?", ";", "\"", "\n": return nil
      default: break
      }
    }
    return nil
  }

  /// A label before a colon: a speaker, a person, an organisation or a topic.
  static func colon(_ opening: BlockOpening) -> LeadSign? {
    guard let colon = colon(in: opening, from: opening.start), colon > opening.start else { return nil }
    let label = opening.start..<colon
    let words = opening.scalars[label]
    let range = opening.start..<(colon + 1)
    if LeadWords.asks(words) || LeadWords.answers(words) { return LeadSign(.short, range, label: label) }
    guard !LeadWords.announces(words), !LeadWords.isDateline(words), !LeadWords.isField(words) else { return nil }
    if isShort(words) {
      return LeadSign(.short, range, label: label, person: PersonLabel.person(in: words, of: opening.text))
    }
    if let person = PersonLabel.person(in: words, of: opening.text), words.count <= (opening.isHan ? 44 : 70) {
      return LeadSign(.person, range, label: label, person: person)
    }
    guard LeadWords.isTerse(words), words.count <= 4 || !"“‘\"".unicodeScalars.contains(opening[colon + 1])
    else { return nil }
    if LeadWords.endsWithOffice(words), words.count <= 24 { return LeadSign(.office, range, label: label) }
    let hasComma = words.contains { "，,".unicodeScalars.contains($0) }
    guard words.count <= (opening.isHan ? 14 : 40), !hasComma || opening.isHan else { return nil }
    guard opening.isHan || words.first.map({ (0x41...0x5A).contains($0.value) }) ?? false else { return nil }
    return LeadSign(.topic, range, label: label)
  }

  /// Whether a label reads like the name or the form of address of a speaker.
  private static func isShort(_ label: ArraySlice<Unicode.Scalar>) -> Bool {
    guard label.contains(where: Han.isIdeograph) else {
      let words = label.split(separator: " ")
      return words.count <= 3 && label.count <= 28
        && words.allSatisfy { $0.first.map { (0x41...0x5A).contains($0.value) } ?? false }
        && label.allSatisfy { $0.isLetter || " .-'’".unicodeScalars.contains($0) }
    }
    let name = label.filter { $0 != " " && $0 != "　" }[...]
    guard name.count <= 5 else { return false }
    if PersonLabel.isName(name) { return true }
    if name.count <= 3, let first = name.first, "小老阿".unicodeScalars.contains(first) { return true }
    return name.count <= 4 && addresses.end(of: name) != nil
  }

  private static let addresses = EdgeWords(
    "老师 师傅 主任 书记 先生 女士 同学 医生 教授 阿姨 大爷 队长 站长 所长 局长 经理 某 某某 代表 嘉宾 校长 院长 村民")
}
