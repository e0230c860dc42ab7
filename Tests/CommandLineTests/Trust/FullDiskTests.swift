import Foundation
import Testing

/// A disk on which there is no room left.
@Suite("A full disk")
struct FullDiskTests {
  @Test(
    "gives the right bytes or a clear error, and nothing by halves", .enabled(if: Faults.areAvailable),
    arguments: [false, true])
  func full(isWarm: Bool) throws {
    let newsroom = try Newsroom()
    var numbers = SeededNumbers(seed: SeededNumbers.seed &+ 2)
    var state = Newsroom.State.first
    if isWarm { _ = try newsroom.compose() }
    let arguments = "compose letters.yaml -q"
    let needed = try DiskUse(of: arguments, in: newsroom).bytes
    var (right, refused) = (0, 0)
    for round in 0..<16 {
      if isWarm {
        state = state.other
        try newsroom.put(state)
      } else {
        try newsroom.clear()
      }
      let room = round == 0 ? 0 : Int.random(in: 0...needed, using: &numbers)
      let (ending, told) = try newsroom.run(arguments, environment: Faults.room(for: room))
      let place = "room for \(room) of \(needed) bytes, seed \(SeededNumbers.seed): \(told)"
      switch ending {
      case .exited(0):
        right += 1
        #expect(newsroom.outputs == newsroom.right[state], "\(place)")
      case .exited(3):
        refused += 1
        #expect(told.contains("No space left on device"), "\(place)")
      default: Issue.record("\(ending), \(place)")
      }
      try aftermath(state, newsroom, place)
    }
    #expect(refused > 0)
    #expect(right + refused == 16)
  }

  @Test("that is really full gives the same, where a user may have file systems", .enabled(if: Self.hasNamespaces))
  func reallyFull() throws {
    let newsroom = try Newsroom()
    // The library and the outputs have a page each less than they need.
    for pages in [1, 4, 16, 64] {
      try newsroom.clear()
      let line =
        "mkdir -p .sheaf out && mount -t tmpfs -o size=\(pages * 4)k none .sheaf && "
        + "mount -t tmpfs -o size=\(pages)k none out && '\(Workplace.products)/sheaf' compose letters.yaml -q; "
        + "echo status \\$?; mkdir kept && cp out/* kept 2> /dev/null; true"
      let told = try Self.shell("cd '\(newsroom.path)' && unshare -rm sh -c \"\(line)\"")
      let files = newsroom.files(below: "kept").map { ($0.key.replacing("kept/", with: "right/"), $0.value) }
      let kept = Dictionary(uniqueKeysWithValues: files)
      if told.contains("status 0") {
        #expect(kept == newsroom.right[.first], "\(told)")
      } else {
        #expect(told.contains("status 3") && told.contains("No space left on device"), "\(pages): \(told)")
        #expect(kept.isEmpty)
      }
      try FileManager.default.removeItem(atPath: newsroom.path + "/kept")
      try aftermath(.first, newsroom, told)
    }
  }

  @Test("and a limit on the size of files are told alike")
  func limited() throws {
    let newsroom = try Newsroom()
    let told = try Self.shell(
      "cd '\(newsroom.path)' && ulimit -f 1 && '\(Workplace.products)/sheaf' compose letters.yaml -q; echo status $?")
    #expect(told.contains("status 3") && told.contains("File too large"), "\(told)")
    #expect(newsroom.outputs.isEmpty)
    try aftermath(.first, newsroom, told)
  }

  @Test("that is nearly full is left to the outputs", .enabled(if: Self.hasNamespaces))
  func nearlyFull() throws {
    let newsroom = try Newsroom()
    let line =
      "mount -t tmpfs -o size=2m none /mnt && cp -r . /mnt && cd /mnt && rm -rf .sheaf out && "
      + "'\(Workplace.products)/sheaf' compose letters.yaml -q; echo status \\$?; ls .sheaf out"
    let told = try Self.shell("cd '\(newsroom.path)' && unshare -rm sh -c \"\(line)\"")
    #expect(told.contains("status 0") && told.contains("without-library"), "\(told)")
    #expect(told.contains("letters-") && !told.contains("library.sqlite\n"), "\(told)")
  }

  private func aftermath(_ state: Newsroom.State, _ newsroom: borrowing Newsroom, _ place: String) throws {
    #expect(newsroom.torn(state) == [], "\(place)")
    let next = try newsroom.compose()
    #expect(next.ending == .exited(0), "\(place)\nthe next run: \(next.told)")
    #expect(newsroom.outputs == newsroom.right[state], "\(place)")
    // What there is of a library is whole.
    #expect(!next.told.contains("library-made-anew"), "\(place)\nthe next run: \(next.told)")
    let verified = try newsroom.run("library verify")
    #expect(verified.ending == .exited(0), "\(place)\n\(verified.told)")
  }

  /// What a line of shell prints.
  private static func shell(_ line: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "\(line) 2>&1"]
    process.environment = ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "HOME": "/nowhere"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether this user may mount file systems in a namespace.
  private static let hasNamespaces: Bool =
    (try? shell("unshare -rm mount -t tmpfs -o size=4k none /tmp && echo yes"))?.contains("yes") ?? false
}
