import Glibc
import SheafKit
import Testing

@testable import SheafIngest

@Suite("Reading files")
struct SourceFileTests {
  private func problem(_ path: String, limit: Int = SourceFile.byteLimit) -> Diagnostic? {
    do throws(DiagnosticError) {
      _ = try SourceFile.read(path, named: "a.txt", limit: limit)
      return nil
    } catch {
      return error.diagnostics.first
    }
  }

  @Test("a file comes with its bytes and the name it was given")
  func file() throws {
    let folder = try TemporaryFolder(["note.txt"])
    let file = try SourceFile.read(folder.path + "/note.txt", named: "note.txt")
    #expect(file == SourceFile(path: "note.txt", bytes: Array("note.txt".utf8)))
  }

  @Test("an empty file is read as empty")
  func empty() throws {
    let folder = try TemporaryFolder()
    try folder.write([], to: "empty.txt")
    #expect(try SourceFile.read(folder.path + "/empty.txt").bytes.isEmpty)
  }

  @Test("a file larger than one read is whole")
  func large() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
    try folder.write(bytes, to: "large.bin")
    #expect(try SourceFile.read(folder.path + "/large.bin").bytes == bytes)
  }

  @Test("a file over the limit is refused, one at the limit is not")
  func limit() throws {
    let folder = try TemporaryFolder(["12345678"])
    #expect(problem(folder.path + "/12345678", limit: 8) == nil)
    #expect(problem(folder.path + "/12345678", limit: 7)?.message == "`a.txt` is larger than 7 bytes")
  }

  @Test(
    "a file that is written to while it is read is read again, and refused when that goes on", arguments: [1, 3, 9])
  func changing(writes: Int) throws {
    let folder = try TemporaryFolder(["a.txt"])
    var left = writes
    let read = {
      try SourceFile.read(folder.path + "/a.txt", named: "a.txt") {
        guard left > 0 else { return }
        left -= 1
        let descriptor = open(folder.path + "/a.txt", O_WRONLY | O_APPEND)
        #expect(write(descriptor, "x", 1) == 1)
        close(descriptor)
      }
    }
    if writes < 4 {
      #expect(try read().bytes == Array(("a.txt" + String(repeating: "x", count: writes)).utf8))
    } else {
      let error = #expect(throws: DiagnosticError.self) { try read() }
      #expect(error?.diagnostics.map(\.message) == ["`a.txt` is being written to while it is read"])
    }
  }

  @Test("a pipe that nobody writes to is refused at once")
  func pipe() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    #expect(problem(folder.path + "/pipe")?.message == "`a.txt` is a named pipe, not a file")
  }

  @Test("a pipe is not even opened, so that its writer keeps what he writes for somebody else")
  func pipeIsLeft() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    let watch = inotify_init1(Int32(O_NONBLOCK))
    defer { close(watch) }
    #expect(inotify_add_watch(watch, path, UInt32(IN_OPEN)) >= 0)
    #expect(problem(path) != nil)
    var event = [UInt8](repeating: 0, count: 4_096)
    #expect(read(watch, &event, event.count) == -1)
    let descriptor = open(path, O_RDWR | O_NONBLOCK)
    #expect(read(watch, &event, event.count) > 0, "the watch sees who opens it")
    close(descriptor)
  }

  @Test("a folder, a device, a missing file and a loop of links each say what they are")
  func others() throws {
    let folder = try TemporaryFolder()
    #expect(symlink("loop", folder.path + "/loop") == 0)
    #expect(problem(folder.path)?.message == "`a.txt` is a folder")
    #expect(problem("/dev/null")?.message == "`a.txt` is a device, not a file")
    #expect(problem(folder.path + "/none")?.message == "there is no file `a.txt`")
    #expect(problem(folder.path + "/loop")?.message == "`a.txt` is a symbolic link that leads back to itself")
    #expect(problem("/" + String(repeating: "n", count: 5_000))?.id == "unreadable-file")
  }

  @Test(
    "the extension is in lower case, and a hidden file has none",
    arguments: [("a/B.HTML", "html"), ("a.b/c", ""), (".profile", ""), ("x.tar.gz", "gz"), ("", "")])
  func fileExtension(path: String, expected: String) {
    #expect(SourceFile(path: path, bytes: []).fileExtension == expected)
  }
}
