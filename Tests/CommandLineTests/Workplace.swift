import Foundation

/// A fresh folder with a copy of the fixtures and the samples, in which the program runs as a user would run it.
struct Workplace: ~Copyable {
  /// The folder.
  let path: String

  /// The top folder of the project.
  static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder that the program under test was built into: that of the test runner itself.
  static let products = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().path

  /// A folder with the programs that transcripts run and nothing else: whatever is built with a name like
  /// `sheaf-format-outline` would be found there as a format.
  private static let programs: String = {
    let folder = products + "/programs-of-transcripts"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["sheaf", "sheaf-noticeboard", "noticeboard-program"] {
      try? FileManager.default.createSymbolicLink(
        atPath: folder + "/" + name, withDestinationPath: products + "/" + name)
    }
    return folder
  }()

  init() throws {
    let manager = FileManager.default
    path = manager.temporaryDirectory.path + "/sheaf-" + UUID().uuidString
    try manager.copyItem(atPath: Self.project.path + "/Tests/CommandLineTests/Fixtures", toPath: path)
    try manager.copyItem(atPath: Self.project.path + "/recipes", toPath: path + "/recipes")
    // What composing the samples by hand left there.
    try? manager.removeItem(atPath: path + "/recipes/.sheaf")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// What a command came to.
  struct Result {
    var output: String
    var status: Int32
  }

  /// Runs a line of shell in the folder, standard error and standard output together, in a bare environment.
  func run(_ line: String, environment: [String: String] = [:]) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.environment = ["PATH": Self.programs + ":/usr/bin:/bin", "HOME": path]
      .merging(environment) { _, new in new }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(output: String(decoding: output, as: UTF8.self), status: process.terminationStatus)
  }
}
