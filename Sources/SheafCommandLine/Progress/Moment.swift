import Glibc

/// A moment, as two clocks that only go forward have it; for times that people see, never for a result.
struct Moment: Sendable {
  /// Nanoseconds of the clock on the wall.
  var wall: Int
  /// Nanoseconds that all threads of the process have spent computing.
  var cpu: Int

  /// This moment.
  @Sendable static func now() -> Moment { Moment(wall: read(CLOCK_MONOTONIC), cpu: read(CLOCK_PROCESS_CPUTIME_ID)) }

  private static func read(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// How much later it is than another.
  static func - (left: Moment, right: Moment) -> Moment {
    Moment(wall: left.wall - right.wall, cpu: left.cpu - right.cpu)
  }

  /// Together as long as the two.
  static func + (left: Moment, right: Moment) -> Moment {
    Moment(wall: left.wall + right.wall, cpu: left.cpu + right.cpu)
  }
}
