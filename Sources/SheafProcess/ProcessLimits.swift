/// What a program may cost. What goes beyond is stopped, its whole process group with it.
public struct ProcessLimits: Hashable, Sendable {
  /// The time on the clock.
  public var time: Duration
  /// The seconds of processor time of each of its processes (`RLIMIT_CPU`).
  public var processorSeconds: Int
  /// The bytes of memory that each of its processes may map (`RLIMIT_AS`).
  public var memory: Int
  /// The bytes that each file it writes may have (`RLIMIT_FSIZE`); none at all by default.
  public var fileSize: Int
  /// The bytes of its standard output.
  public var output: Int
  /// The bytes kept of its standard error, from the end; what comes before is let go.
  public var errorTail: Int

  /// Makes limits: half a minute, 1 GiB of memory, 64 MiB of output and no files, unless said otherwise.
  public init(
    time: Duration = .seconds(30), processorSeconds: Int = 30, memory: Int = 1 << 30, fileSize: Int = 0,
    output: Int = 64 << 20, errorTail: Int = 4096
  ) {
    self.time = time
    self.processorSeconds = processorSeconds
    self.memory = memory
    self.fileSize = fileSize
    self.output = output
    self.errorTail = errorTail
  }
}
