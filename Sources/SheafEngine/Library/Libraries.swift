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
    /// Taken at their word: a result that was kept is given back without a look at the files. What is not there is composed
    /// as with `current`.
    case trusted
  }

  /// Opens the library at a path; makes an empty one in its place where that is asked for.
  public typealias Open = @Sendable (_ path: String, _ anew: Bool) throws -> any ArticleStore

  /// Without libraries.
  public static let none = Libraries(.none)

  /// How they are used.
  let use: Use
  private let isShared: Bool
  /// Who watches what is done for a run.
  public let observer: any WorkObserver
  private let open: Open
  private let state = Mutex(State())

  private struct State {
    /// Those that were opened, by folder.
    var libraries: [String: Library] = [:]
    /// Folders whose library cannot be used.
    var without: Set<String> = []
    /// What there is to tell of a folder and was not told yet.
    var notes: [String: [Diagnostic]] = [:]
    /// Folders of which a problem was told.
    var told: Set<String> = []
    /// Folders of which anything was told, which is no part of what composing a recipe comes to another time.
    var spoken: Set<String> = []
    /// Where files were looked for already.
    var walks: [Walk.Key: Walk] = [:]
  }

  /// Opens the SQLite libraries beside recipes, or others. `isShared` says that several recipes are composed, so that it pays
  /// to keep what one has unpacked. `observer` watches every run that draws on them.
  public init(
    _ use: Use, isShared: Bool = false, observer: any WorkObserver = Unobserved(),
    open: @escaping Open = { try SQLiteStore(path: $0, anew: $1) }
  ) {
    (self.use, self.isShared, self.observer, self.open) = (use, isShared, observer, open)
  }

  /// Where the library of a folder of recipes lies.
  public static func path(in folder: String) -> String { FilePath.join(folder, ".sheaf/library.sqlite") }

  // MARK: - Drawing

  /// What a recipe draws on, judged: by its library, or by its files. What was kept `under` a key of earlier runs is used.
  func draw(_ recipe: Recipe, by judging: Judging, under key: KeptKey? = nil) -> Drawn {
    guard use != .none else {
      return Drawn(observer.during(.walk) { ArticleFiles(of: recipe) }, by: judging)
    }
    let folder = FilePath.folder(of: recipe.file)
    let walk = walk(for: recipe)
    let files = walk.files.stated(by: recipe)
    guard !state.withLock({ $0.without.contains(folder) }) else {
      files.beside.forgetUse()
      return Drawn(files, by: judging)
    }
    do {
      let draw = try mended(folder) { library in
        files.beside.forgetUse()
        return try library.draw(walk, files, by: judging, under: key)
      }
      if let problem = draw.problem { note(problem, folder) }
      return draw.drawn.telling(notes(of: folder))
    } catch {
      state.withLock { _ = $0.without.insert(folder) }
      note(StoreProblem(error), folder)
      files.beside.forgetUse()
      return Drawn(files, by: judging).telling(notes(of: folder))
    }
  }

  /// The files that a recipe names, looked for once for all recipes that name them alike.
  func walk(for recipe: Recipe) -> Walk {
    let key = Walk.Key(recipe)
    if let known = state.withLock({ $0.walks[key] }) { return known }
    let walk = observer.during(.walk) { Walk(recipe) }
    state.withLock { $0.walks[key] = walk }
    return walk
  }

  // MARK: - Opening

  /// The library of a recipe, where libraries are used and this one can be. What goes wrong here goes wrong once more in
  /// drawing on it, and is told there.
  func usable(for recipe: Recipe) -> Library? {
    let folder = FilePath.folder(of: recipe.file)
    guard use != .none, !state.withLock({ $0.without.contains(folder) }) else { return nil }
    return try? library(in: folder)
  }

  /// The library of a recipe, where what a run made may be kept in it: what was told of the library is no part of that.
  func writable(for recipe: Recipe) -> Library? {
    let folder = FilePath.folder(of: recipe.file)
    return state.withLock({ $0.spoken.contains(folder) }) ? nil : usable(for: recipe)
  }

  private func library(in folder: String) throws -> Library {
    if let known = state.withLock({ $0.libraries[folder] }) { return known }
    let path = Self.path(in: folder)
    let store = try open(path, false)
    if let note = (store as? SQLiteStore)?.opening.note(on: path) { self.note(note, folder) }
    return opened(store, folder)
  }

  private func opened(_ store: any ArticleStore, _ folder: String) -> Library {
    let library = Library(store, room: isShared ? Self.room : 0, observer: observer)
    state.withLock { $0.libraries[folder] = library }
    return library
  }

  /// How many bytes of packed articles are kept unpacked where libraries are shared.
  private static let room = 24 << 20

  /// Asks a library; one that turns out to be damaged is made anew, and asked once more.
  private func mended<Value>(_ folder: String, _ ask: (Library) throws -> Value) throws -> Value {
    let library = try library(in: folder)
    do {
      return try ask(library)
    } catch StoreProblem.damaged(let what) {
      library.close()
      for walk in state.withLock({ Array($0.walks.values) }) { walk.forget() }
      let path = Self.path(in: folder)
      let value = try ask(opened(try open(path, true), folder))
      if let note = SQLiteOpening.madeAnew(.damaged(what)).note(on: path) { self.note(note, folder) }
      return value
    }
  }

  // MARK: - Telling

  /// Takes note of a problem, to be told once.
  private func note(_ problem: StoreProblem, _ folder: String) {
    let note = problem.note(on: Self.path(in: folder))
    state.withLock { state in
      if state.told.insert(folder).inserted { state.notes[folder, default: []].append(note) }
    }
  }

  private func note(_ note: Diagnostic, _ folder: String) {
    state.withLock { $0.notes[folder, default: []].append(note) }
  }

  /// What there is to tell of a folder, once.
  private func notes(of folder: String) -> [Diagnostic] {
    state.withLock { state in
      guard let notes = state.notes.removeValue(forKey: folder) else { return [] }
      state.spoken.insert(folder)
      return notes
    }
  }
}
