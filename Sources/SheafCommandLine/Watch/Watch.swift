import ArgumentParser
import Glibc
import SheafEngine
import SheafKit
import SheafLibrary
import SheafRecipe

/// `sheaf watch`: composes again whenever something changes.
struct Watch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Compose digests, and again whenever something changes that they depend on.",
    discussion: """
      Looks at the recipes, their themes, edits, articles and what says how to read them, the formats beside them, and the \
      files that outputs name. Problems are told as `sheaf compose` tells them, and a recipe that is broken is composed \
      again once it is mended. Ctrl-C ends it; only then is noted in the ledger what the last digest of each recipe prints, \
      since those before it were drafts.
        sheaf watch recipes/women-in-service.yaml --to html
      """)

  @OptionGroup var options: DigestOptions

  /// How long nothing more must change before it composes: an editor that saves does several things at once.
  static let quietMilliseconds: Int32 = 25
  /// How long it waits for that at most.
  static let mostMilliseconds = 150

  mutating func validate() throws {
    if options.output == "-" {
      throw ValidationError("watch writes files, and prints none; name a folder after --output")
    }
  }

  func run() throws {
    Interruption.awaits()
    var round = Round(try FolderWatch(), recipes: options.recipes)
    let outputs = WatchedPaths.settled(options.output)
    try refuseMissing()
    // Before it composes for the first time, so that nothing is missed which changes meanwhile.
    look(&round, outputs: outputs)
    for recipe in options.recipes {
      if let paths = round.paths[recipe], paths.trees.contains(outputs) {
        throw UsageProblem(
          "`\(options.output)` holds the articles of \(recipe), so that each digest would start the next; name another folder "
            + "after --output")
      }
    }
    var issues = Issues()
    defer { issues.note(strict: options.strict) }
    for recipe in options.recipes { try compose(recipe, after: nil, noting: &issues) }
    Console.standardError("Watching \(round.watched) folders; Ctrl-C ends.\n")
    while true {
      var changes = round.watch.changes(within: -1)
      if changes.isInterrupted { return }
      guard !changes.isEmpty else { continue }
      settle(round.watch, &changes)
      let before = round.paths
      look(&round, outputs: outputs)
      for recipe in options.recipes {
        let changed = changes.paths.filter { path in
          [before[recipe], round.paths[recipe]].contains { $0?.contain(path, outputs: outputs) == true }
        }
        .sorted()
        guard changes.areIncomplete || !changed.isEmpty else { continue }
        do {
          try compose(recipe, after: changed, noting: &issues)
        } catch let problem as UsageProblem {
          Console.tell("sheaf: \(problem.message)")
        }
      }
      if changes.isInterrupted { return }
    }
  }

  /// What is watched, and for which recipe.
  private struct Round {
    let watch: FolderWatch
    var paths: [String: WatchedPaths] = [:]
    var watched = 0
    /// The folders that the system had no room for, as they were told.
    var refused: [String] = []

    init(_ watch: FolderWatch, recipes: [String]) { self.watch = watch }
  }

  /// What the last digest of each recipe prints.
  private struct Issues {
    private var last: [String: (issue: PrintedIssue, recipe: Recipe)] = [:]

    /// Keeps what an issue prints, in the place of what was composed of its recipe before, whatever day that bore.
    mutating func keep(_ issue: PrintedIssue, of recipe: Recipe) { last[recipe.file] = (issue, recipe) }

    /// Notes all in the ledgers beside the recipes, and tells what cannot be noted.
    func note(strict: Bool) {
      for (_, one) in last.sorted(by: { $0.key < $1.key }) {
        try? Report(strict: strict).tell(one.issue.note(for: one.recipe))
      }
    }
  }

  /// A recipe that is not there when it starts, or is a folder, is a slip of the pen rather than something to wait for.
  private func refuseMissing() throws {
    for recipe in options.recipes {
      let file = RecipeFile(recipe, settings: options.settings.parameters)
      try Report().tell(file.diagnostics.filter { $0.id == "unreadable-file" && $0.location?.file == recipe })
    }
  }

  /// Looks anew at what the recipes depend on, and watches that.
  private func look(_ round: inout Round, outputs: String) {
    for recipe in options.recipes {
      let file = RecipeFile(recipe, settings: options.settings.parameters)
      round.paths[recipe] = WatchedPaths(of: file, path: recipe, before: round.paths[recipe])
    }
    let folders = round.paths.values.reduce(into: Set<String>()) { $0.formUnion($1.folders(outputs: outputs)) }
    let refused = round.watch.watch(folders)
    round.watched = folders.count - refused.count
    if refused != round.refused, let first = refused.first {
      Console.tell(
        "sheaf: the system has no room to watch \(refused.count) folders, such as \(first); what changes there is not "
          + "seen. Raise fs.inotify.max_user_watches, or name fewer articles.")
    }
    round.refused = refused
  }

  /// Waits until nothing more changes, but not for ever.
  private func settle(_ watch: FolderWatch, _ changes: inout FolderWatch.Changes) {
    let start = Self.milliseconds
    while Self.milliseconds - start < Self.mostMilliseconds {
      let more = watch.changes(within: Self.quietMilliseconds)
      if more.isEmpty { return }
      changes.paths.formUnion(more.paths)
      changes.areIncomplete = changes.areIncomplete || more.areIncomplete
      changes.isInterrupted = changes.isInterrupted || more.isInterrupted
      if changes.isInterrupted { return }
    }
  }

  /// Composes as `sheaf compose` does, and says so in a line. A failure of the system is told, and waited out.
  private func compose(_ recipe: String, after changed: [String]?, noting issues: inout Issues) throws {
    let start = Self.milliseconds
    var outcome = "composed in"
    do {
      var command = try Compose.parse(["--quiet", "--", recipe])
      command.options = options
      command.options.recipes = [recipe]
      try command.run { issue, recipe in issues.keep(issue, of: recipe) }
    } catch ExitStatus.input {
      outcome = "not composed, after"
    } catch let failure as SystemFailure {
      Console.tell("sheaf: \(failure.message)")
      outcome = "not written, after"
    }
    let why = changed.map { $0.isEmpty ? " (many changes)" : " (\(Self.named($0)))" } ?? ""
    let line = "\(recipe): \(outcome) \(Self.milliseconds - start) ms\(why)"
    Console.standardOutput(PrintableText.line(line).text + "\n")
  }

  /// `flood.txt`, `flood.txt and 3 more`.
  private static func named(_ paths: [String]) -> String {
    let name = paths.first?.split(separator: "/").last.map(String.init) ?? ""
    return paths.count > 1 ? "\(name) and \(paths.count - 1) more" : name
  }

  /// Milliseconds of a clock that only goes forward.
  private static var milliseconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }
}
