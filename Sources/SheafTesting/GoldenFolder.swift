import FoundationEssentials
import SheafKit

/// A folder of files that say what a test must make, compared as a whole.
///
/// A file that differs, one that is missing and one that nobody makes any more are differences alike, so that no golden
/// file outlives its test. With `RECORD=1` in the environment the folder is written anew instead; look at what changed
/// before you keep it.
public struct GoldenFolder: Sendable {
  /// The folder's path.
  public let path: String

  /// Names a folder; `near: #filePath` is the file of the test that it stands beside.
  public init(_ name: String, near file: String = #filePath) {
    path = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/" + name
  }

  /// What is different from the folder, a line for each file, by path; empty when nothing is or when it was recorded.
  public func differences(
    from files: [RenderedFile],
    record: Bool = ProcessInfo.processInfo.environment["RECORD"] == "1"
  ) throws -> [String] {
    if record { try self.record(files) }
    let made = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    var differences: [String] = []
    for path in Set(made.keys).union(try recorded()).sorted() {
      let golden = FileManager.default.contents(atPath: self.path + "/" + path).map { [UInt8]($0) }
      switch (golden, made[path]) {
      case (nil, _): differences.append("\(path): there is no such golden file; RECORD=1 writes it")
      case (_, nil): differences.append("\(path): nothing makes this golden file any more; delete it or RECORD=1")
      case (let golden?, let made?):
        if let difference = Self.firstDifference(golden, made) { differences.append("\(path):\(difference)") }
      }
    }
    if Set(files.map(\.path)).count < files.count { differences.append("two files have the same path") }
    return differences
  }

  /// The files in the folder and below, as paths inside it.
  private func recorded() throws -> [String] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: path).filter {
      var isFolder = false
      return FileManager.default.fileExists(atPath: path + "/" + $0, isDirectory: &isFolder) && !isFolder
    }
  }

  private func record(_ files: [RenderedFile]) throws {
    for path in try recorded() { try FileManager.default.removeItem(atPath: self.path + "/" + path) }
    for file in files {
      let target = path + "/" + file.path
      let folder = target.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(file.bytes).write(to: URL(filePath: target))
    }
  }

  /// The first line that differs, with both readings; nil when nothing does.
  private static func firstDifference(_ golden: [UInt8], _ made: [UInt8]) -> String? {
    guard golden != made else { return nil }
    let newline = UInt8(ascii: "\n")
    let goldenLines = golden.split(separator: newline, omittingEmptySubsequences: false)
    let madeLines = made.split(separator: newline, omittingEmptySubsequences: false)
    let line =
      zip(goldenLines, madeLines).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(goldenLines.count, madeLines.count)
    func reading(_ lines: [ArraySlice<UInt8>]) -> String {
      guard line < lines.count else { return "(the end)" }
      return "“\(String(decoding: lines[line].prefix(200), as: UTF8.self))”"
    }
    return "\(line + 1): expected \(reading(goldenLines)), made \(reading(madeLines))"
  }
}
