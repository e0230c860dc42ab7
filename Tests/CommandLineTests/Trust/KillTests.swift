import Foundation
import Testing

/// A run that is killed by SIGKILL at any moment: letters and outputs are whole, the next run gives the right bytes,
/// and the library is what reading gives. 204 kills; a failure names its seed.
@Suite("A run that is killed")
struct KillTests {
  /// What is killed.
  enum Work: String, CaseIterable, CustomTestStringConvertible {
    /// Composing where there is no library yet.
    case fresh
    /// Composing where letters have changed, are gone, are new.
    case changed
    /// Making the library anew.
    case rebuild

    /// The arguments of `sheaf`.
    var arguments: String {
      switch self {
      case .fresh, .changed: "compose letters.yaml -q"
      case .rebuild: "library rebuild"
      }
    }

    var testDescription: String { rawValue }
  }

  /// How many kills there are of each kind of work: so many at a call that changes the disk, so many at a time.
  private static let kills = (calls: 44, times: 24)

  @Test(
    "at a call that changes the disk, with a write half done, harms nothing", .enabled(if: Faults.areAvailable),
    arguments: Work.allCases)
  func atCalls(_ work: Work) throws {
    let newsroom = try Newsroom()
    var numbers = SeededNumbers(seed: SeededNumbers.seed)
    var state = Newsroom.State.first
    _ = try newsroom.compose()
    try prepare(work, &state, newsroom)
    let calls = try DiskUse(of: work.arguments, in: newsroom).calls
    #expect(calls > 10)
    var killed = 0
    for kill in 0..<2 * Self.kills.calls where killed < Self.kills.calls {
      try prepare(work, &state, newsroom)
      // The first calls and the last ones always, and of those between as the seed has it. The number of calls is not
      // always the same, so that the last may never come.
      let call = kill < 10 ? kill + 1 : kill < 20 ? calls - (kill - 10) : Int.random(in: 1...calls, using: &numbers)
      let (ending, _) = try newsroom.run(work.arguments, environment: Faults.kill(at: call))
      if ending == .killed(SIGKILL) { killed += 1 }
      let problems = try aftermath(state, newsroom)
      #expect(problems.isEmpty, "\(work), killed at call \(call) of \(calls), \(ending), seed \(SeededNumbers.seed)")
    }
    #expect(killed == Self.kills.calls)
  }

  @Test("at some time harms nothing", arguments: Work.allCases)
  func atTimes(_ work: Work) throws {
    let newsroom = try Newsroom()
    var numbers = SeededNumbers(seed: SeededNumbers.seed &+ 1)
    var state = Newsroom.State.first
    _ = try newsroom.compose()
    try prepare(work, &state, newsroom)
    let clock = ContinuousClock()
    let whole = try clock.measure { _ = try newsroom.run(work.arguments) }
    let length = Int(whole / .microseconds(1))
    var killed = 0
    // Some runs are over before they are killed.
    for _ in 0..<4 * Self.kills.times where killed < Self.kills.times {
      try prepare(work, &state, newsroom)
      let moment = Int.random(in: 0...max(1, length), using: &numbers)
      let program = try newsroom.start(work.arguments)
      usleep(UInt32(clamping: moment))
      program.kill()
      let ending = program.finish().ending
      if ending == .killed(SIGKILL) { killed += 1 }
      let problems = try aftermath(state, newsroom)
      #expect(
        problems.isEmpty, "\(work), killed after \(moment) µs of \(length), \(ending), seed \(SeededNumbers.seed)")
    }
    #expect(killed == Self.kills.times)
  }

  /// Brings the newsroom to where the work starts.
  private func prepare(_ work: Work, _ state: inout Newsroom.State, _ newsroom: borrowing Newsroom) throws {
    switch work {
    case .fresh: try newsroom.clear()
    case .changed:
      state = state.other
      try newsroom.put(state)
    case .rebuild: break
    }
  }

  /// What is wrong after a kill, and after the next run.
  private func aftermath(_ state: Newsroom.State, _ newsroom: borrowing Newsroom) throws -> [String] {
    var problems = newsroom.torn(state)
    let next = try newsroom.compose()
    if next.ending != .exited(0) { problems.append("the next run: \(next.ending) \(next.told)") }
    if newsroom.outputs != newsroom.right[state] { problems.append("the next run gives something else") }
    let verified = try newsroom.run("library verify")
    if verified.ending != .exited(0) { problems.append("library verify: \(verified.ending) \(verified.told)") }
    return problems
  }
}
