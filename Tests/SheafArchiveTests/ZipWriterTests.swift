import SheafArchive
import Testing

@Suite("ZIP archives, written")
struct ZipWriterTests {
  private static let files = [
    ZipFile("mimetype", Array("application/epub+zip".utf8), packing: .stored),
    ZipFile("word/文.xml", Array(String(repeating: "渡口的灯", count: 2000).utf8)),
    ZipFile("a.png", [0x89, 0x50, 0x4E, 0x47], packing: .stored), ZipFile("空", []),
  ]

  @Test("what is written can be read, in the same order, packed as it was asked for")
  func roundTrip() throws {
    #expect(try ZipFile.all(in: try ZipWriter().archive(of: Self.files)) == Self.files)
    #expect(try ZipFile.all(in: try ZipWriter().archive(of: [])) == [])
  }

  @Test("the same files give the same bytes")
  func same() throws {
    #expect(try ZipWriter().archive(of: Self.files) == ZipWriter().archive(of: Self.files))
  }

  @Test("the first entry lies open from byte 30 on, without an extra field, as EPUB demands")
  func mimetype() throws {
    let bytes = try ZipWriter().archive(of: Self.files)
    #expect(bytes[30..<38].elementsEqual("mimetype".utf8))
    #expect(bytes[38..<58].elementsEqual("application/epub+zip".utf8))
  }

  @Test("no header holds anything of the day, the machine or the user")
  func headers() throws {
    let bytes = try ZipWriter().archive(of: Self.files)
    func number(_ place: Int) -> Int { Int(bytes[place]) | Int(bytes[place + 1]) << 8 }
    var local = 0
    var central = 0
    for place in bytes.indices.dropLast(46) where bytes[place..<(place + 2)].elementsEqual("PK".utf8) {
      switch number(place + 2) {
      case 0x0403:
        local += 1
        // Time, date, length of the extra field (APPNOTE 4.3.7).
        #expect([number(place + 10), number(place + 12), number(place + 28)] == [0, 0x21, 0])
        // No sizes behind the data (bit 3), and UTF-8 names flagged (bit 11).
        #expect(number(place + 6) & 0x0008 == 0)
      case 0x0201:
        central += 1
        // The same, and the length of the comment (APPNOTE 4.3.12).
        #expect(
          [number(place + 12), number(place + 14), number(place + 30), number(place + 32)] == [0, 0x21, 0, 0])
      default: continue
      }
    }
    #expect([local, central] == [4, 4])
  }

  @Test("a name given twice is refused")
  func twice() {
    let file = ZipFile("a", [1])
    #expect(throws: ZipWriter.Failure.self) { try ZipWriter().archive(of: [file, file]) }
  }
}

@Suite("ZIP archives, read as a whole")
struct ZipFileTests {
  @Test("more files, or more bytes, than allowed are refused")
  func limits() throws {
    let archive = try ZipWriter().archive(of: (0..<5).map { ZipFile("\($0)", [UInt8](repeating: 7, count: 100)) })
    #expect(throws: ZipProblem.tooManyEntries(5)) { try ZipFile.all(in: archive, count: 4) }
    #expect(throws: ZipProblem.tooLarge(limit: 99)) { try ZipFile.all(in: archive, total: 499) }
    #expect(try ZipFile.all(in: archive, count: 5, total: 500).count == 5)
  }

  @Test("what is no archive, is cut or damaged is refused, never trusted")
  func damaged() throws {
    var archive = try ZipWriter().archive(of: [ZipFile("a", Array("守灯的人".utf8), packing: .stored)])
    #expect(throws: ZipProblem.noDirectory) { try ZipFile.all(in: Array("no archive".utf8)) }
    for end in archive.indices { #expect(throws: ZipProblem.self) { try ZipFile.all(in: Array(archive[..<end])) } }
    archive[32] ^= 1
    #expect(throws: ZipProblem.damaged) { try ZipFile.all(in: archive) }
  }
}
