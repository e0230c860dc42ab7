import SheafKit

/// What the first bytes of a picture say: its kind and its size.
enum PictureHeader {
  /// The most pixels that a side may have; what claims more is no picture for a page.
  static let largestSide = 30_000

  /// Reads a PNG, JPEG or GIF; nil for anything else, and for one that is cut before its size.
  static func picture(_ bytes: [UInt8]) -> Picture? {
    for (kind, size) in [(Picture.Kind.png, pngSize(bytes)), (.gif, gifSize(bytes)), (.jpeg, jpegSize(bytes))] {
      guard let size, (1...largestSide).contains(size.width), (1...largestSide).contains(size.height) else { continue }
      return Picture(kind: kind, width: size.width, height: size.height, bytes: bytes)
    }
    return nil
  }

  private typealias Size = (width: Int, height: Int)

  /// PNG (ISO/IEC 15948, 11.2.2): the IHDR chunk stands first.
  private static func pngSize(_ bytes: [UInt8]) -> Size? {
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
      bytes[12..<16].elementsEqual("IHDR".utf8)
    else { return nil }
    return (number(bytes[16..<20]), number(bytes[20..<24]))
  }

  /// GIF87a and GIF89a: the size stands behind the signature, low byte first.
  private static func gifSize(_ bytes: [UInt8]) -> Size? {
    guard bytes.count >= 10, bytes.starts(with: "GIF8".utf8) else { return nil }
    return (number(bytes[6..<8].reversed()), number(bytes[8..<10].reversed()))
  }

  /// JPEG (ITU-T T.81, annex B): the size stands in the frame header, after any number of other segments.
  private static func jpegSize(_ bytes: [UInt8]) -> Size? {
    guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
    var place = 2
    while place + 9 <= bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      switch marker {
      case 0xFF: place += 1
      // SOF0 to SOF15, but for the three that are no frames: DHT, JPG, DAC.
      case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
        return (number(bytes[(place + 7)..<(place + 9)]), number(bytes[(place + 5)..<(place + 7)]))
      case 0x01, 0xD0...0xD7: place += 2
      case 0xD8, 0xD9, 0xDA: return nil
      default: place += 2 + max(2, number(bytes[(place + 2)..<(place + 4)]))
      }
    }
    return nil
  }

  /// A number of some bytes, high byte first.
  private static func number(_ bytes: some Sequence<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
