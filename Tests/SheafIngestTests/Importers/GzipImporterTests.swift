import CZlib
import SheafKit
import Testing

@testable import SheafIngest

@Suite("Packed files")
struct GzipImporterTests {
  private static let packed = gzip(Array("灯塔\n\n守灯的人每天上楼两次，一次点灯，一次擦灯。\n".utf8)) ?? []

  private func read(_ bytes: [UInt8], as path: String = "notes/灯塔.txt.gz") -> ImportResult {
    ArticleReader().read(SourceFile(path: path, bytes: bytes))
  }

  @Test("are read as what they hold, under their own name")
  func reading() {
    let result = read(Self.packed)
    #expect(result.articles.map(\.title) == ["灯塔"])
    #expect(result.articles.first?.origin == Origin(file: "notes/灯塔.txt.gz", format: "text"))
    #expect(result.diagnostics.isEmpty)
  }

  @Test("a page without text is told once")
  func noText() throws {
    let page = "<html><head><title>灯塔</title></head><body><h1>守灯的人</h1><script>load()</script></body></html>"
    let result = read(try #require(Self.gzip(Array(page.utf8))), as: "灯塔.html.gz")
    #expect(result.diagnostics.map(\.id) == ["article-without-text"])
  }

  @Test("several members are one text, and padding behind the end is passed over")
  func members() {
    #expect(read(Self.packed + Self.packed).articles.flatMap(\.blocks).count >= 2)
    #expect(read(Self.packed + [0, 0, 0, 0]) == read(Self.packed))
  }

  @Test("what breaks off is read as far as it goes, and said", arguments: [12, 40, 80])
  func damaged(length: Int) {
    let result = read(Array(Self.packed.prefix(length)))
    #expect(result.diagnostics.contains { ["damaged-article", "unreadable-article"].contains($0.id) })
  }

  @Test("what unpacks to more than a file may have is a warning")
  func bomb() throws {
    // A second packing of 80 MB of zeros comes to a few hundred bytes; the first alone is over the limit.
    let bomb = try #require(Self.gzip(zeros: 80 << 20))
    let result = read(bomb)
    #expect(result.articles.isEmpty)
    #expect(result.diagnostics.map(\.message) == ["`notes/灯塔.txt.gz` unpacks to more than 64 MiB"])
  }

  @Test("an archive inside is named for what it is")
  func tar() throws {
    let tar = [UInt8](repeating: 0x61, count: 257) + Array("ustar  ".utf8) + [UInt8](repeating: 0x20, count: 300)
    let result = read(try #require(Self.gzip(tar)), as: "clippings.tar.gz")
    #expect(result.diagnostics.first?.message.contains("a tar archive") == true)
  }

  private static func gzip(zeros count: Int) -> [UInt8]? { gzip([UInt8](repeating: 0, count: count)) }

  private static func gzip(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard deflateInit2_(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK else {
      return nil
    }
    defer { deflateEnd(&stream) }
    var input = bytes
    let room = Int(deflateBound(&stream, UInt(input.count)))
    let output = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(room)
        _ = deflate(&stream, Z_FINISH)
      }
      count = room - Int(stream.avail_out)
    }
    return output
  }
}
