import FoundationEssentials
import Glibc
import Testing

@testable import SheafIngest

@Suite("Stamps of files")
struct FileStampTests {
  @Test("are taken of every file that a pattern finds, in the same order")
  func found() throws {
    let names = (0..<1_500).map { "\($0 % 7)/\($0).txt" } + ["a.txt"]
    let folder = try TemporaryFolder(names)
    let files = FilePattern.expand(".", in: folder.path)
    let stamps = FileStamps.take(of: files, in: folder.path)
    #expect(files.count == names.count)
    #expect(stamps.map { $0?.size } == files.map { Int64($0.utf8.count) })
    #expect(stamps == files.map { SourceFile.Stamp(of: folder.path + "/" + $0) })
  }

  @Test("there is none of a folder, a pipe, and what is not there; a link has that of its file")
  func others() throws {
    let folder = try TemporaryFolder(["a.txt"])
    #expect(mkfifo(folder.path + "/p.txt", 0o600) == 0)
    #expect(symlink("a.txt", folder.path + "/l.txt") == 0)
    #expect(symlink("none", folder.path + "/n.txt") == 0)
    let files = FilePattern.expand(".", in: folder.path)
    let stamps = FileStamps.take(of: files, in: folder.path)
    #expect(files == ["a.txt", "l.txt", "n.txt", "p.txt"])
    #expect(stamps.map { $0 == nil } == [false, false, true, true])
    #expect(stamps[0] == stamps[1])
    #expect(SourceFile.Stamp(of: folder.path) == nil)
  }

  @Test("come with what is read, and change with it")
  func read() throws {
    let folder = try TemporaryFolder(["a.txt"])
    let path = folder.path + "/a.txt"
    let (file, stamp) = try SourceFile.readStamped(path)
    #expect(stamp == SourceFile.Stamp(of: path))
    #expect(stamp.size == Int64(file.bytes.count))
    try folder.write(Array("b.txt".utf8), to: "a.txt")
    let (other, later) = try SourceFile.readStamped(path)
    #expect(later != stamp)
    #expect(other.bytes != file.bytes)
  }

  @Test("a name that is no UTF-8 is found, so that reading it can say why it cannot be read")
  func invalidName() throws {
    let folder = try TemporaryFolder()
    let name = Array(folder.path.utf8CString.dropLast()) + [0x2F, CChar(bitPattern: 0xFF), 0x2E, 0x74, 0x78, 0x74, 0]
    #expect(close(creat(name, 0o600)) == 0)
    let files = FilePattern.expand(".", in: folder.path)
    #expect(files == ["\u{FFFD}.txt"])
    #expect(FileStamps.take(of: files, in: folder.path) == [nil])
    unlink(name)
  }
}
