import ArgumentParser
import Glibc
import SheafEngine
import SheafKit
import SheafLibrary
import SheafRecipe

/// The library that a command is about.
struct ChosenLibrary: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The library: its folder of recipes, its .sheaf or its file; else the nearest .sheaf from here upwards, else that in recipes.",
      valueName: "path"),
    completion: .file())
  var library: String?

  /// The folder of recipes whose library is meant; nil where there is none.
  var folder: String? { folder(with: "library.sqlite") }

  /// The folder of recipes whose `.sheaf` holds a file; nil where there is none.
  func folder(with file: String) -> String? {
    candidates.first { access(Self.join($0, ".sheaf/\(file)"), F_OK) == 0 }
  }

  /// Opens it to be written.
  func openToWrite() throws -> RecipeLibrary { try Self.open(sought(), .any) }

  /// Opens it to be looked into. One that cannot be used, as that of a folder which was copied, is made anew for the recipes
  /// beside it, as composing would.
  func open() throws -> RecipeLibrary {
    let folder = try sought()
    do {
      return RecipeLibrary(
        folder: folder, store: try SQLiteStore(path: Libraries.path(in: folder), access: .readOnly))
    } catch StoreProblem.damaged(let what) {
      let recipes = Self.recipes(in: folder)
      guard !recipes.isEmpty else { return try withLibrary { throw StoreProblem.damaged(what) } }
      let library = try Self.open(folder, .any)
      try withLibrary {
        try Timings.watching { observer in
          for recipe in recipes { _ = try library.update(for: recipe, observer: observer) }
        }
      }
      return library
    } catch {
      return try withLibrary { throw error }
    }
  }

  /// Opens it as it is, for those who tell of its state; what keeps it from being used where it cannot be.
  func openAsItIs() throws -> (library: RecipeLibrary?, unusable: String?, folder: String) {
    let folder = try sought()
    return try withLibrary {
      do {
        let store = try SQLiteStore(path: Libraries.path(in: folder), access: .readOnly)
        return (RecipeLibrary(folder: folder, store: store), nil, folder)
      } catch StoreProblem.damaged(let what) {
        return (nil, what, folder)
      }
    }
  }

  /// The folder of recipes whose library is meant. Where there is none, says what to do, and ends with
  /// `ExitStatus.input`.
  func sought() throws -> String {
    if let folder { return folder }
    try Report().tell([
      Diagnostic(
        .error, id: "no-library", library.map { "there is no library at `\($0)`" } ?? "there is no library here",
        help: "`sheaf library update recipes/*.yaml` makes one beside the recipes, and so does `sheaf compose`")
    ])
    throw ExitStatus.input
  }

  /// Opens the library of a folder. To be written it is made when it is not there, or cannot be used, or `anew`.
  static func open(_ folder: String, _ access: SQLiteStore.Access, anew: Bool = false) throws -> RecipeLibrary {
    let path = Libraries.path(in: folder)
    return try withLibrary {
      let store = try SQLiteStore(path: path, access: access, anew: anew)
      if let note = store.opening.note(on: path) { try Report().tell([note]) }
      return RecipeLibrary(folder: folder, store: store)
    }
  }

  /// The sound recipes of a folder, in the order of their names: what its library is for.
  static func recipes(in folder: String) -> [Recipe] {
    FilesBesideRecipe().matching("*.{yaml,yml}", in: folder).compactMap { name in
      RecipeFile(join(folder, name)).recipe
    }
  }

  /// The folders that may be meant, the likeliest first.
  private var candidates: [String] {
    if let library {
      let path = library.count > 1 && library.hasSuffix("/") ? String(library.dropLast()) : library
      let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      let above = { (count: Int) -> String in
        let folder = parts.dropLast(count).joined(separator: "/")
        return folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
      }
      if parts.last == ".sheaf" { return [above(1)] }
      if parts.count > 1, parts[parts.count - 2] == ".sheaf" { return [above(2)] }
      return [path]
    }
    var folders = ["."]
    while folders.count < 64, !Self.isRoot(folders[folders.count - 1]) {
      folders.append(folders.count == 1 ? ".." : folders[folders.count - 1] + "/..")
    }
    return folders + ["recipes"]
  }

  private static func isRoot(_ folder: String) -> Bool {
    guard let pointer = realpath(folder, nil) else { return true }
    defer { free(pointer) }
    return String(cString: pointer) == "/"
  }

  static func join(_ folder: String, _ path: String) -> String { folder == "." ? path : "\(folder)/\(path)" }
}

/// Does what needs a library, and turns what a store throws into what people are told.
func withLibrary<Value>(_ work: () throws -> Value) throws -> Value {
  do {
    return try work()
  } catch let problem as StoreProblem {
    throw SystemFailure("the library cannot be used: \(problem.explained)")
  }
}

extension StoreProblem {
  /// What is wrong and what to do, as one sentence without a full stop.
  var explained: String {
    switch self {
    case .damaged(let what): "it is damaged (\(what)); `sheaf library rebuild` makes it anew"
    case .newer: "it was made by a newer Sheaf; install that, or take the file away"
    case .busy: "another Sheaf has been writing to it for long; try again when it is done"
    case .readOnly: "it cannot be written to; its folder or the disk is read-only"
    case .full: "the disk is full or nearly, or a limit is reached; make room"
    case .noLocks: "the file system cannot lock files; keep the recipes on a local disk"
    case .system(let words): words
    }
  }
}
