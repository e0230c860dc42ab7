import SheafKit

/// The note at the end of a compilation, or under its masthead, that says where all of it comes from: `（以上信息由各会员单位提供）`.
enum CollectiveSource {
  /// The note, and the paragraphs without it.
  static func taken(from paragraphs: [Paragraph]) -> (note: Stated<String>?, rest: [Paragraph]) {
    let tail = paragraphs.indices.suffix(4)
    let head = paragraphs.indices.prefix(8).prefix { !paragraphs[$0].isProse || isNote(paragraphs[$0]) }
    guard
      let index = tail.last(where: { isNote(paragraphs[$0]) })
        ?? head.first(where: { isNote(paragraphs[$0]) && issues.occur(in: paragraphs[$0].text) })
    else { return (nil, paragraphs) }
    var rest = paragraphs
    let note = rest.remove(at: index)
    return (Stated(ChineseText.normalise(note.text), from: note.text, at: SourcePlace(line: note.line)), rest)
  }

  /// Whether a paragraph speaks of where everything above comes from.
  static func isNote(_ paragraph: Paragraph) -> Bool {
    guard paragraph.shape.columns <= 240, paragraph.shape.sentences <= 2 else { return false }
    let text = paragraph.text.drop { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
    if let length = labels.prefix(of: text), isPlural(text.dropFirst(length)) { return true }
    return openings.start(text) && deeds.occur(in: text)
  }

  /// Whether a value names more than one source: 各单位, 某某网、某某报等.
  private static func isPlural(_ value: ArraySlice<UInt8>) -> Bool {
    value.hasPrefix(Array("各".utf8)) || value.hasSuffix(Array("等".utf8)) || value.hasSuffix(Array("等）".utf8))
  }

  private static let labels = Phrases("稿件来源： 稿件来源: 资料来源： 资料来源: 信息来源： 信息来源: （来源： （稿件来源： （资料来源：")
  private static let issues = Phrases("本期 本简报 本刊 本汇编")
  private static let openings = Phrases(
    "说明：本 说明:本 注：本期 注:本期 本刊信息 本刊稿件 本汇编 本期信息来源 本期稿件来源 本期资料 （以上 以上信息 以上内容 以上资料 以上稿件 以上消息 以上文章 以上报道 以上各条 以上均 本期信息 本期稿件 （本期 本期内容 本简报 【以上 〔以上 注：以上 注:以上 来源：以上"
  )
  private static let deeds = Phrases("来源 转载 摘自 摘编 整理 提供 选自 综合 供稿 源自 来自 采编 节选")
}
