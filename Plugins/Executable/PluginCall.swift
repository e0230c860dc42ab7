import Glibc
import SheafProcess

/// One call of a program: `describe`, or `format` with a request on its standard input.
struct PluginCall {
  /// What a program is asked.
  enum Verb: String {
    /// What it is.
    case describe
    /// To make files of a digest.
    case format
  }

  let program: PluginProgram
  let verb: Verb

  /// Runs the program to its end and gives what it wrote, when it ended well; nothing of it is left running, and no
  /// file.
  func answer(to input: [UInt8] = []) throws(PluginFailure) -> (output: [UInt8], errorTail: [UInt8]) {
    let result: ProcessResult
    do throws(LaunchFailure) {
      result = try run(input)
    } catch {
      throw PluginFailure(.notStarted(error.reason))
    }
    guard result.ending == .exited(0) else {
      throw PluginFailure(.ended(result.ending), errorTail: result.errorTail)
    }
    guard !result.output.isEmpty else { throw PluginFailure(.silent, errorTail: result.errorTail) }
    return (result.output, result.errorTail)
  }

  private func run(_ input: [UInt8]) throws(LaunchFailure) -> ProcessResult {
    var command = Command(
      program.path, program.arguments + [verb.rawValue], environment: environment, input: input,
      limits: program.limits)
    if !program.isTrusted, Sandbox.isAvailable { return try Sandbox.run(command, showing: [program.shown]) }
    let folder = try TemporaryFolder()
    command.folder = folder.path
    return try command.run()
  }

  /// The variables that the manifest asks for and that are set.
  private var environment: [String: String] {
    var values: [String: String] = [:]
    for name in program.environment { values[name] = getenv(name).map { String(cString: $0) } }
    return values
  }
}
