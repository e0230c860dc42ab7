import SheafIngest
import SheafKit
import SheafLibrary
import SheafRecipe

/// How a library stands to the files that it was made from.
public struct LibraryCondition: Sendable {
  /// How many files it holds.
  public var files = 0
  /// How many articles they hold.
  public var articles = 0
  /// How many bytes the files had when they were read.
  public var fileBytes: Int64 = 0
  /// Files that recipes name and that it does not hold: new ones, and such as cannot be read.
  public var new: [String] = []
  /// Files that are not as they were when they were read.
  public var changed: [String] = []
  /// Files that are gone.
  public var gone: [String] = []
  /// How many files another version of the reader read, which would be read again.
  public var outdated = 0
  /// What was wrong or worth knowing about files when they were read, in the order of the files.
  public var problems: [Diagnostic] = []
  /// What the readers that read the files are called.
  public var readers: [String] = []

  /// Whether it holds what it should.
  public var isCurrent: Bool { new.isEmpty && changed.isEmpty && gone.isEmpty && outdated == 0 }
}

extension RecipeLibrary {
  /// How the library stands to the files of some recipes of its folder, and to the files that it holds.
  public func condition(for recipes: [Recipe]) throws -> LibraryCondition {
    try store.read { view in
      let held = try view.files()
      var condition = LibraryCondition()
      let readings = try readings(in: view)
      condition.files = readings.count
      condition.articles = readings.reduce(0) { $0 + $1.articles }
      condition.fileBytes = readings.reduce(0) { $0 + $1.stamp.size }
      condition.readers = Set(held.map(\.reader)).sorted()
      condition.outdated = readings.count { $0.reader != LibraryUpdate.readerVersion }
      let told = try view.diagnostics(of: readings.compactMap(\.key))
      condition.problems = readings.flatMap { $0.key.flatMap { told[$0] } ?? [] }
      var new: Set<String> = []
      for recipe in recipes {
        let files = ArticleFiles(of: recipe)
        let plan = try LibraryPlan(files, FilesOnDisk(files), in: view)
        new.formUnion(plan.toRead.filter { plan.before($0) == nil }.map { files.files.path(at: $0.place) })
      }
      condition.new = new.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      let states = Parallel.map(readings) { file in state(of: file) }
      condition.changed = zip(readings, states).filter { $1 == .changed }.map(\.0.path)
      condition.gone = zip(readings, states).filter { $1 == .gone }.map(\.0.path)
      return condition
    }
  }

  /// What became of a file since it was read.
  enum FileState: Sendable {
    case same
    case changed
    case gone
  }

  /// What became of a file; one whose stamp alone is another is the same.
  func state(of file: StoredFile) -> FileState {
    guard let stamp = FileStamp(ofFile: path(of: file.path)) else { return .gone }
    if stamp == file.stamp { return .same }
    guard stamp.size == file.stamp.size, let source = try? SourceFile.read(path(of: file.path)) else { return .changed }
    return ContentHash(of: source.bytes) == file.content ? .same : .changed
  }
}
