import ArgumentParser
import SheafEngine
import SheafKit

/// The command line: a subcommand a file.
struct SheafCommand: ParsableCommand {
  /// The version of Sheaf.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "sheaf",
    abstract: "Compose themed digests from articles.",
    discussion: "Start with: sheaf compose recipes/women-in-service.yaml",
    version: version,
    subcommands: [
      Compose.self, Verify.self, Watch.self, Render.self, Check.self, Explain.self, TraceCommand.self, Diff.self,
      EditsCommand.self,
      SearchCommand.self, ListCommand.self, ShowCommand.self, Articles.self, LibraryCommand.self, Formatters.self,
      FormatterCommand.self, Schema.self, YAML.self,
    ])

  /// Runs a command and turns what it throws into an exit status (see `ExitStatus`).
  static func runAndExit() -> Never {
    // A reader that closes the pipe early (`sheaf articles … | head`) is no failure to shout about.
    Console.ignoreSignalsOfWriting()
    var called = "sheaf"
    do {
      called = try checkSubcommands(CommandLine.arguments.dropFirst())
      var command = try parseAsRoot(DashedQuery.guarded(Array(CommandLine.arguments.dropFirst())))
      try command.run()
      exit()
    } catch let status as ExitStatus {
      exit(withError: ExitCode(status.rawValue))
    } catch let failure as SystemFailure {
      Console.tell("sheaf: \(failure.message)")
      exit(withError: ExitCode(ExitStatus.failure.rawValue))
    } catch let problem as UsageProblem {
      Console.tell("sheaf: \(problem.message)\nSee `\(problem.command ?? called) --help`.")
      exit(withError: ExitCode(ExitStatus.usage.rawValue))
    } catch {
      // What the argument parser throws: help and version are no errors, and what it refuses is wrong usage. Anything
      // else is an error that nobody expected.
      let text = fullMessage(for: error)
      switch exitCode(for: error) {
      case .success:
        Console.standardOutput(text.isEmpty ? "" : text + "\n")
        exit(withError: ExitCode(ExitStatus.success.rawValue))
      case .validationFailure:
        Console.tell(text)
        exit(withError: ExitCode(ExitStatus.usage.rawValue))
      default:
        Console.tell("sheaf: \(error)")
        exit(withError: ExitCode(ExitStatus.failure.rawValue))
      }
    }
  }

  /// The command that is called, as `sheaf library status`. The argument parser only says that an unknown word is
  /// unexpected, and `help` passes over one; a slip deserves a hint.
  ///
  /// Every subcommand states its name: to have the runtime make one of a type costs a tenth of a millisecond each, at
  /// every start.
  private static func checkSubcommands(_ words: ArraySlice<String>) throws -> String {
    var command: any ParsableCommand.Type = Self.self
    var path = "sheaf"
    let asksForHelp = words.first == "help"
    for word in asksForHelp ? words.dropFirst() : words {
      if word == "help", command == Self.self { return path }
      let subcommands = command.configuration.subcommands
      guard !subcommands.isEmpty, !word.hasPrefix("-") else { return path }
      if let next = subcommands.first(where: { $0.configuration.commandName == word }) {
        (command, path) = (next, "\(path) \(word)")
        continue
      }
      let isFirst = command == Self.self
      let names = subcommands.compactMap { $0.configuration.commandName } + (isFirst ? ["help"] : [])
      let hint =
        NearestName.of(word, in: names).map { "; did you mean `\($0)`?" }
        ?? (isFirst ? "" : "; there are \(names.joined(separator: ", "))")
      let called = (path + " " + word).dropFirst("sheaf ".count)
      throw UsageProblem("there is no command `\(called)`\(hint)", of: path)
    }
    return path
  }
}
