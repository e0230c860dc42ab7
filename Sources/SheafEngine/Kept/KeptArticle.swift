import SheafKit
import SheafLibrary

/// What judging and composing made of one article that a recipe chose.
struct KeptArticle: Sendable {
  /// What the article states of itself, with its numbers in the library.
  var head: ArticleHead
  /// What its file held when it was read.
  var content: ContentHash
  /// Its score, in thousandths.
  var score: Int
  /// For each section of the recipe whether its query takes the article.
  var sections: [Bool]
  /// What it is told by among its reposts, where that was asked.
  var print: RepostPrint?
  /// What it is to others that it was compared with.
  var likenesses: [ArticleKey: RepostJudge.Likeness?]
  /// What it comes to in the section that it stood in last.
  var composed: KeptComposition?

  /// What was made of an article that was chosen; nil of one that no library holds. What it is to others is kept of those that
  /// are `there`.
  init?(_ judged: Selector.Judged, content: ContentHash, comparedWith there: Set<ArticleKey>) {
    guard case .chosen(let score) = judged.verdict, judged.drawn.head.key != nil else { return nil }
    let drawn = judged.drawn
    head = drawn.head
    self.content = content
    self.score = score
    sections = judged.sections
    print = drawn.knownPrint
    likenesses = drawn.likenesses.filter { there.contains($0.key) }
    composed = drawn.composition
  }

  /// The bytes.
  var packed: [UInt8] {
    var list = ValueList()
    list.add(Int(head.key?.value ?? 0))
    list.add(Int(head.file?.value ?? 0))
    list.add(head.ordinal)
    list.add(head.packed)
    list.add(content)
    list.add(score)
    list.add(sections.map { $0 ? 1 : 0 } as [UInt8])
    list.add(print == nil ? 0 : 1)
    if let print {
      list.add(print.length)
      list.add(print.fingerprint)
      list.add(print.sketch.hashes.count)
      for hash in print.sketch.hashes { list.add(hash) }
    }
    list.add(likenesses.count)
    // Sorted, since a dictionary has no order.
    for (key, likeness) in likenesses.sorted(by: { $0.key < $1.key }) {
      list.add(Int(key.value))
      list.add(likeness?.similarity)
      list.add(likeness?.kind.rawValue)
    }
    list.add(composed == nil ? 0 : 1)
    if let composed {
      list.add(composed.section)
      list.add(composed.isProfiles ? 1 : 0)
      list.add(composed.entries)
    }
    return list.bytes
  }

  /// Reads such bytes; nil where they are none.
  init?(packed bytes: ArraySlice<UInt8>) {
    var reader = ValueReader(bytes)
    guard let key = reader.number(), let file = reader.number(), let ordinal = reader.number(),
      let head = reader.slice().flatMap({ try? ArticleHead(packed: $0) }), let content = reader.hash(),
      let score = reader.number(), let sections = reader.content(),
      let print = reader.optional(Self.print), let likenesses = reader.list(Self.likeness),
      let composed = reader.optional(Self.composed), reader.isAtEnd
    else { return nil }
    self.head = head
    (self.head.key, self.head.file) = (ArticleKey(Int64(key)), FileKey(Int64(file)))
    self.head.ordinal = ordinal
    self.content = content
    self.score = score
    self.sections = sections.map { $0 != 0 }
    self.print = print
    self.likenesses = Dictionary(likenesses) { first, _ in first }
    self.composed = composed
  }

  private static func print(_ reader: inout ValueReader) -> RepostPrint? {
    guard let length = reader.number(), let fingerprint = reader.number(), let hashes = reader.bits(),
      hashes.count <= ShingleSketch.size
    else { return nil }
    return RepostPrint(
      length: length, fingerprint: UInt64(bitPattern: Int64(fingerprint)), sketch: ShingleSketch(hashes: hashes))
  }

  private static func likeness(_ reader: inout ValueReader) -> (ArticleKey, RepostJudge.Likeness?)? {
    guard let key = reader.number(), let similarity = reader.optional({ $0.number() }),
      let kind = reader.optional({ $0.text() })
    else { return nil }
    guard let similarity, let kind else { return (ArticleKey(Int64(key)), nil) }
    guard let kind = RepostKind(rawValue: kind) else { return nil }
    return (ArticleKey(Int64(key)), RepostJudge.Likeness(similarity: similarity, kind: kind))
  }

  private static func composed(_ reader: inout ValueReader) -> KeptComposition? {
    guard let section = reader.optional({ $0.number() }), let isProfiles = reader.number(), let entries = reader.slice()
    else { return nil }
    return KeptComposition(section: section, isProfiles: isProfiles != 0, entries: entries)
  }
}
