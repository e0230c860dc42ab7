/// The note at the end of a compilation that says where all of it comes from: `（以上信息由各会员单位提供）`.
enum CollectiveSource {
  /// The note, and the paragraphs without it.
  static func taken(from paragraphs: [Paragraph]) -> (note: String?, rest: [Paragraph]) {
    let tail = paragraphs.indices.suffix(4)
    guard let index = tail.last(where: { isNote(paragraphs[$0]) }) else { return (nil, paragraphs) }
    var rest = paragraphs
    let note = rest.remove(at: index)
    return (ChineseText.normalise(note.text), rest)
  }

  /// Whether a paragraph speaks of where everything above comes from.
  static func isNote(_ paragraph: Paragraph) -> Bool {
    guard paragraph.shape.columns <= 240, paragraph.shape.sentences <= 2 else { return false }
    let text = paragraph.text.drop { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
    return openings.start(text) && deeds.occur(in: text)
  }

  private static let openings = Phrases(
    "（以上 以上信息 以上内容 以上资料 以上稿件 以上消息 以上文章 以上报道 以上各条 以上均 本期信息 本期稿件 （本期 本期内容 本简报 【以上 〔以上 注：以上 注:以上 来源：以上"
  )
  private static let deeds = Phrases("来源 转载 摘自 摘编 整理 提供 选自 综合 供稿 源自 来自 采编 节选")
}
