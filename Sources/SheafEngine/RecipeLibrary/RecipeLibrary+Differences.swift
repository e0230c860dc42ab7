import SheafIngest
import SheafKit
import SheafLibrary
import SheafRecipe

extension RecipeLibrary {
  /// What is wrong with the file of the library itself, as far as the store can tell.
  public func faults() throws -> [String] {
    try (store as? SQLiteStore)?.check { SearchableText($0).indexed } ?? []
  }

  /// Reads every file that it holds again, by the rules of the recipes of its folder, and tells what is kept otherwise.
  public func differences(
    for recipes: [Recipe], observer: any WorkObserver = Unobserved()
  ) throws -> [LibraryDifference] {
    try store.read { view in
      let held = try view.files()
      var index = StoredIndex(held)
      let keys = Dictionary(grouping: try view.heads(of: nil)) { $0.file ?? FileKey(0) }
      var checked: Set<FileKey> = []
      // What no recipe names was read for its own sake.
      let others = recipe(for: Array(Set(held.map(\.path))).sorted())
      var differences: [LibraryDifference] = []
      for recipe in recipes + [others] {
        let (files, disk) = observer.during(.walk) {
          let files = ArticleFiles(of: recipe)
          return (files, FilesOnDisk(files))
        }
        let places = Self.places(of: files, disk, in: &index, beyond: &checked)
        differences += try self.differences(at: places, of: files, disk, in: view, keys, observer: observer)
      }
      differences += unread(held, beyond: checked)
      return differences.sorted { ($0.file, $0.explained) < ($1.file, $1.explained) }
    }
  }

  /// A file at its place among those of a recipe, as the library holds it.
  private typealias HeldPlace = (place: Int, file: StoredFile)

  /// The files of a recipe that the library holds as read by its rules and that no recipe before has named.
  private static func places(
    of files: ArticleFiles, _ disk: FilesOnDisk, in index: inout StoredIndex, beyond checked: inout Set<FileKey>
  ) -> [HeldPlace] {
    var places: [HeldPlace] = []
    for place in files.files.indices {
      guard let rules = disk.rules[place], let file = index.reading(of: files.files.path(at: place), rules: rules),
        let key = file.key, checked.insert(key).inserted
      else { continue }
      places.append((place, file))
    }
    return places
  }

  /// In what files are kept otherwise than they read. `keys` are the heads of the articles of each file.
  private func differences(
    at places: [HeldPlace], of files: ArticleFiles, _ disk: FilesOnDisk, in view: any StoredArticles,
    _ keys: [FileKey: [ArticleHead]], observer: any WorkObserver
  ) throws -> [LibraryDifference] {
    func bytes(_ places: some Sequence<HeldPlace>) -> Int64 {
      places.reduce(0) { $0 + (disk.stamps[$1.place]?.size ?? 0) }
    }
    observer.begins(.read)
    defer { observer.ends(.read) }
    observer.expects(.read, files: places.count, bytes: bytes(places))
    var differences: [LibraryDifference] = []
    for start in stride(from: 0, to: places.count, by: Self.batch) {
      let batch = places[start..<min(places.count, start + Self.batch)]
      let stored = try batch.map { one in
        try view.articles((one.file.key.flatMap { keys[$0] } ?? []).compactMap(\.key))
      }
      let diagnostics = try view.diagnostics(of: batch.compactMap(\.file.key))
      differences += Parallel.map(Array(zip(batch, stored))) { one, stored in
        difference(of: one.file, stored, one.file.key.flatMap { diagnostics[$0] } ?? []) {
          let beside = files.corrections[one.place]
          return ArticleReader().read(
            files.path(of: files.files[one.place]), named: one.file.path, sites: beside.sites, sidecar: beside.sidecar)
        }
      }
      .compactMap { $0 }
      observer.did(.read, files: batch.count, bytes: bytes(batch))
    }
    return differences
  }

  /// The files that the library holds and no recipe leads to, with the reason.
  private func unread(_ held: [StoredFile], beyond checked: Set<FileKey>) -> [LibraryDifference] {
    held.filter { $0.key.map { !checked.contains($0) } ?? true }.map { file in
      let isGone = FileStamp(ofFile: path(of: file.path)) == nil
      return LibraryDifference(
        file: file.path,
        explained: isGone
          ? "the file is gone" : "it was read by rules that neither a recipe here nor a sheaf.yaml states any more",
        isFault: false)
    }
  }

  /// In what a file is kept otherwise than it reads; nil when it is kept as it reads.
  private func difference(
    of file: StoredFile, _ stored: [StoredArticle], _ diagnostics: [Diagnostic], read: () -> ImportResult
  ) -> LibraryDifference? {
    func differs(_ explained: String, isFault: Bool = true) -> LibraryDifference {
      LibraryDifference(file: file.path, explained: explained, isFault: isFault)
    }
    switch state(of: file) {
    case .gone: return differs("the file is gone", isFault: false)
    case .changed: return differs("the file changed since it was read", isFault: false)
    case .same: break
    }
    guard file.reader == LibraryUpdate.readerVersion else {
      return differs("it was read by another version of Sheaf", isFault: false)
    }
    guard let kept = try? stored.map({ try Article(packed: $0.bytes) }) else {
      return differs("an article of it cannot be unpacked")
    }
    let result = read()
    guard kept.count == file.articles, kept.count == result.articles.count else {
      return differs("\(kept.count) of its \(result.articles.count) articles are kept")
    }
    for (number, (kept, read)) in zip(kept, result.articles).enumerated() where kept != read {
      return differs("article \(number + 1), “\(read.title)”, is kept with another \(kept.part(unlike: read))")
    }
    return diagnostics == result.diagnostics ? nil : differs("what is told of it is kept otherwise")
  }
}

extension Article {
  /// The first part in which it is not like another, for people.
  fileprivate func part(unlike other: Article) -> String {
    if id != other.id { return "id" }
    if title != other.title { return "title" }
    if blocks != other.blocks { return "text" }
    if origin != other.origin { return "origin" }
    if evidence != other.evidence { return "evidence" }
    return "credit"
  }
}
