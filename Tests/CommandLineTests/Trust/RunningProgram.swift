import CSpawn
import Foundation

/// The program under test as a process of its own, which can be killed.
struct RunningProgram: ~Copyable {
  /// How a process ended.
  enum Ending: Equatable {
    case exited(Int32)
    case killed(Int32)
  }

  /// Why no process could be started, as an error number.
  struct NotStarted: Error { var number: Int32 }

  private let identifier: pid_t
  private let told: String

  /// Starts `sheaf` with a line of arguments as a shell reads them, in a folder and in a bare environment. What it
  /// prints goes to the file `told`. With `withoutRights` it may do what the owner of files may do, and no more where
  /// the owner is root.
  init(
    _ arguments: String, in folder: String, environment: [String: String] = [:], withoutRights: Bool = false,
    told: String
  ) throws {
    self.told = told
    let variables = ["PATH=/usr/bin:/bin", "HOME=\(folder)"] + environment.map { "\($0.key)=\($0.value)" }.sorted()
    // Not the shell itself is to have the variables: it would take the faults that are meant for the program.
    let line =
      "cd '\(folder)' && exec env -i \(variables.map { "'\($0)'" }.joined(separator: " ")) "
      + (withoutRights && geteuid() == 0 ? "setpriv --bounding-set=-all --inh-caps=-all " : "")
      + "'\(Workplace.products)/sheaf' \(arguments)"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // What other tests write at the moment is none of its business: a program that is still open for writing cannot be
    // run.
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, told, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var words: [UnsafeMutablePointer<CChar>?] = ["sh", "-c", line].map { (word: String) in strdup(word) } + [nil]
    defer { words.forEach { free($0) } }
    var started: pid_t = 0
    let status = posix_spawn(&started, "/bin/sh", &actions, nil, &words, environ)
    guard status == 0 else { throw NotStarted(number: status) }
    identifier = started
  }

  /// Ends it at once, whatever it is doing.
  borrowing func kill() { _ = Foundation.kill(identifier, SIGKILL) }

  /// Waits for its end; also gives what it printed.
  consuming func finish() -> (ending: Ending, told: String) {
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    let ending: Ending = status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .killed(status & 0x7F)
    return (ending, (try? String(contentsOfFile: told, encoding: .utf8)) ?? "")
  }
}
