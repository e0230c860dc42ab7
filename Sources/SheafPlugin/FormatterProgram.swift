import Glibc
import SheafKit

/// A Swift formatter that is a program of its own, for any Sheaf to call:
///
/// ```swift
/// import SheafKit
/// import SheafPlugin
///
/// @main extension GeminiFormatter: FormatterProgram {}
/// ```
///
/// As an executable named `sheaf-format-gemini` on the path it answers what Sheaf asks: `describe`, and `format` with a
/// request on standard input.
public protocol FormatterProgram: DigestFormatter {
  /// Its version, as its author counts; `sheaf.lock` remembers it. `0` unless it says another.
  static var version: String { get }
}

extension FormatterProgram {
  /// `0`.
  public static var version: String { "0" }

  /// Answers the arguments of this process, and ends the process.
  ///
  /// Exit status 0: the answer is on standard output. 1: the request is not as it must be. 2: the arguments are none of
  /// the protocol’s. 3: the system failed. Where it is not 0, standard error says why.
  public static func main() {
    // Who closed the pipe does not want the answer: writing fails, and no signal ends the process.
    signal(SIGPIPE, SIG_IGN)
    let answer = ProgramAnswer(
      to: Array(CommandLine.arguments.dropFirst()), of: Self.self, version: version,
      request: { StandardStreams.input(limit: $0) })
    switch answer {
    case .output(let bytes): exit(StandardStreams.write(bytes, to: STDOUT_FILENO) ? 0 : 3)
    case .refusal(let status, let words):
      _ = StandardStreams.write(Array("sheaf-format-\(name): \(words)\n".utf8), to: STDERR_FILENO)
      exit(status)
    }
  }
}
