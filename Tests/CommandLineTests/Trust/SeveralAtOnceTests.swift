import Foundation
import Testing

/// Several runs at the same time on one library.
@Suite("Several runs at once")
struct SeveralAtOnceTests {
  /// How many.
  private static let count = 8

  @Test("all give the right bytes, whether the library is new, current or behind", arguments: 1...3)
  func right(round: Int) throws {
    let newsroom = try Newsroom()
    for state in [Newsroom.State.first, .first, .second] {
      try newsroom.put(state)
      try together(in: newsroom, state) { "compose letters.yaml -q --output right\($0)" }
    }
  }

  @Test("all give the right bytes while others make the library anew")
  func whileRebuilt() throws {
    let newsroom = try Newsroom()
    try newsroom.put(.first)
    _ = try newsroom.compose()
    try together(in: newsroom, .first) { number in
      number % 4 == 3 ? "library rebuild" : "compose letters.yaml -q --output right\(number)"
    }
  }

  /// Starts all at once, and looks at what each gave.
  private func together(
    in newsroom: borrowing Newsroom, _ state: Newsroom.State, _ arguments: (Int) -> String
  ) throws {
    var endings: [(RunningProgram.Ending, String)] = []
    try Self.run(0, of: Self.count, in: newsroom, arguments, &endings)
    for (number, (ending, told)) in endings.reversed().enumerated() {
      #expect(ending == .exited(0), "\(arguments(number)): \(told)")
      guard arguments(number).hasPrefix("compose") else { continue }
      let made = newsroom.files(below: "right\(number)").map {
        ($0.key.replacing("right\(number)/", with: "right/"), $0.value)
      }
      #expect(Dictionary(uniqueKeysWithValues: made) == newsroom.right[state], "run \(number) of \(state)")
      try FileManager.default.removeItem(atPath: "\(newsroom.path)/right\(number)")
    }
    let verified = try newsroom.run("library verify")
    #expect(verified.ending == .exited(0), "\(verified.told)")
  }

  /// Starts one, then the others, and waits for it only when all were started: what runs cannot be copied into a list.
  private static func run(
    _ number: Int, of count: Int, in newsroom: borrowing Newsroom, _ arguments: (Int) -> String,
    _ endings: inout [(RunningProgram.Ending, String)]
  ) throws {
    guard number < count else { return }
    let program = try newsroom.start(arguments(number), told: "told\(number)")
    try run(number + 1, of: count, in: newsroom, arguments, &endings)
    let (ending, told) = program.finish()
    endings.append((ending, told))
  }
}
