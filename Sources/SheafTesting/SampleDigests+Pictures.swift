import SheafKit

extension SampleDigests {
  /// The pictures of `everyConstruct` that can be had; the third of it names no source.
  public static let pictures = Pictures([
    .init(article: "c3", source: "pictures/boat.jpg"): Picture(
      kind: .jpeg, width: 8, height: 8, bytes: bytes(greySquare)),
    .init(article: "c3", source: "https://qinghe.example/lamp.png"): Picture(
      kind: .png, width: 1, height: 1, bytes: bytes(redPoint)),
  ])

  /// A square of eight by eight grey points, as JPEG.
  private static let greySquare = """
    ffd8ffe000104a46494600010100000100010000ffdb0043001b12141714111b1716171e1c1b2028422b28252528513a\
    3d3042605565645f555d5b6a7899816a7190735b5d85b586909ea3abadab6780bcc9baa6c799a8aba4ffc0000b080008\
    000801011100ffc40014000100000000000000000000000000000000ffc4001410010000000000000000000000000000\
    0000ffda0008010100003f003fffd9
    """

  /// One red point, as PNG.
  private static let redPoint = """
    89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63d8c22002\
    00023400c9ffdd09ca0000000049454e44ae426082
    """

  private static func bytes(_ digits: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = digits[...]
    while let byte = UInt8(rest.prefix(2), radix: 16) {
      bytes.append(byte)
      rest = rest.dropFirst(2)
    }
    return bytes
  }
}
