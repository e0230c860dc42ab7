import Foundation
import SheafIngest
import Testing

@Suite("Finding files by a pattern")
struct FilePatternTests {
  /// A fresh folder with the given files in it, each of one letter.
  private func inFolder(_ files: [String], _ body: (String) throws -> Void) throws {
    let manager = FileManager.default
    let path = manager.temporaryDirectory.path + "/sheaf-" + UUID().uuidString
    defer { try? manager.removeItem(atPath: path) }
    for file in files {
      let folder = (path + "/" + file as NSString).deletingLastPathComponent
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data("x".utf8).write(to: URL(fileURLWithPath: path + "/" + file))
    }
    try body(path)
  }

  @Test("signs stand for names, in the order of their bytes")
  func signs() throws {
    try inFolder(["b.txt", "a.txt", "c.md", "sub/d.txt", ".hidden.txt"]) { folder in
      #expect(FilePattern.expand("*.txt", in: folder) == ["a.txt", "b.txt"])
      #expect(FilePattern.expand("**/*.{txt,md}", in: folder) == ["a.txt", "b.txt", "c.md", "sub/d.txt"])
      #expect(FilePattern.expand("[!a].txt", in: folder) == ["b.txt"])
    }
  }

  @Test("a pattern that is the name of a file means that file", arguments: ["[转载]旧闻.txt", "{a,b}.txt", "*.txt"])
  func literal(_ name: String) throws {
    try inFolder([name, "a.txt", "转.txt"]) { folder in
      #expect(FilePattern.expand(name, in: folder) == [name])
    }
  }

  @Test("a folder that leads back to itself is gone through once")
  func loop() throws {
    try inFolder(["a.txt"]) { folder in
      try FileManager.default.createSymbolicLink(atPath: folder + "/again", withDestinationPath: ".")
      #expect(FilePattern.expand("**/*.txt", in: folder) == ["a.txt"])
      #expect(FilePattern.expand(".", in: folder) == ["a.txt"])
    }
  }
}
