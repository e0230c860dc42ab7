import Foundation
import Testing

/// A library that is not what Sheaf left behind.
@Suite("A library that is damaged, older, newer or none")
struct DamageTests {
  /// What becomes of the file of a library.
  enum Damage: String, CaseIterable, CustomTestStringConvertible {
    case flipped, cut, emptied, folder, foreignDatabase, foreignText, older, newer, withoutLog

    var testDescription: String { rawValue }

    /// How often it is tried, each time with other numbers.
    var times: Int { self == .flipped ? 20 : self == .cut ? 6 : 1 }
  }

  @Test("gives the right bytes, and is whole again after the run", arguments: Damage.allCases)
  func damaged(_ damage: Damage) throws {
    let newsroom = try Newsroom()
    var numbers = SeededNumbers(seed: SeededNumbers.seed &+ 3)
    for time in 0..<damage.times {
      try newsroom.put(.first)
      try FileManager.default.removeItem(atPath: newsroom.path + "/.sheaf", ifThere: true)
      _ = try newsroom.compose()
      // A run that finds nothing changed would not look at what it need not look at.
      if time % 2 == 1 { try newsroom.put(.second) }
      let state = time % 2 == 1 ? Newsroom.State.second : .first
      let place = try Self.inflict(damage, on: "\(newsroom.path)/\(Newsroom.library)", &numbers)
      let (ending, told) = try newsroom.compose()
      let words = "\(damage), \(place), seed \(SeededNumbers.seed): \(told)"
      #expect(ending == .exited(0), "\(words)")
      #expect(newsroom.outputs == newsroom.right[state], "\(words)")
      #expect(newsroom.torn(state) == [], "\(words)")
      // A library of a newer version is left alone, and so is a folder that somebody made.
      if let note = [.newer: "newer Sheaf", .folder: "is no file"][damage] {
        #expect(told.contains(note), "\(words)")
        continue
      }
      let verified = try newsroom.run("library verify")
      #expect(verified.ending == .exited(0), "\(words)\n\(verified.told)")
    }
  }

  /// Damages a library; says where.
  private static func inflict(_ damage: Damage, on path: String, _ numbers: inout SeededNumbers) throws -> String {
    let manager = FileManager.default
    let url = URL(fileURLWithPath: path)
    var content = try Data(contentsOf: url)
    func number(at offset: Int, _ value: UInt32) {
      withUnsafeBytes(of: value.bigEndian) { content.replaceSubrange(offset..<offset + 4, with: $0) }
    }
    if [.older, .newer, .foreignDatabase].contains(damage) {
      // Who wrote it has noted that, so that nothing seems to have been changed by somebody else.
      try manager.removeItem(atPath: path + "-lock", ifThere: true)
    }
    switch damage {
    case .flipped:
      let place = Int.random(in: 0..<content.count, using: &numbers)
      content[place] ^= UInt8.random(in: 1...255, using: &numbers)
      try content.write(to: url)
      return "byte \(place)"
    case .cut:
      let length = Int.random(in: 1..<content.count, using: &numbers)
      try content.prefix(length).write(to: url)
      return "after \(length) bytes"
    case .emptied: try Data().write(to: url)
    case .folder:
      try manager.removeItem(atPath: path)
      try manager.createDirectory(atPath: path, withIntermediateDirectories: false)
    case .foreignText: try Data("This is no library.\n".utf8).write(to: url)
    // The header of SQLite keeps a number that says whose file it is at 68, and its version at 60.
    case .foreignDatabase:
      number(at: 68, 0x4142_4344)
      try content.write(to: url)
    case .older:
      number(at: 60, 0)
      try content.write(to: url)
    case .newer:
      number(at: 60, 1_000_000)
      try content.write(to: url)
    case .withoutLog:
      for end in ["-wal", "-shm", "-journal"] { try manager.removeItem(atPath: path + end, ifThere: true) }
    }
    return "all of it"
  }

  @Test(
    "that may not be written, or in a folder that may not be, gives the right bytes and a note",
    arguments: ["", "/.sheaf"])
  func readOnly(folder: String) throws {
    let newsroom = try Newsroom()
    if folder.isEmpty == false { _ = try newsroom.compose() }
    try newsroom.put(.second)
    // Nobody is kept out where everything is allowed, as it is to root: rights are laid down first.
    let locked = newsroom.path + folder
    _ = chmod(locked, 0o555)
    _ = chmod("\(newsroom.path)/\(Newsroom.library)", 0o444)
    let (ending, told) = try newsroom.run(
      "compose letters.yaml -q --output '\(newsroom.path)-out'", withoutRights: true)
    _ = chmod(locked, 0o755)
    _ = chmod("\(newsroom.path)/\(Newsroom.library)", 0o644)
    defer { try? FileManager.default.removeItem(atPath: newsroom.path + "-out") }
    #expect(ending == .exited(0), "\(told)")
    let made = ["json", "txt"].map {
      FileManager.default.contents(atPath: "\(newsroom.path)-out/letters-2021-05-01.\($0)")
    }
    let right = ["json", "txt"].map { newsroom.right[.second]?["right/letters-2021-05-01.\($0)"] }
    #expect(made == right, "\(told)")
    let next = try newsroom.compose()
    #expect(next.ending == .exited(0) && newsroom.outputs == newsroom.right[.second], "\(next.told)")
  }

  @Test("on a file system without locks gives the right bytes and a note", .enabled(if: Faults.areAvailable))
  func withoutLocks() throws {
    let newsroom = try Newsroom()
    for state in [Newsroom.State.first, .second] {
      try newsroom.put(state)
      let (ending, told) = try newsroom.compose(environment: Faults.noLocks)
      #expect(ending == .exited(0), "\(told)")
      #expect(newsroom.outputs == newsroom.right[state], "\(told)")
      #expect(told.contains("cannot lock"), "\(told)")
      let next = try newsroom.compose()
      #expect(next.ending == .exited(0) && newsroom.outputs == newsroom.right[state], "\(next.told)")
      let verified = try newsroom.run("library verify")
      #expect(verified.ending == .exited(0), "\(verified.told)")
    }
  }
}

extension FileManager {
  /// Removes a file or folder, where there is one.
  fileprivate func removeItem(atPath path: String, ifThere: Bool) throws {
    if fileExists(atPath: path) { try removeItem(atPath: path) }
  }
}
