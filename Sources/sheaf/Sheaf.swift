import ArgumentParser
import SheafEngine

/// The command line: a subcommand a file.
@main
struct Sheaf: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheaf",
    abstract: "Compose themed digests from articles.",
    discussion: "Start with: sheaf compose recipes/women-in-service.yaml",
    version: "0.1.0",
    subcommands: [Compose.self, Check.self, Articles.self, Formatters.self, Schema.self, YAML.self])

  /// Runs a command and turns what it throws into an exit status (see `ExitStatus`).
  static func main() {
    // A reader that closes the pipe early (`sheaf articles … | head`) is no failure to shout about.
    Console.ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let status as ExitStatus {
      exit(withError: ExitCode(status.rawValue))
    } catch let failure as SystemFailure {
      Console.standardError("sheaf: \(failure.message)\n")
      exit(withError: ExitCode(ExitStatus.failure.rawValue))
    } catch {
      // What the argument parser throws: help and version are no errors, the rest is wrong usage.
      let isRequest = exitCode(for: error) == .success
      let text = fullMessage(for: error)
      if isRequest {
        Console.standardOutput(text.isEmpty ? "" : text + "\n")
        exit(withError: ExitCode(ExitStatus.success.rawValue))
      }
      Console.standardError(text + "\n")
      exit(withError: ExitCode(ExitStatus.usage.rawValue))
    }
  }
}
