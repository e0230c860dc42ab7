import FoundationEssentials
import SheafKit
import Testing

@testable import SheafEngine

@Suite("Writing outputs")
struct OutputFolderTests {
  private func file(_ path: String, _ text: String) -> RenderedFile {
    RenderedFile(path: path, mediaType: "text/plain", text: text)
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.path + "/sheaf-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  private func names(in folder: String) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("makes the folders, replaces what is there, and leaves no other file")
  func writes() throws {
    try inFolder { folder in
      let output = OutputFolder(path: folder + "/deep/out")
      try output.write([file("a.txt", "旧"), file("sub/b.txt", "乙")])
      try output.write([file("a.txt", "新")])
      #expect(names(in: folder + "/deep/out") == ["a.txt", "sub", "sub/b.txt"])
      #expect(text(folder + "/deep/out/a.txt") == "新")
    }
  }

  @Test("a file that is there already, byte for byte, is left as it is")
  func unchanged() throws {
    try inFolder { folder in
      let output = OutputFolder(path: folder)
      func number(_ name: String) throws -> UInt64? {
        try FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.systemFileNumber] as? UInt64
      }
      try output.write([file("a.txt", "甲"), file("sub/b.txt", "乙"), file("c.txt", "")])
      let before = try ["a.txt", "sub/b.txt", "c.txt"].map(number)
      try output.write([file("a.txt", "丙"), file("sub/b.txt", "乙"), file("c.txt", "")])
      #expect(try number("a.txt") != before[0])
      #expect(try ["sub/b.txt", "c.txt"].map(number) == Array(before.dropFirst()))
      #expect(text(folder + "/a.txt") == "丙")
      // A link to such a file is none.
      try FileManager.default.removeItem(atPath: folder + "/a.txt")
      try FileManager.default.createSymbolicLink(atPath: folder + "/a.txt", withDestinationPath: folder + "/sub/b.txt")
      try output.write([file("a.txt", "乙")])
      #expect(
        try FileManager.default.attributesOfItem(atPath: folder + "/a.txt")[.type] as? FileAttributeType == .typeRegular
      )
      #expect(names(in: folder) == ["a.txt", "c.txt", "sub", "sub/b.txt"])
    }
  }

  @Test("a name may be as long as the system allows")
  func longNames() throws {
    try inFolder { folder in
      let name = String(repeating: "🌾", count: 62) + ".txt"
      try OutputFolder(path: folder).write([file(name, "长")])
      #expect(names(in: folder) == [name])
    }
  }

  @Test("when one file cannot be written none is")
  func allOrNone() throws {
    try inFolder { folder in
      let output = OutputFolder(path: folder)
      try output.write([file("a.txt", "旧"), file("b/c.txt", "丙")])
      #expect(throws: SystemFailure.self) { try output.write([file("a.txt", "新"), file("b", "不行")]) }
      #expect(text(folder + "/a.txt") == "旧")
      #expect(names(in: folder) == ["a.txt", "b", "b/c.txt"])
    }
  }

  @Test("a link below the folder is not followed")
  func links() throws {
    try inFolder { folder in
      let manager = FileManager.default
      try manager.createDirectory(atPath: folder + "/out", withIntermediateDirectories: true)
      try manager.createDirectory(atPath: folder + "/elsewhere", withIntermediateDirectories: true)
      try manager.createSymbolicLink(atPath: folder + "/out/sub", withDestinationPath: folder + "/elsewhere")
      try manager.createSymbolicLink(atPath: folder + "/out/a.txt", withDestinationPath: folder + "/elsewhere/a.txt")
      let output = OutputFolder(path: folder + "/out")
      #expect(throws: SystemFailure.self) { try output.write([file("sub/b.txt", "乙")]) }
      try output.write([file("a.txt", "甲")])
      #expect(names(in: folder + "/elsewhere") == [])
      #expect(text(folder + "/out/a.txt") == "甲")
    }
  }

  @Test("a path outside of the folder is refused")
  func outside() throws {
    try inFolder { folder in
      #expect(throws: SystemFailure.self) { try OutputFolder(path: folder + "/out").write([file("../x.txt", "")]) }
      #expect(names(in: folder) == [])
    }
  }

  @Test("a folder that cannot be made is told")
  func noFolder() {
    #expect(throws: SystemFailure.self) { try OutputFolder(path: "/dev/null/out").write([file("a.txt", "甲")]) }
  }
}
