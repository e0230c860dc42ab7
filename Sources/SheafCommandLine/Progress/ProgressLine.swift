import SheafEngine
import Synchronization

/// A line on a terminal that says how far long work has come, and is gone when the work is done.
///
/// Work under half a second shows nothing.
final class ProgressLine: WorkObserver {
  private struct State {
    /// When the line was drawn last; nil while there is none.
    var drawn: Int?
    /// The stages that are going on, the innermost last.
    var open: [WorkStage] = []
    var totals: [WorkStage: Progress] = [:]
  }

  private let clock: @Sendable () -> Moment
  private let show: @Sendable (String) -> Void
  private let start: Int
  private let state = Mutex(State())

  /// Nanoseconds until the line is shown for the first time, and between two drawings of it.
  private static let patience = 500_000_000
  private static let pause = 100_000_000

  /// Shows the line by `show`, which gets what a terminal is sent.
  init(clock: @escaping @Sendable () -> Moment = Moment.now, show: @escaping @Sendable (String) -> Void) {
    self.clock = clock
    self.show = show
    start = clock().wall
  }

  func begins(_ stage: WorkStage) {
    let now = clock().wall
    state.withLock { state in
      state.open.append(stage)
      if state.totals[stage] == nil { state.totals[stage] = Progress(stage: stage, began: now) }
      draw(&state, now: now)
    }
  }

  func ends(_ stage: WorkStage) {
    state.withLock { state in
      if state.open.last == stage { state.open.removeLast() }
      // What is printed after it must find an empty line.
      if state.open.isEmpty { erase(&state) }
    }
  }

  func expects(_ stage: WorkStage, files: Int, bytes: Int64) {
    state.withLock { state in
      state.totals[stage]?.files.expected += files
      state.totals[stage]?.bytes.expected += Int(bytes)
    }
  }

  func did(_ stage: WorkStage, files: Int, bytes: Int64) {
    let now = clock().wall
    state.withLock { state in
      state.totals[stage]?.files.done += files
      state.totals[stage]?.bytes.done += Int(bytes)
      draw(&state, now: now)
    }
  }

  private func draw(_ state: inout State, now: Int) {
    guard let stage = state.open.last, let progress = state.totals[stage], now - start >= Self.patience,
      now - (state.drawn ?? 0) >= Self.pause || state.drawn == nil
    else { return }
    state.drawn = now
    show("\r\u{1B}[K" + progress.text(at: now))
  }

  private func erase(_ state: inout State) {
    guard state.drawn != nil else { return }
    state.drawn = nil
    show("\r\u{1B}[K")
  }
}

/// How far a stage has come.
struct Progress {
  /// The stage.
  var stage: WorkStage
  /// When it began, in nanoseconds.
  var began: Int
  /// Files and bytes, so far as they are known.
  var files = (done: 0, expected: 0)
  var bytes = (done: 0, expected: 0)

  init(stage: WorkStage, began: Int) {
    self.stage = stage
    self.began = began
  }

  /// `reading 3,412 of 10,000 files, 34 MB of 95 MB, 4 s left`; at most 79 columns.
  func text(at now: Int) -> String {
    var parts: [String] = []
    if files.expected > 0 {
      parts.append("\(Amount.whole(files.done)) of \(Amount.of(files.expected, noun))")
    } else if files.done > 0 {
      parts.append(Amount.of(files.done, noun))
    }
    if bytes.expected > 0 { parts.append("\(Amount.bytes(bytes.done)) of \(Amount.bytes(bytes.expected))") }
    if let left = secondsLeft(at: now) { parts.append(left < 100 ? "\(left) s left" : "\((left + 30) / 60) min left") }
    let text = parts.isEmpty ? verb : verb + " " + parts.joined(separator: ", ")
    return String(text.prefix(79))
  }

  /// What is left at the pace so far; nil before there is a pace.
  private func secondsLeft(at now: Int) -> Int? {
    let (done, expected) = bytes.expected > 0 ? bytes : files
    guard done > 0, expected >= done, now - began > 1_000_000_000 else { return nil }
    let left = Double(now - began) / Double(done) * Double(expected - done)
    return Int((left / 1e9).rounded(.up))
  }

  /// What the stage works on.
  private var noun: String {
    switch stage {
    case .walk, .read, .index, .format: "file"
    case .choose, .compose, .write: "article"
    }
  }

  private var verb: String {
    switch stage {
    case .walk: "looking for files"
    case .read: "reading"
    case .index: "indexing"
    case .choose: "choosing"
    case .compose: "composing"
    case .format: "formatting"
    case .write: "writing"
    }
  }
}
