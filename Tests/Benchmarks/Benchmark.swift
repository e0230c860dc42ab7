import Glibc

/// A stage with an input of known size, timed several times.
struct Benchmark {
  var name: String
  var bytes: Int
  var run: () -> Int

  /// The median rate in MB a second of processor time, and what the stage returned, so that no work is optimised away.
  func measure(runs: Int = 7) -> (rate: Double, result: Int) {
    var times: [Double] = []
    var result = run()
    for _ in 0..<runs {
      let start = Self.seconds()
      result = run()
      times.append(Self.seconds() - start)
    }
    times.sort()
    return (Double(bytes) / 1_000_000 / max(times[times.count / 2], 1e-9), result)
  }

  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
