import SheafIngest
import SheafKit
import SheafLibrary
import SheafRecipe

/// The library in a folder of recipes, as people handle it.
public struct RecipeLibrary: Sendable {
  /// The folder of the recipes, which the paths of its articles start from.
  public let folder: String
  let store: any ArticleStore

  /// Handles the library of a folder.
  public init(folder: String, store: any ArticleStore) {
    self.folder = folder
    self.store = store
  }

  /// Where a file of the library is, for opening it.
  public func path(of file: String) -> String { FilePath.join(folder, file) }

  /// A recipe that draws on some files and asks nothing of them; the paths start from the folder.
  public func recipe(for paths: [String]) -> Recipe {
    let file = FilePath.join(folder, "library")
    return Recipe(
      file: file, title: "", articles: paths.map { ArticleGlob(pattern: $0, location: SourceLocation(file: file)) },
      outputs: [])
  }

  /// The files that it holds: one reading of each, in the order of their paths.
  func readings(in view: any StoredArticles) throws -> [StoredFile] {
    var readings: [StoredFile] = []
    for file in try view.files() {
      guard let last = readings.last, last.path.utf8.elementsEqual(file.path.utf8) else {
        readings.append(file)
        continue
      }
      if FileRules.isOwn(last.rules), !FileRules.isOwn(file.rules) { readings[readings.count - 1] = file }
    }
    return readings
  }

  /// The heads of its articles, each once, in the order of the files.
  public func heads() throws -> [ArticleHead] {
    try store.read { view in try heads(in: view) }
  }

  func heads(in view: any StoredArticles, of keys: [ArticleKey]? = nil) throws -> [ArticleHead] {
    var places: [FileKey: Int] = [:]
    for (place, file) in try readings(in: view).enumerated() { if let key = file.key { places[key] = place } }
    let placed = try view.heads(of: keys).compactMap { head in
      head.file.flatMap { places[$0] }.map { (place: $0, head: head) }
    }
    return placed.sorted { ($0.place, $0.head.ordinal) < ($1.place, $1.head.ordinal) }.map(\.head)
  }

  /// The article of a head; nil when it is not there any more.
  public func article(_ head: ArticleHead) throws -> Article? {
    guard let key = head.key else { return nil }
    return try store.read { try $0.articles([key]).first }.map { try Article(packed: $0.bytes) }
  }

  /// The same with a record of what was left out around it, which libraries do not keep: as it is read now, where the
  /// file is as it was.
  public func articleWithEvidence(_ head: ArticleHead) throws -> Article? {
    guard let kept = try article(head) else { return nil }
    let file = try store.read { view in try view.files().first { $0.key == head.file } }
    guard let file, state(of: file) == .same else { return kept }
    let found = ArticleFiles(of: recipe(for: [file.path]))
    let read = ArticleCollection(found, reader: ArticleReader(keepsDropped: true)).articles
    guard read.indices.contains(head.ordinal), read[head.ordinal].id == kept.id else { return kept }
    return read[head.ordinal]
  }

  /// How many articles are unpacked together.
  static let batch = 256

  /// All articles, each once, in the order of the files; `body` is called outside of any change to the library, and may
  /// take its time.
  public func forEachArticle(observer: any WorkObserver = Unobserved(), _ body: ([Article]) throws -> Void) throws {
    try store.read { view in
      let keys = try heads(in: view).compactMap(\.key)
      try observer.during(.write) {
        observer.expects(.write, files: keys.count, bytes: 0)
        for start in stride(from: 0, to: keys.count, by: Self.batch) {
          let stored = try view.articles(Array(keys[start..<min(keys.count, start + Self.batch)]))
          try body(try Parallel.map(stored) { one in Result { try Article(packed: one.bytes) } }.map { try $0.get() })
          observer.did(.write, files: stored.count, bytes: 0)
        }
      }
    }
  }
}
