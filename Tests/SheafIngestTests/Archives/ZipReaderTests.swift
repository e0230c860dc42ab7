import SheafKit
import Testing

@testable import SheafArchive
@testable import SheafIngest

@Suite("ZIP archives")
struct ZipReaderTests {
  private func names(_ archive: ZipBuilder) throws -> [String] {
    try ZipReader.open(archive.bytes(), names: ArchiveNames.decoded) { $0.entries.map(\.name) }
  }

  private func problem(_ archive: ZipBuilder, limit: Int = 1 << 26) -> ZipProblem? {
    do throws(ZipProblem) {
      return try ZipReader.open(archive.bytes()) { archive -> ZipProblem? in
        guard let entry = archive.entries.first else { return nil }
        do throws(ZipProblem) {
          _ = try archive.read(entry, limit: limit)
          return nil
        } catch {
          return error
        }
      }
    } catch {
      return error
    }
  }

  @Test("what was packed comes out, stored or deflated")
  func contents() throws {
    var archive = ZipBuilder(["a.txt": "守灯的人"])
    archive.entries.append(ZipBuilder.Entry(name: Array("b".utf8), bytes: [1, 2, 3], isDeflated: false))
    let unpacked = try ZipReader.open(archive.bytes()) { archive in
      archive.entries.compactMap { try? archive.read($0, limit: 100).bytes }
    }
    #expect(unpacked == [Array("守灯的人".utf8), [1, 2, 3]])
  }

  @Test("names lead nowhere")
  func hostileNames() throws {
    let archive = ZipBuilder([
      "../../etc/passwd": "", "/etc/shadow": "", "C:\\Windows\\a.txt": "", "a/./b//c.txt": "", "..": "",
      "a\u{1B}[2J\u{202E}.txt": "",
    ])
    #expect(try names(archive) == ["etc/passwd", "etc/shadow", "C:/Windows/a.txt", "a/b/c.txt", "a[2J.txt"])
  }

  @Test("names from Windows in China are GB18030 without a word, and are read as such beside others")
  func chineseNames() throws {
    var archive = ZipBuilder(["说明.txt": ""])
    for name in ["值守/水位线还在原处.html", "值守/夜班记.txt"] {
      archive.entries.append(ZipBuilder.Entry(name: try #require(Encoded.bytes(of: name, in: .gb18030)), bytes: []))
    }
    #expect(try names(archive) == ["说明.txt", "值守/水位线还在原处.html", "值守/夜班记.txt"])
  }

  @Test("what is no file is told from files")
  func kinds() throws {
    var archive = ZipBuilder(["a/": "", "b.txt": ""])
    archive.entries.append(ZipBuilder.Entry(name: Array("link".utf8), bytes: Array("/etc/passwd".utf8), mode: 0o120777))
    archive.entries.append(ZipBuilder.Entry(name: Array("tty".utf8), bytes: [], mode: 0o020666))
    archive.entries.append(ZipBuilder.Entry(name: Array("folder".utf8), bytes: [], mode: 0o040755))
    let kinds = try ZipReader.open(archive.bytes()) { $0.entries.map(\.kind) }
    #expect(kinds == [.folder, .file, .special, .special, .folder])
  }

  @Test("an entry that unpacks to more than it may is given up, whatever it states")
  func limits() {
    var archive = ZipBuilder()
    archive.add("a", [UInt8](repeating: 0x61, count: 5000))
    #expect(problem(archive) == nil)
    #expect(problem(archive, limit: 4999) == .tooLarge(limit: 4999))
    archive.entries[0].statedSize = 10
    #expect(problem(archive, limit: 4999) == .tooLarge(limit: 4999))
  }

  @Test("a bomb, a lock and an unknown way of packing are named")
  func problems() {
    var archive = ZipBuilder()
    archive.add("a", [UInt8](repeating: 0, count: 8 << 20))
    #expect(problem(archive) == .bomb)
    archive.entries = [ZipBuilder.Entry(name: [0x61], bytes: [1, 2, 3], flags: 1)]
    #expect(problem(archive) == .encrypted)
    archive.entries = [ZipBuilder.Entry(name: [0x61], bytes: [1, 2, 3], method: 14)]
    #expect(problem(archive) == .unknownMethod)
  }

  @Test("an archive that says it has a million entries is not opened, wherever it says so")
  func tooMany() {
    var archive = ZipBuilder(["a": ""])
    archive.statedCount = 60_000
    #expect(problem(archive) == .tooManyEntries(60_000))
    // A comment full of records that each send the reader through the directory.
    let end = archive.bytes().suffix(22)
    let records = [UInt8]((0..<400).flatMap { _ in end })
    #expect(ZipDirectory.entryCount(of: archive.bytes() + records) > 1_000_000)
  }

  @Test("an archive cut anywhere is read or refused, never more")
  func cut() {
    let bytes = ZipBuilder(["a.txt": "守灯的人每天上楼两次。", "b/c.html": "<p>灯</p>"]).bytes()
    for end in 0..<bytes.count {
      _ = try? ZipReader.open(Array(bytes[..<end])) { archive in
        archive.entries.compactMap { try? archive.read($0, limit: 1000) }
      }
      #expect(ArticleReader().read(SourceFile(path: "a.zip", bytes: Array(bytes[..<end]))).articles.isEmpty)
    }
  }

  @Test("a name with a control character costs no other entry, nor itself")
  func oddName() throws {
    var archive = ZipBuilder(["ok.txt": "灯亮了。"])
    // Bit 11 says that the name is UTF-8, which libzip holds it to.
    archive.entries.append(ZipBuilder.Entry(name: Array("a/\u{1B}[31m红.txt".utf8), bytes: [0x61], flags: 1 << 11))
    let names = try ZipReader.open(archive.bytes()) { $0.entries.map(\.name) }
    #expect(names == ["ok.txt", "a/[31m红.txt"])
  }
}
