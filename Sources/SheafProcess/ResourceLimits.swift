import Glibc

/// The limits that the system itself keeps, as options of `prlimit` (util-linux, which every Debian has).
///
/// Only between fork and exec can a process limit itself alone, and Swift may not run there. So `prlimit` limits itself
/// and becomes the program.
enum ResourceLimits {
  /// The options for some limits. None is above what this process may have itself, since that is refused.
  static func options(for limits: ProcessLimits) -> [String] {
    let seconds = ceiling(RLIMIT_CPU, limits.processorSeconds)
    return [
      "--as=\(ceiling(RLIMIT_AS, limits.memory))",
      "--fsize=\(ceiling(RLIMIT_FSIZE, limits.fileSize))",
      // The first number sends SIGXCPU, which says why; the second ends what does not listen.
      "--cpu=\(seconds):\(ceiling(RLIMIT_CPU, limits.processorSeconds + 1))",
      "--core=0",
    ]
  }

  private static func ceiling(_ resource: __rlimit_resource, _ wanted: Int) -> UInt {
    var own = rlimit()
    let wanted = UInt(max(0, wanted))
    guard getrlimit(__rlimit_resource_t(resource.rawValue), &own) == 0 else { return wanted }
    return min(wanted, UInt(own.rlim_max))
  }
}
