import SheafKit
import SheafTesting
import Testing

@testable import SheafEngine

@Suite("The head of a picture")
struct PictureHeaderTests {
  @Test("says kind and size, whatever the name says")
  func samples() {
    for (_, picture) in SampleDigests.pictures.all {
      let read = PictureHeader.picture(picture.bytes)
      #expect(read == picture)
    }
    let gif: [UInt8] = Array("GIF89a".utf8) + [0x40, 0x01, 0xF0, 0x00, 0, 0, 0]
    #expect(PictureHeader.picture(gif)?.width == 320)
    #expect(PictureHeader.picture(gif)?.height == 240)
  }

  @Test("is no picture when it is cut, at any byte")
  func cut() {
    for (_, picture) in SampleDigests.pictures.all {
      for count in 0..<picture.bytes.count { _ = PictureHeader.picture(Array(picture.bytes.prefix(count))) }
      #expect(PictureHeader.picture(Array(picture.bytes.prefix(9))) == nil)
    }
  }

  @Test("is no picture when its size is none")
  func sizes() {
    let none: [UInt8] = Array("GIF89a".utf8) + [0, 0, 0xF0, 0x00, 0, 0, 0]
    let vast: [UInt8] = Array("GIF89a".utf8) + [0xFF, 0xFF, 0xF0, 0x00, 0, 0, 0]
    #expect(PictureHeader.picture(none) == nil)
    #expect(PictureHeader.picture(vast) == nil)
    #expect(PictureHeader.picture(Array("<svg width='9'/>".utf8)) == nil)
    // A segment of length 0 must not hold up the search.
    #expect(PictureHeader.picture([0xFF, 0xD8, 0xFF, 0xE0, 0, 0] + [UInt8](repeating: 0xFF, count: 1000)) == nil)
  }
}
