import Glibc

/// A stage with an input of known size, timed several times.
struct Benchmark {
  var name: String
  var bytes: Int
  var run: () -> Int

  /// The median rate in MB a second of processor time, and what the stage returned, so that no work is optimised away.
  func measure(runs: Int = 7) -> (rate: Double, result: Int) {
    let result = run()
    return (Double(bytes) / 1_000_000 / max(seconds(runs: runs), 1e-9), result)
  }

  /// The median of the seconds of processor time that so many runs take.
  func seconds(runs: Int) -> Double {
    var times: [Double] = []
    for _ in 0..<runs {
      let start = Self.clock()
      _ = run()
      times.append(Self.clock() - start)
    }
    times.sort()
    return times[times.count / 2]
  }

  private static func clock() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
