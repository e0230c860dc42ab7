import CSpawn
import Glibc
import Synchronization

/// Starts programs with pipes to read from (posix_spawn(3)).
enum Spawning {
  /// A program that was started.
  struct Started: ~Copyable {
    let identifier: pid_t
    let output: Descriptor
    let errors: Descriptor
  }

  /// Between making a pipe and marking it as not inherited no other child may start: it would hold the pipe open.
  private static let turn = Mutex(())

  /// Starts a program in a process group of its own, with no signal blocked or ignored.
  static func start(
    _ path: String, _ arguments: [String], environment: [String: String], input: borrowing Descriptor,
    folder: String? = nil
  ) throws(LaunchFailure) -> Started {
    try turn.withLock { _ throws(LaunchFailure) in
      let output = try Pipe()
      let errors = try Pipe()
      let identifier = try spawn(path, arguments, environment, input, folder, output, errors)
      return Started(identifier: identifier, output: output.end(), errors: errors.end())
    }
  }

  private static func spawn(
    _ path: String, _ arguments: [String], _ environment: [String: String], _ input: borrowing Descriptor,
    _ folder: String?, _ output: borrowing Pipe, _ errors: borrowing Pipe
  ) throws(LaunchFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    if let folder { posix_spawn_file_actions_addchdir_np(&actions, folder) }
    posix_spawn_file_actions_adddup2(&actions, input.number, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writing.number, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.writing.number, 2)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var identifier: pid_t = 0
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let code = withCStrings(arguments) { arguments in
      withCStrings(variables) { posix_spawn(&identifier, path, &actions, &attributes, arguments, $0) }
    }
    guard code == 0 else { throw .system(code) }
    return identifier
  }

  /// Strings as C has lists of them: each ends with a zero byte, the list with a null pointer.
  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
