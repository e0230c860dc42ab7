import Foundation

/// Things that go wrong in a process on order, by a library that is preloaded into it (`Faults/faults.c`).
enum Faults {
  /// The library, compiled once a run of the tests; nil where there is no C compiler.
  static let library: String? = {
    let source = Workplace.project.path + "/Tests/CommandLineTests/Trust/Faults/faults.c"
    let made = FileManager.default.temporaryDirectory.path + "/sheaf-faults-\(getpid()).so"
    let compilers = ["cc", "clang", "gcc", swiftsOwn].compactMap { $0 }
    for compiler in compilers {
      let line = "\(compiler) -shared -fPIC -O1 -o '\(made)' '\(source)' -ldl 2> /dev/null"
      let process = Foundation.Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", line]
      guard (try? process.run()) != nil else { continue }
      process.waitUntilExit()
      if process.terminationStatus == 0 { return made }
    }
    return nil
  }()

  /// Whether there is a compiler, without which these tests cannot be: Swift itself comes with one.
  static var areAvailable: Bool { library != nil }

  /// The clang that comes with the Swift that is in `PATH`, which need not be in `PATH` itself.
  private static var swiftsOwn: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let swift = folders.map { "\($0)/swift" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    return swift.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().deletingLastPathComponent().path + "/clang" }
  }

  /// Dies by SIGKILL at the n-th call that changes the disk, a write half done.
  static func kill(at call: Int) -> [String: String] { orders(["FAULT_KILL": String(call)]) }

  /// Finds the disk full after some more bytes.
  static func room(for bytes: Int) -> [String: String] { orders(["FAULT_ROOM": String(bytes)]) }

  /// Finds no locks in the file system.
  static var noLocks: [String: String] { orders(["FAULT_NO_LOCKS": "1"]) }

  /// Counts the calls that change the disk, and the bytes, into a file.
  static func count(into file: String) -> [String: String] { orders(["FAULT_COUNT": file]) }

  private static func orders(_ orders: [String: String]) -> [String: String] {
    orders.merging(["LD_PRELOAD": library ?? ""]) { order, _ in order }
  }
}

/// How often a run changes the disk, and by how many bytes.
struct DiskUse {
  let calls: Int
  let bytes: Int

  /// Counts a run of `sheaf` in a newsroom.
  init(of arguments: String, in newsroom: borrowing Newsroom) throws {
    let file = newsroom.path + "/count"
    let (ending, told) = try newsroom.run(arguments, environment: Faults.count(into: file))
    guard ending == .exited(0) else { throw Newsroom.Unexpected(told: told) }
    let numbers = try String(contentsOfFile: file, encoding: .utf8).split(whereSeparator: \.isWhitespace).compactMap {
      Int($0)
    }
    guard numbers.count == 2 else { throw Newsroom.Unexpected(told: "no count") }
    (calls, bytes) = (numbers[0], numbers[1])
  }
}
