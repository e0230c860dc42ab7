import SheafKit
import SheafLibrary
import SheafRecipe
import Synchronization

/// The files of a recipe as one look at the disk found them, for every recipe of the same call that names the same.
final class Walk: Sendable {
  /// What tells the files of one recipe from those of another.
  struct Key: Hashable {
    private let folder: String
    private let patterns: [String]
    private let sites: [Site]
    private let settings: String?
    private let ownDigests: [[String]]

    /// The key of a recipe.
    init(_ recipe: Recipe) {
      folder = FilePath.folder(of: recipe.file)
      patterns = recipe.articles.map(\.pattern)
      sites = recipe.sites
      ownDigests = DigestNames.ownNames(of: recipe)
      // A recipe that is called as settings are is none.
      settings = CorrectionFiles.isCorrection(recipe.file) ? recipe.file : nil
    }
  }

  /// What a library holds of the files, in one of its states.
  struct Held: Sendable {
    /// The number of the state.
    let generation: Int64
    /// The files as the library holds them.
    let files: HeldFiles
    /// A hash of what was read of them; nil where one is not held.
    let readings: ContentHash?

    /// Takes note of the files of a walk.
    init(generation: Int64, files: HeldFiles, of walk: Walk) {
      (self.generation, self.files) = (generation, files)
      readings = files.readings(of: walk.files.files, walk.disk)
    }
  }

  private struct State {
    var held: Held?
    var plan: (generation: Int64, plan: LibraryPlan)?
    var update: LibraryUpdate.Outcome?
  }

  /// The files.
  let files: ArticleFiles
  /// What the system says of them.
  let disk: FilesOnDisk
  private let state = Mutex(State())

  /// Looks for the files of a recipe.
  init(_ recipe: Recipe) {
    files = ArticleFiles(of: recipe)
    disk = FilesOnDisk(files)
  }

  /// What the library holds of them, where that was found out.
  var held: Held? {
    get { state.withLock { $0.held } }
    set { state.withLock { ($0.held, $0.plan) = (newValue, nil) } }
  }

  /// What came of bringing the library up to date with them; nil where that was not needed, or not done yet.
  ///
  /// A plan that it carried out for many files is let go, since it names each of them.
  var update: LibraryUpdate.Outcome? {
    get { state.withLock { $0.update } }
    set {
      state.withLock {
        $0.update = newValue
        if $0.plan?.plan.readsMany != false { $0.plan = nil }
      }
    }
  }

  /// What had to be done to the library, where that was found out, and in which of its states.
  var knownPlan: (generation: Int64, plan: LibraryPlan)? { state.withLock { $0.plan } }

  /// What has to be done to the library in a state; found out once.
  func plan(for view: any StoredArticles) throws -> LibraryPlan {
    let generation = try view.state().generation
    if let known = state.withLock({ $0.plan }), known.generation == generation { return known.plan }
    let plan = try LibraryPlan(files, disk, in: view)
    state.withLock { $0.plan = (generation, plan) }
    return plan
  }

  /// Forgets what was found out of a library, before another takes its place.
  func forget() { state.withLock { $0 = State() } }
}
