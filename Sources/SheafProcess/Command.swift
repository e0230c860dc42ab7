/// A program to run, what it is given, and what it may cost.
///
/// Never a shell: the arguments reach the program as they are.
public struct Command: Sendable {
  /// The program: a path when there is a slash in it, else a name that is looked for in `PATH`.
  public var program: String
  /// The arguments, without the program's own name.
  public var arguments: [String]
  /// What the program finds in its environment beside `PATH` and `LANG`; nothing else of ours is handed on.
  public var environment: [String: String]
  /// What it reads from its standard input.
  public var input: [UInt8]
  /// The folder that it starts in; nil for the one that this process is in. The program is found before.
  public var folder: String?
  /// What it may cost.
  public var limits: ProcessLimits

  /// Makes a command from its parts.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:], input: [UInt8] = [],
    folder: String? = nil, limits: ProcessLimits = ProcessLimits()
  ) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.input = input
    self.folder = folder
    self.limits = limits
  }

  /// Runs the program to its end, and waits for it; may be called from any number of threads at once.
  ///
  /// When the call returns, nothing is left running that stayed in the program's process group. Throws only when the
  /// program cannot be started; how it ended is in the result.
  public func run() throws(LaunchFailure) -> ProcessResult {
    let child = try Child(self)
    return child.finish(within: limits)
  }
}
