import Foundation
import Testing

/// A folder with a recipe and a process that watches it, which is ended with it.
final class Watched {
  private let workplace: Workplace
  private let process = Process()
  private let output: String

  /// A recipe for the articles of the workplace.
  static func recipe(title: String, date: String = "2021-03-08") -> String {
    """
    sheaf: 1
    title: \(title)
    date: \(date)
    articles: ["clippings/**/*.{txt,html,md}"]
    select: {any: [女职工]}
    outputs: [text]

    """
  }

  /// Starts it, by another program where one is named, and waits until it has composed for the first time.
  init(output: String = "out", by starter: String = "") throws {
    self.output = output
    workplace = try Workplace()
    try change("aid.yaml", to: Self.recipe(title: "乡村帮扶"))
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let command = "\(starter) \(Workplace.products)/sheaf watch aid.yaml --output \(output)"
    process.arguments = ["-c", "exec \(command) > watch.log 2>&1"]
    process.currentDirectoryURL = URL(fileURLWithPath: workplace.path)
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": workplace.path]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    #expect(tells("Ctrl-C ends"))
  }

  deinit {
    if process.isRunning { process.terminate() }
  }

  /// What it said so far.
  var log: String { text("watch.log") }

  /// The ledger as it stands.
  var ledger: String { text(".sheaf/ledger.jsonl") }

  /// The digest as it stands.
  var digest: String { text(output + "/aid-2021-03-08.txt") }

  /// Whether the digest comes to show some words.
  func shows(_ words: String) -> Bool { waits { _ in digest.contains(words) } }

  private func text(_ name: String) -> String {
    String(decoding: FileManager.default.contents(atPath: workplace.path + "/" + name) ?? Data(), as: UTF8.self)
  }

  /// Whether it composes because of these changes, for the first time or the given one.
  func composes(_ changes: String, times: Int = 1) -> Bool {
    waits { log in
      log.split(separator: "\n").count { $0.hasPrefix("aid.yaml: composed in ") && $0.hasSuffix(" ms \(changes)") }
        >= times
    }
  }

  /// Whether it says some words, so many times.
  func tells(_ words: String, times: Int = 1) -> Bool { waits { $0.components(separatedBy: words).count > times } }

  /// Whether something comes to hold for what it said, within ten seconds.
  private func waits(until holds: (String) -> Bool) -> Bool {
    for _ in 0..<1_000 {
      if holds(log) { return true }
      usleep(10_000)
    }
    return false
  }

  /// Writes a file.
  func change(_ name: String, to text: String) throws {
    let path = workplace.path + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  /// Writes behind what is in a file.
  func append(_ text: String, to name: String) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: workplace.path + "/" + name))
    try file.seekToEnd()
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  /// Makes a folder.
  func make(_ folder: String) throws {
    try FileManager.default.createDirectory(atPath: workplace.path + "/" + folder, withIntermediateDirectories: false)
  }

  /// Gives a file or a folder another name.
  func move(_ name: String, _ other: String) throws {
    try FileManager.default.moveItem(atPath: workplace.path + "/" + name, toPath: workplace.path + "/" + other)
  }

  /// Removes a file.
  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: workplace.path + "/" + name) }

  /// Tells it that its terminal is closed.
  func hangUp() { kill(process.processIdentifier, SIGHUP) }

  /// Presses Ctrl-C, or sends another signal, and gives the exit status; nil when the signal itself ended it.
  func end(by signal: Int32 = SIGINT) -> Int32? {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : nil
  }
}
