import SheafKit
import SheafLibrary
import SheafRecipe
import Synchronization

/// The libraries that runs draw on: one for each folder of recipes, opened when it is first needed.
///
/// A run never fails for want of its library: what the library cannot give is read from the files, and a note says why.
public final class Libraries: Sendable {
  /// How libraries are used.
  public enum Use: Sendable {
    /// Not at all: files are read.
    case none
    /// Brought up to date with the files first.
    case current
    /// Taken at their word: files are looked at only where a library does not know.
    case trusted
  }

  /// Without libraries.
  public static let none = Libraries(.none) { _ in throw StoreProblem.system("there is no library") }

  private let use: Use
  private let isShared: Bool
  private let open: @Sendable (String) throws -> any ArticleStore
  private let state = Mutex(State())

  private struct State {
    /// Those that were opened, by folder.
    var libraries: [String: Library] = [:]
    /// Folders whose library cannot be used.
    var without: Set<String> = []
    /// Folders of which a problem was told.
    var told: Set<String> = []
    /// Where files were looked for already.
    var walks: [Walk.Key: Walk] = [:]
  }

  /// Opens libraries with `open`, which is given the path of the file. `isShared` says that several recipes are composed, so
  /// that it pays to keep what one has unpacked.
  public init(_ use: Use, isShared: Bool = false, open: @escaping @Sendable (String) throws -> any ArticleStore) {
    (self.use, self.isShared, self.open) = (use, isShared, open)
  }

  /// Where the library of a folder of recipes lies.
  public static func path(in folder: String) -> String { FilePath.join(folder, ".sheaf/library.sqlite") }

  /// How many bytes of packed articles are kept unpacked where libraries are shared.
  private static let room = 24 << 20

  /// What a recipe draws on, judged: by its library, or by its files.
  func draw(_ recipe: Recipe, by judging: Judging) -> Drawn {
    guard use != .none else { return Drawn(ArticleFiles(of: recipe), by: judging) }
    let folder = FilePath.folder(of: recipe.file)
    let walk = walk(for: recipe)
    let files = walk.files.stated(by: recipe)
    files.beside.forgetUse()
    guard !state.withLock({ $0.without.contains(folder) }) else { return Drawn(files, by: judging) }
    do {
      let draw = try library(in: folder).draw(walk, files, by: judging)
      return draw.problem.map { telling(of: $0, folder, draw.drawn) } ?? draw.drawn
    } catch {
      state.withLock { _ = $0.without.insert(folder) }
      files.beside.forgetUse()
      return telling(of: StoreProblem(error), folder, Drawn(files, by: judging))
    }
  }

  /// What was kept of composing a recipe; nil where that is not sure to be what composing comes to now.
  func outcome(of recipe: Recipe, _ key: OutcomeKey) -> Outcome? {
    let folder = FilePath.folder(of: recipe.file)
    guard use != .none, !state.withLock({ $0.without.contains(folder) }) else { return nil }
    // What goes wrong here goes wrong once more in composing, and is told there.
    guard let library = try? library(in: folder) else { return nil }
    if use == .trusted, let kept = try? library.trustedOutcome(key) { return kept }
    let walk = walk(for: recipe)
    return try? library.outcome(key, of: walk, walk.files.stated(by: recipe))
  }

  /// Keeps what composing a recipe came to, where its library can.
  func keep(_ outcome: Outcome, of recipe: Recipe, _ key: OutcomeKey) {
    let folder = FilePath.folder(of: recipe.file)
    guard use != .none, !state.withLock({ $0.without.contains(folder) || $0.told.contains(folder) }) else { return }
    let walk = walk(for: recipe)
    // It costs time and nothing else when it is not kept.
    try? library(in: folder).keep(outcome, key, of: walk, walk.files.stated(by: recipe))
  }

  private func walk(for recipe: Recipe) -> Walk {
    let key = Walk.Key(recipe)
    if let known = state.withLock({ $0.walks[key] }) { return known }
    let walk = Walk(recipe)
    state.withLock { $0.walks[key] = walk }
    return walk
  }

  private func library(in folder: String) throws -> Library {
    if let known = state.withLock({ $0.libraries[folder] }) { return known }
    let library = Library(try open(Self.path(in: folder)), room: isShared ? Self.room : 0)
    state.withLock { $0.libraries[folder] = library }
    return library
  }

  /// Tells of the problem of a folder, once.
  private func telling(of problem: StoreProblem, _ folder: String, _ drawn: Drawn) -> Drawn {
    guard state.withLock({ $0.told.insert(folder).inserted }) else { return drawn }
    return drawn.telling(problem.note(on: Self.path(in: folder)))
  }
}

extension Libraries {
  /// Opens the SQLite libraries beside recipes.
  public convenience init(_ use: Use, isShared: Bool = false) {
    // SQLiteStore is not here yet.
    self.init(.none, isShared: isShared) { _ in throw StoreProblem.system("there is no library") }
  }
}
