import SheafIngest
import SheafKit
import SheafLibrary

/// Brings a library up to date with files: reads what changed on every core, and writes it batch by batch.
struct LibraryUpdate {
  /// Which reader reads the files; what another has read is read again.
  static let readerVersion = ArticleReader.version

  private let files: ArticleFiles
  private let disk: FilesOnDisk
  private let plan: LibraryPlan
  private let reader = ArticleReader()
  private let observer: any WorkObserver

  /// Prepares to carry out a plan.
  init(
    _ plan: LibraryPlan, of files: ArticleFiles, on disk: FilesOnDisk, observer: any WorkObserver = Unobserved()
  ) {
    (self.plan, self.files, self.disk, self.observer) = (plan, files, disk, observer)
  }

  /// What came of it.
  struct Outcome: Sendable {
    /// For each file whether the library holds it as it is on disk.
    var isCurrent: [Bool]
    /// What stopped it; the files behind that have to be read without the library.
    var problem: StoreProblem?
    /// How often the library was changed.
    var changes: Int64 = 0
  }

  /// Carries out the plan.
  func carryOut(on store: any ArticleStore) -> Outcome {
    observer.begins(.read)
    defer { observer.ends(.read) }
    observer.expects(
      .read, files: plan.toRead.count, bytes: plan.toRead.reduce(0) { $0 + (disk.stamps[$1.place]?.size ?? 0) })
    var outcome = Outcome(isCurrent: plan.current.indices.map(plan.current.holds))
    let writer = LibraryWriter(store)
    if !plan.toForget.isEmpty { writer.write(StoreChange(remove: plan.toForget), places: []) }
    for batch in batches where writer.problem == nil {
      let outcomes = Parallel.map(Array(batch)) { changed in
        defer { observer.did(.read, files: 1, bytes: disk.stamps[changed.place]?.size ?? 0) }
        return read(changed.place, before: plan.before(changed))
      }
      var change = StoreChange()
      var places: [Int] = []
      for (one, changed) in zip(outcomes, batch) {
        switch one {
        case .put(let reading):
          change.put.append(reading)
          places.append(changed.place)
        case .restamp(let file):
          if file != plan.before(changed) { change.restamp.append(file) }
          places.append(changed.place)
        case .unfit:
          // What the library holds of it is of another time.
          if let key = plan.before(changed)?.key { change.remove.append(key) }
        }
      }
      writer.write(change, places: places)
    }
    observer.during(.index) { writer.finish() }
    for place in writer.written { outcome.isCurrent[place] = true }
    outcome.problem = writer.problem
    outcome.changes = writer.changes
    return outcome
  }

  // MARK: - Batches

  /// What one batch comes to at most; two of them are held in memory, one being read and one being written.
  private static let most = (files: 1_024, bytes: Int64(512 << 10))

  private var batches: [ArraySlice<LibraryPlan.Changed>] {
    var batches: [ArraySlice<LibraryPlan.Changed>] = []
    var start = 0
    var bytes: Int64 = 0
    for index in plan.toRead.indices {
      bytes += disk.stamps[plan.toRead[index].place]?.size ?? 0
      guard bytes >= Self.most.bytes || index - start + 1 >= Self.most.files else { continue }
      batches.append(plan.toRead[start...index])
      (start, bytes) = (index + 1, 0)
    }
    if start < plan.toRead.count { batches.append(plan.toRead[start...]) }
    return batches
  }

  // MARK: - Files

  /// What came of one file.
  private enum Read: Sendable {
    /// It was read.
    case put(PackedReading)
    /// Its bytes are those that the library has: it was only touched.
    case restamp(StoredFile)
    /// It could not be read, or might be another time: nothing to keep.
    case unfit
  }

  private func read(_ place: Int, before: StoredFile?) -> Read {
    guard disk.stamps[place] != nil, let rules = disk.rules[place] else { return .unfit }
    let (file, beside) = (files.files[place], files.corrections[place])
    let sites = beside.sites.unused
    // It may have changed since the walk: what is kept is the stamp of just these bytes.
    guard let (source, stamp) = try? SourceFile.readStamped(files.path(of: file), named: file.path) else {
      return .unfit
    }
    let content = ContentHash(of: source.bytes)
    let young = FileStamp(stamp).believed(at: disk.moment)
    if var touched = before, touched.content == content, touched.reader == Self.readerVersion {
      touched.stamp = young
      return .restamp(touched)
    }
    let result = reader.read(source, sites: sites, sidecar: beside.sidecar)
    guard !Self.mayBeOtherwise(result, of: source) else { return .unfit }
    let stored = StoredFile(
      path: file.path, rules: rules, stamp: young, content: content, reader: Self.readerVersion,
      articles: result.articles.count)
    let packed = result.articles.map { PackedArticle($0, searchable: SearchableText($0).indexed) }
    return .put(PackedReading(file: stored, articles: packed, diagnostics: result.diagnostics, notes: sites.notes))
  }

  /// Whether the same bytes may come to something else another time: a program that reads them was missing, or had no time.
  private static func mayBeOtherwise(_ result: ImportResult, of source: SourceFile) -> Bool {
    result.diagnostics.contains {
      $0.id == "missing-program" || $0.id == "unreadable-article" && !source.bytes.isEmpty
    }
  }
}
