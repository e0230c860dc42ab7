import SheafEngine
import Synchronization

/// How long each stage of the work took, for `--timings`.
///
/// A stage inside another is counted by itself alone, so that the rows add up to the whole.
final class StageTimes: WorkObserver {
  private struct Row {
    var time = Moment(wall: 0, cpu: 0)
    var files = 0
    var bytes = 0
  }

  private struct State {
    var rows: [WorkStage: Row] = [:]
    /// The stages that are going on, the innermost last.
    var open: [WorkStage] = []
    /// Since when the innermost is counted.
    var since: Moment
  }

  private let clock: @Sendable () -> Moment
  private let start: Moment
  private let state: Mutex<State>

  /// Starts the clock.
  init(clock: @escaping @Sendable () -> Moment = Moment.now) {
    self.clock = clock
    start = clock()
    state = Mutex(State(since: start))
  }

  func begins(_ stage: WorkStage) {
    let now = clock()
    state.withLock { state in
      Self.count(until: now, &state)
      state.open.append(stage)
    }
  }

  func ends(_ stage: WorkStage) {
    let now = clock()
    state.withLock { state in
      Self.count(until: now, &state)
      if state.open.last == stage { state.open.removeLast() }
    }
  }

  func expects(_ stage: WorkStage, files: Int, bytes: Int64) {}

  func did(_ stage: WorkStage, files: Int, bytes: Int64) {
    state.withLock { state in
      state.rows[stage, default: Row()].files += files
      state.rows[stage, default: Row()].bytes += Int(bytes)
    }
  }

  private static func count(until now: Moment, _ state: inout State) {
    if let stage = state.open.last {
      state.rows[stage, default: Row()].time = state.rows[stage, default: Row()].time + (now - state.since)
    }
    state.since = now
  }

  /// A row for each stage that there was, one for what is none of them, and one for all; the last has the CPU time of
  /// the whole process.
  var table: String {
    let now = clock()
    let rows = state.withLock { $0.rows }
    let all = Moment(wall: now.wall - start.wall, cpu: now.cpu)
    let counted = rows.values.reduce(Moment(wall: 0, cpu: 0)) { $0 + $1.time }
    let lines =
      WorkStage.allCases.compactMap { stage in rows[stage].map { Self.line(stage.rawValue, $0) } }
      + [Self.line("other", Row(time: all - counted)), Self.line("all", Row(time: all))]
    return (["stage     wall ms    CPU ms     files        MB      MB/s"] + lines).joined(separator: "\n") + "\n"
  }

  private static func line(_ name: String, _ row: Row) -> String {
    var cells = [row.time.wall, row.time.cpu].map { Amount.tenths(max(0, $0) / 100_000) }
    if row.files > 0 || row.bytes > 0 { cells.append(Amount.whole(row.files)) }
    if row.bytes > 0 {
      cells.append(Amount.tenths(row.bytes / 100_000))
      // Bytes a nanosecond are thousands of megabytes a second.
      if row.time.wall > 0 { cells.append(Amount.tenths(Int(Double(row.bytes) / Double(row.time.wall) * 10_000))) }
    }
    let padded = cells.map { String(repeating: " ", count: max(1, 10 - $0.utf8.count)) + $0 }
    return name + String(repeating: " ", count: max(0, 7 - name.utf8.count)) + padded.joined()
  }
}
