import Glibc
import SheafKit
import SheafProcess

/// Why a program gave no answer that can be used.
struct PluginFailure: Error {
  /// What went wrong.
  enum Reason {
    /// It could not be started, for a reason in running words.
    case notStarted(String)
    /// It did not end by itself with status 0.
    case ended(ProcessEnding)
    /// It ended well and wrote nothing.
    case silent
    /// What it wrote is not what the protocol asks for: what is wrong with it, as a sentence.
    case answer(to: PluginCall.Verb, String)
    /// It answered that it makes nothing of the digest, and why.
    case refused([Diagnostic])
  }

  var reason: Reason
  /// What it answered, where that is of interest: its start is shown.
  var answer: [UInt8]
  /// The end of what it wrote to its standard error.
  var errorTail: [UInt8]

  init(_ reason: Reason, answer: [UInt8] = [], errorTail: [UInt8] = []) {
    self.reason = reason
    self.answer = answer
    self.errorTail = errorTail
  }

  /// The failure as a user reads it: the plugin, what happened, and the end of its standard error.
  func diagnostics(of program: PluginProgram) -> [Diagnostic] {
    if case .refused(let diagnostics) = reason { return diagnostics }
    let message = "\(Self.subject(program)) \(words(program))"
    return [Diagnostic(.error, id: "plugin-failed", message, help: help)]
  }

  /// What is wrong with an answer, with its place in the answer and what to write instead.
  static func words(_ problem: JSONProblem) -> String {
    problem.description + (problem.help.map { " (\($0))" } ?? "")
  }

  /// What a program is called in messages: its name, and where it lies when the name does not say that.
  static func subject(_ program: PluginProgram) -> String {
    let file = program.path.split(separator: "/").last.map(String.init) ?? program.path
    return program.name.contains("/") || program.name == file
      ? "the program `\(program.name)`" : "the format `\(program.name)` (the program `\(file)`)"
  }

  private func words(_ program: PluginProgram) -> String {
    switch reason {
    case .notStarted(let reason): "cannot be started: \(reason)"
    case .silent: "ended well, but wrote no answer to its standard output"
    case .answer(let verb, let fault): "gave an answer to `\(verb.rawValue)` that cannot be used: \(fault)"
    case .refused: "made nothing"
    case .ended(.exited(let status)): "failed with status \(status)"
    case .ended(.signalled(let number)): "was ended by the signal \(Self.name(of: number))"
    case .ended(.stopped(.time)): "was stopped: it had not answered after \(program.time) s"
    case .ended(.stopped(.processorTime)): "was stopped: it had used \(program.time) s of processor time"
    case .ended(.stopped(.output)): "was stopped: its answer is larger than \(program.limits.output >> 20) MiB"
    case .ended(.stopped(.fileSize)):
      "was stopped: a file that it wrote is larger than \(program.limits.fileSize >> 20) MiB"
    }
  }

  private var help: String? {
    var parts: [String] = []
    if !answer.isEmpty {
      // The start says whether something else was written before the JSON.
      parts.append("the answer starts: " + PrintableText.line(String(decoding: answer.prefix(80), as: UTF8.self)).text)
    }
    let lines = String(decoding: errorTail, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { $0.prefix(200) }.suffix(8)
    if lines.isEmpty {
      if case .notStarted = reason { return nil }
      parts.append("it wrote nothing to its standard error")
    } else {
      parts += ["its standard error ends:"] + lines.map(String.init)
    }
    return parts.joined(separator: "\n")
  }

  /// The names of the signals that programs end by, and what mostly sends them.
  private static func name(of number: Int32) -> String {
    switch number {
    case SIGSEGV: "SEGV (it crashed)"
    case SIGABRT: "ABRT (it gave up)"
    case SIGBUS: "BUS (it crashed)"
    case SIGILL: "ILL (it crashed)"
    case SIGTRAP: "TRAP (it crashed)"
    case SIGFPE: "FPE (it crashed)"
    case SIGKILL: "KILL (perhaps the memory ran out)"
    case SIGTERM: "TERM"
    case SIGPIPE: "PIPE"
    default: String(number)
    }
  }
}
