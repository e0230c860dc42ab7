@testable import SheafIngest

/// The files of articles in the project, for rules that hold for every one of them.
enum SampleFiles {
  /// The files of all formats, as absolute paths.
  static let all: [String] = {
    let root = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }
    let folders = ["recipes/articles", "Tests/SheafIngestTests", "Tests/CommandLineTests/Fixtures/clippings"]
    return folders.flatMap { folder in FilePattern.expand(root + "/" + folder, in: "/") }
  }()
}
