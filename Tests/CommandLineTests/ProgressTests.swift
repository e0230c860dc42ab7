import SheafEngine
import Synchronization
import Testing

@testable import SheafCommandLine

/// A clock that goes forward when it is told to.
private final class HeldClock: Sendable {
  private let moment = Mutex(Moment(wall: 0, cpu: 0))

  func now() -> Moment { moment.withLock { $0 } }

  func advance(milliseconds: Int, cpu: Int = 0) {
    moment.withLock { $0 = $0 + Moment(wall: milliseconds * 1_000_000, cpu: cpu * 1_000_000) }
  }
}

/// What a terminal is sent.
private final class Screen: Sendable {
  private let sent = Mutex<[String]>([])

  var all: [String] { sent.withLock { $0 } }

  func show(_ text: String) { sent.withLock { $0.append(text) } }
}

@Suite("Progress and timings")
struct ProgressTests {
  private let clock = HeldClock()
  private let screen = Screen()

  private var line: ProgressLine {
    let (clock, screen) = (clock, screen)
    return ProgressLine(clock: { clock.now() }) { screen.show($0) }
  }

  private var times: StageTimes {
    let clock = clock
    return StageTimes(clock: { clock.now() })
  }

  @Test("work under half a second shows nothing")
  func short() {
    let line = line
    line.during(.read) {
      line.expects(.read, files: 2, bytes: 100)
      clock.advance(milliseconds: 300)
      line.did(.read, files: 1, bytes: 50)
    }
    #expect(screen.all == [])
  }

  @Test("long work shows how far it is and how long it takes, not too often, and leaves an empty line")
  func long() {
    let line = line
    line.during(.read) {
      line.expects(.read, files: 10_000, bytes: 95_000_000)
      for _ in 0..<4 {
        clock.advance(milliseconds: 1_000)
        line.did(.read, files: 1_000, bytes: 9_500_000)
        line.did(.read, files: 0, bytes: 0)
      }
    }
    let clear = "\r\u{1B}[K"
    #expect(
      screen.all == [
        clear + "reading 1,000 of 10,000 files, 9.5 MB of 95 MB",
        clear + "reading 2,000 of 10,000 files, 19 MB of 95 MB, 8 s left",
        clear + "reading 3,000 of 10,000 files, 29 MB of 95 MB, 7 s left",
        clear + "reading 4,000 of 10,000 files, 38 MB of 95 MB, 6 s left", clear,
      ])
  }

  @Test("a stage inside another is counted by itself, and the rows add up")
  func table() {
    let times = times
    times.during(.read) {
      clock.advance(milliseconds: 100, cpu: 180)
      times.did(.read, files: 20, bytes: 12_000_000)
      times.during(.index) { clock.advance(milliseconds: 50, cpu: 40) }
      clock.advance(milliseconds: 100, cpu: 200)
    }
    clock.advance(milliseconds: 10, cpu: 10)
    #expect(
      times.table == """
        stage     wall ms    CPU ms     files        MB      MB/s
        read        200.0     380.0        20      12.0      60.0
        index        50.0      40.0
        other        10.0      10.0
        all         260.0     430.0

        """)
  }

  @Test(
    "numbers are grouped and bytes rounded",
    arguments: [
      (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1_000, "1.0 kB"), (9_949, "9.9 kB"), (9_950, "10 kB"),
      (999_499, "999 kB"), (999_500, "1.0 MB"), (95_000_000, "95 MB"), (1_250_000_000, "1.3 GB"),
    ])
  func bytes(count: Int, text: String) { #expect(Amount.bytes(count) == text) }

  @Test("whole numbers have commas")
  func whole() {
    #expect([0, 999, 1_000, 1_234_567, -12_345].map(Amount.whole) == ["0", "999", "1,000", "1,234,567", "-12,345"])
  }
}
