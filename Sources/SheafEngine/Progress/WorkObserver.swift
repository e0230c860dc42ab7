/// Somebody who watches long work: a line of progress, a table of times.
///
/// The engine says what it does and reads no clock; an observer that wants times takes them itself. Nothing that it is
/// told or does changes what comes of the work. Stages begin and end on the thread that the run is on, one at a time;
/// the rest may be told on any thread, and often, so that it must be cheap.
public protocol WorkObserver: Sendable {
  /// A stage begins.
  func begins(_ stage: WorkStage)

  /// The stage that began last ends.
  func ends(_ stage: WorkStage)

  /// There is more to do in a stage than was known: so many files, with so many bytes. Choosing, composing and
  /// writing count articles instead of files.
  func expects(_ stage: WorkStage, files: Int, bytes: Int64)

  /// So many more files, with so many bytes, are done in a stage.
  func did(_ stage: WorkStage, files: Int, bytes: Int64)
}

extension WorkObserver {
  /// Does the work of a stage, and says when it begins and ends.
  public func during<Value>(_ stage: WorkStage, _ work: () throws -> Value) rethrows -> Value {
    begins(stage)
    defer { ends(stage) }
    return try work()
  }
}

/// Nobody who watches.
public struct Unobserved: WorkObserver {
  /// Makes nobody.
  public init() {}

  /// Nobody hears it.
  public func begins(_ stage: WorkStage) {}
  /// Nobody hears it.
  public func ends(_ stage: WorkStage) {}
  /// Nobody hears it.
  public func expects(_ stage: WorkStage, files: Int, bytes: Int64) {}
  /// Nobody hears it.
  public func did(_ stage: WorkStage, files: Int, bytes: Int64) {}
}
