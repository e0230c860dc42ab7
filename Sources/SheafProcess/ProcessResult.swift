/// How a program ended, and what it wrote.
public struct ProcessResult: Hashable, Sendable {
  /// How it ended.
  public var ending: ProcessEnding
  /// What it wrote to its standard output, up to the limit.
  public var output: [UInt8]
  /// The end of what it wrote to its standard error.
  public var errorTail: [UInt8]

  /// Makes a result from its parts.
  public init(ending: ProcessEnding, output: [UInt8] = [], errorTail: [UInt8] = []) {
    self.ending = ending
    self.output = output
    self.errorTail = errorTail
  }
}

/// How a program ended.
public enum ProcessEnding: Hashable, Sendable {
  /// By itself, with a status; 0 says that all is well.
  case exited(Int32)
  /// By a signal that nobody here sent, as by a crash. What runs out of memory mostly ends so, or by itself.
  case signalled(Int32)
  /// It was stopped, because it exceeded a limit.
  case stopped(ExceededLimit)
}

/// The limits that show when they are exceeded.
public enum ExceededLimit: Hashable, Sendable {
  /// The time on the clock.
  case time
  /// The processor time.
  case processorTime
  /// The size of a file it wrote.
  case fileSize
  /// The bytes of standard output.
  case output
}
