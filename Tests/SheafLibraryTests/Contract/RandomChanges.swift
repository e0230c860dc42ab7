import SheafKit
import SheafLibrary

/// Random files, articles and queries over few characters, so that much of what is asked is found.
struct RandomChanges {
  var numbers: SeededNumbers
  private var count = 0

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  private static let characters = Array("渡口大桥砚湖船人A1+，。 々𠮷é")

  mutating func text(upTo length: Int) -> String {
    let length = Int.random(in: 0...length, using: &numbers)
    return String((0..<length).compactMap { _ in Self.characters.randomElement(using: &numbers) })
  }

  /// A reading of one of a few files, with the searchable text of each of its articles.
  mutating func reading() -> (PackedReading, searchable: [[UInt8]]) {
    let path = "stories/\(Int.random(in: 0..<12, using: &numbers)).txt"
    var articles: [PackedArticle] = []
    var texts: [[UInt8]] = []
    for _ in 0..<Int.random(in: 0...3, using: &numbers) {
      count += 1
      let (title, body) = (text(upTo: 6), text(upTo: 60))
      let article = SampleArticles.plain(body, title: title, file: path, id: "\(count)")
      var searchable: [UInt8] = []
      for text in [title, body] {
        TextFold.append(text, to: &searchable)
        searchable.append(0)
      }
      articles.append(PackedArticle(article, searchable: IndexedText(searchable)))
      texts.append(searchable)
    }
    let diagnostics = (0..<Int.random(in: 0...1, using: &numbers)).map { _ in
      Diagnostic(.warning, id: "odd", text(upTo: 9), at: SourceLocation(file: path, line: 3))
    }
    let notes = (0..<Int.random(in: 0...2, using: &numbers)).map { UInt8($0) }
    return (
      PackedReading(
        file: StoredFile(
          path: path, rules: [0, 1, .max].randomElement(using: &numbers) ?? 0, stamp: stamp(),
          content: ContentHash(high: numbers.next(), low: numbers.next()), reader: text(upTo: 5),
          articles: articles.count),
        articles: articles, diagnostics: diagnostics, notes: notes), texts
    )
  }

  mutating func stamp() -> FileStamp {
    FileStamp(
      size: Int64.random(in: .min ... .max, using: &numbers),
      modified: Int64.random(in: .min ... .max, using: &numbers),
      changed: 0, inode: numbers.next())
  }

  mutating func query(depth: Int = 0) -> GramQuery {
    switch Int.random(in: 0..<(depth < 3 ? 6 : 3), using: &numbers) {
    case 0, 1, 2: .text(TextFold.bytes(of: text(upTo: 4)))
    case 3: .all((0..<Int.random(in: 0...3, using: &numbers)).map { _ in query(depth: depth + 1) })
    case 4: .any((0..<Int.random(in: 0...3, using: &numbers)).map { _ in query(depth: depth + 1) })
    default: Bool.random(using: &numbers) ? .everything : .nothing
    }
  }
}
