import Glibc

/// Ctrl-C, and a terminal that is closed, as something that can be waited for.
enum Interruption {
  /// A descriptor that can be read from once somebody interrupted.
  static var descriptor: Int32 { ends.reading }

  /// The two ends of a pipe, which a signal handler may write to; -1 where there is none to be had.
  private static let ends: (reading: Int32, writing: Int32) = {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return (-1, -1) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }()

  /// From now on Ctrl-C, a polite request to end, and the end of the terminal make `descriptor` readable. A second
  /// Ctrl-C or request ends the process; of the end of a terminal both the shell and the system tell.
  static func awaits() {
    guard ends.writing >= 0 else { return }
    // Whoever started this process may have held them back.
    var held = sigset_t()
    sigemptyset(&held)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&held, number) }
    pthread_sigmask(SIG_UNBLOCK, &held, nil)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let before = signal(number) { number in
        var byte: UInt8 = 0
        _ = Glibc.write(Interruption.ends.writing, &byte, 1)
        if number != SIGHUP { signal(number, SIG_DFL) }
      }
      // Under nohup(1) it outlives its terminal.
      if number == SIGHUP, unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(SIGHUP, SIG_IGN)
      }
    }
  }
}
