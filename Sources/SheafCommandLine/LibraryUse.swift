import ArgumentParser
import SheafEngine

/// How a command uses the library beside its recipes.
struct LibraryUse: ParsableArguments {
  @Flag(
    name: .customLong("no-library"),
    help: """
      Read the files, and neither use nor write the library beside the recipe (.sheaf/library.sqlite); the ledger is no part \
      of it.
      """)
  var isLeftOut = false

  @Flag(
    name: .customLong("trust-library"),
    help: "Take the library at its word, and do not look whether files changed since it was brought up to date.")
  var isTrusted = false

  mutating func validate() throws {
    if isLeftOut, isTrusted { throw ValidationError("--no-library and --trust-library exclude each other") }
  }

  /// The libraries; `isShared` says that several recipes draw on them.
  func libraries(isShared: Bool = false, observer: any WorkObserver = Unobserved()) -> Libraries {
    let use: Libraries.Use = isLeftOut ? .none : isTrusted ? .trusted : .current
    return Libraries(use, isShared: isShared, observer: observer)
  }
}
