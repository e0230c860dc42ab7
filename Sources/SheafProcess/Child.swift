import Glibc

/// A program that runs, in a process group of its own.
struct Child: ~Copyable {
  private let identifier: pid_t
  private var output: OutputStream
  private var errors: OutputStream
  private let started = ContinuousClock.now

  /// Starts a program.
  init(_ command: Command) throws(LaunchFailure) {
    let path = try ProgramPath.find(command.program)
    let limiter = try ProgramPath.find("prlimit")
    let input = try Descriptor.holding(command.input)
    let pipes = try Spawning.start(
      limiter, ["prlimit"] + ResourceLimits.options(for: command.limits) + ["--", path] + command.arguments,
      environment: ["PATH": ProgramPath.folders, "LANG": "C.UTF-8"].merging(command.environment) { $1 },
      input: input, folder: command.folder)
    identifier = pipes.identifier
    output = OutputStream(pipes.output, keeping: .start, limit: command.limits.output)
    errors = OutputStream(pipes.errors, keeping: .end, limit: command.limits.errorTail)
  }

  /// Reads what the program writes until it ends or exceeds a limit; then ends what is left of its process group.
  consuming func finish(within limits: ProcessLimits) -> ProcessResult {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var pause: Int32 = 1
    var exceeded: ExceededLimit?
    while !hasEnded {
      if output.isExceeded { exceeded = .output }
      if ContinuousClock.now - started > limits.time { exceeded = .time }
      guard exceeded == nil else { break }
      // A grandchild may hold the pipes open when the program is long gone, and a program may close them and stay:
      // neither is waited for without looking whether it has ended.
      var requests = [output.request, errors.request]
      if poll(&requests, 2, pause) > 0 { pause = 1 } else { pause = min(pause * 2, 20) }
      output.read(into: &buffer)
      errors.read(into: &buffer)
    }
    // Until it is waited for, its identifier is nobody else's, and neither is the group's.
    kill(-identifier, SIGKILL)
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    // A pipe holds a megabyte at most: more than that is written by somebody who left the group.
    for _ in 0..<64 { if !output.read(into: &buffer) { break } }
    for _ in 0..<64 { if !errors.read(into: &buffer) { break } }
    if exceeded == nil, output.isExceeded { exceeded = .output }
    return ProcessResult(
      ending: exceeded.map { .stopped($0) } ?? Self.ending(status), output: output.bytes, errorTail: errors.bytes)
  }

  /// Whether the program has ended; it is left to be waited for.
  private var hasEnded: Bool {
    var information = siginfo_t()
    guard waitid(P_PID, id_t(identifier), &information, WEXITED | WNOHANG | WNOWAIT) == 0 else {
      // Somebody made the system forget children that end.
      return errno == ECHILD
    }
    return information.si_signo == SIGCHLD
  }

  /// What a status of `waitpid` says (wait(2)): the signal in the lowest seven bits, else the exit status above them.
  private static func ending(_ status: Int32) -> ProcessEnding {
    switch status & 0x7F {
    case 0: .exited((status >> 8) & 0xFF)
    case SIGXCPU: .stopped(.processorTime)
    case SIGXFSZ: .stopped(.fileSize)
    case let signal: .signalled(signal)
    }
  }
}
