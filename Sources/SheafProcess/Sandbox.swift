import Glibc

/// Runs programs where they can do no harm: without network, seeing only the system's programs, read-only, and what
/// they are shown. Built on bubblewrap (`bwrap`), which needs no rights of its own where the system lets users have
/// namespaces.
public enum Sandbox {
  /// Whether there is a sandbox here: `bwrap` is there, and a program can be run by it. Tried once a run.
  public static let isAvailable: Bool = {
    guard let result = try? run(Command("true", limits: ProcessLimits(time: .seconds(10))), showing: []) else {
      return false
    }
    return result.ending == .exited(0)
  }()

  /// Runs a program to its end as `Command.run` does.
  ///
  /// It starts in an empty folder below `/tmp`, which is gone when it ends, as is everything it has started. It can
  /// read the files and folders in `shown` (absolute paths without links), and write to `/tmp` alone, in memory; the
  /// command's own folder means nothing to it.
  public static func run(_ command: Command, showing shown: [String]) throws(LaunchFailure) -> ProcessResult {
    let program = try ProgramPath.find(command.program)
    let wrapped = Command(
      "bwrap", options(showing: shown, files: command.limits.fileSize) + ["--", program] + command.arguments,
      environment: command.environment, input: command.input, limits: command.limits)
    var result = try wrapped.run()
    result.ending = ending(result.ending)
    return result
  }

  /// The folders of the system that hold programs and their libraries.
  private static let programs = ["/bin", "/sbin", "/lib", "/lib64", "/lib32", "/libx32"]

  /// What programs need to find their libraries, fonts and types of files; nothing that tells of users or hosts.
  private static let settings = [
    "alternatives", "fonts", "ld.so.cache", "ld.so.conf", "ld.so.conf.d", "mime.types", "perl", "python3",
  ]

  private static func options(showing shown: [String], files: Int) -> [String] {
    var options = ["--unshare-all", "--die-with-parent", "--new-session", "--hostname", "sheaf"]
    options += ["--ro-bind", "/usr", "/usr", "--ro-bind-try", "/opt", "/opt"]
    for folder in programs { options += link(folder) }
    for name in settings { options += ["--ro-bind-try", "/etc/\(name)", "/etc/\(name)"] }
    options += ["--ro-bind-try", "/var/cache/fontconfig", "/var/cache/fontconfig", "--proc", "/proc", "--dev", "/dev"]
    // What is written stays in memory: no more than the largest file, and a little.
    options += ["--size", String(files + (1 << 20)), "--tmpfs", "/tmp", "--dir", "/tmp/sheaf"]
    for path in shown { options += ["--ro-bind", path, path] }
    return options + ["--chdir", "/tmp/sheaf", "--remount-ro", "/"]
  }

  /// `/bin` as it is here: a link into `/usr`, or a folder.
  private static func link(_ folder: String) -> [String] {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(folder, &buffer, buffer.count - 1)
    guard count > 0 else { return ["--ro-bind-try", folder, folder] }
    return ["--symlink", String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self), folder]
  }

  /// bubblewrap tells of a signal as a shell does, by 128 and its number.
  private static func ending(_ ending: ProcessEnding) -> ProcessEnding {
    guard case .exited(let status) = ending, (129...(128 + 64)).contains(status) else { return ending }
    switch status - 128 {
    case SIGXCPU: return .stopped(.processorTime)
    case SIGXFSZ: return .stopped(.fileSize)
    case let signal: return .signalled(signal)
    }
  }
}
