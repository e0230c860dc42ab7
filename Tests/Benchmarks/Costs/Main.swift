// For `environ`, which nothing here changes.
@preconcurrency import Glibc

/// `sheaf-costs REPORT COMMAND…`: runs a command and writes one line to the file REPORT: seconds of processor time,
/// seconds on the clock, peak memory in KiB of the largest process, exit status.
///
/// A program of its own, and as small as can be: the system counts the peak of a process from that of the one that
/// started it, and nothing below this program's own 5 MiB can be told.
@main
enum Main {
  static func main() {
    let command = CommandLine.arguments.dropFirst(2)
    guard let program = command.first else {
      print("usage: sheaf-costs REPORT COMMAND…")
      exit(2)
    }
    var arguments = command.map { strdup($0) } + [nil]
    var process: pid_t = 0
    let start = seconds()
    let problem = posix_spawnp(&process, program, nil, nil, &arguments, environ)
    guard problem == 0 else {
      errno = problem
      perror(program)
      exit(3)
    }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process else {
      perror("wait4")
      exit(3)
    }
    let wall = seconds() - start
    let processor = seconds(usage.ru_utime) + seconds(usage.ru_stime)
    // The low seven bits hold the signal that ended the process, the next eight its status.
    let signal = status & 0x7f
    let result = signal == 0 ? (status >> 8) & 0xff : 128 + signal
    write("\(processor)\t\(wall)\t\(usage.ru_maxrss)\t\(result)\n", to: CommandLine.arguments[1])
  }

  private static func write(_ line: String, to report: String) {
    guard let file = fopen(report, "w"), fputs(line, file) >= 0, fclose(file) == 0 else {
      perror(report)
      exit(3)
    }
  }

  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
