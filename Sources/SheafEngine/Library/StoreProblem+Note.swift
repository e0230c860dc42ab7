import SheafKit
import SheafLibrary

extension StoreProblem {
  /// The note that a run goes on without its library: why, and what to do.
  func note(on path: String) -> Diagnostic {
    Diagnostic(
      .note, id: "without-library", "the articles are read without the library: \(reason)",
      at: SourceLocation(file: path), help: "\(advice); the digest is the same")
  }

  /// What is wrong, as a clause.
  var reason: String {
    switch self {
    case .damaged(let what): "it is damaged: \(what)"
    case .newer: "it was made by a newer Sheaf"
    case .busy: "another Sheaf has been writing to it for long"
    case .readOnly: "it cannot be written to"
    case .full: "the disk is full, or nearly"
    case .noLocks: "the file system cannot lock it"
    case .system(let words): words
    }
  }

  private var advice: String {
    switch self {
    case .damaged: "take the file away, and it is made anew"
    case .newer: "install that Sheaf, or take the file away"
    case .busy: "compose again when the other is done"
    case .readOnly: "`--no-library` leaves it out without this note, and a folder that you may write to makes it fast"
    case .full: "make room, or leave it out with `--no-library`"
    case .noLocks: "keep the recipes on a local disk, or leave it out with `--no-library`"
    case .system: "`--no-library` leaves it out without this note"
    }
  }
}

extension SQLiteOpening {
  /// The note that a library was made anew; nil where nothing is to be told.
  public func note(on path: String) -> Diagnostic? {
    let message: String
    switch self {
    case .opened, .made, .madeAnew(.older), .madeAnew(.asked): return nil
    case .madeAnew(.damaged(let what)):
      message = "the library is not as Sheaf left it (\(what)), and is made anew from the articles"
    case .madeAnew(.foreign(let other)):
      message = "what stood in the place of the library is none; it is kept as `\(other)`, and a library is made"
    }
    return Diagnostic(.note, id: "library-made-anew", message, at: SourceLocation(file: path))
  }
}
