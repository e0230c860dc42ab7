import SheafKit
import SheafLibrary
import SheafRecipe

/// What bringing a library up to date came to.
public struct LibraryChanges: Sendable {
  /// How many files the recipes name.
  public var files = 0
  /// How many of them were not held before and are now.
  public var added = 0
  /// How many were read again.
  public var changed = 0
  /// How many files were forgotten.
  public var forgotten = 0
  /// How many files cannot be read, or hold nothing.
  public var unread = 0

  /// Nothing was done yet.
  public init() {}

  /// Whether there was nothing to do.
  public var isEmpty: Bool { added == 0 && changed == 0 && forgotten == 0 }
}

extension RecipeLibrary {
  /// Brings the library up to date with the files of a recipe; throws when it cannot be written.
  public func update(for recipe: Recipe, observer: any WorkObserver) throws -> LibraryChanges {
    let (files, disk) = observer.during(.walk) {
      let files = ArticleFiles(of: recipe)
      return (files, FilesOnDisk(files))
    }
    let plan = try store.read { try LibraryPlan(files, disk, in: $0) }
    let outcome = LibraryUpdate(plan, of: files, on: disk, observer: observer).carryOut(on: store)
    if let problem = outcome.problem { throw problem }
    var changes = LibraryChanges()
    (changes.files, changes.forgotten) = (files.files.count, plan.toForget.count)
    for changed in plan.toRead {
      if !outcome.isCurrent[changed.place] {
        changes.unread += 1
      } else if plan.before(changed) == nil {
        changes.added += 1
      } else {
        changes.changed += 1
      }
    }
    return changes
  }

  /// Forgets the files that a path names: a file, or a folder with all in it. Gives their paths; none where nothing is
  /// held under it.
  public func forget(_ path: String) throws -> [String] {
    let held = try store.read { try $0.files() }
    let folder = path.hasSuffix("/") ? path : path + "/"
    let meant = held.filter { $0.path == path || $0.path.hasPrefix(folder) || folder == "./" }
    try store.apply(StoreChange(remove: meant.compactMap(\.key)))
    var paths: [String] = []
    for file in meant where file.path != paths.last { paths.append(file.path) }
    return paths
  }

  /// The paths of the files that it holds.
  public func paths() throws -> [String] { try store.read { try readings(in: $0).map(\.path) } }
}
