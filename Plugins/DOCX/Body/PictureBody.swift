import SheafArchive
import SheafKit
import SheafMarkup

/// Pictures.
extension DocumentBody {
  /// English Metric Units to a pixel of 96 to the inch, and to a twentieth of a point.
  private static let unitsPerPixel = 9525
  private static let unitsPerTwip = 635

  /// Writes a picture with its caption; words stand for one that could not be had.
  mutating func write(_ image: Image, at place: Place) {
    let caption = image.caption.isBlank ? nil : image.caption
    let words = caption?.plainText
    let alternative = image.alternative.flatMap { $0.isEmpty || $0 == words ? nil : $0 }
    var format = self.format(at: place)
    if format.numbering == nil { format.firstLine = nil }
    if caption == nil {
      format.keepsWithNext = false
      format.after = 200
    }
    if let picture = pictures[article: place.article, image.source] {
      let file = media.path(of: picture)
      let id = relationships.id(of: "image", file)
      let number = media.placed()
      let size = Self.size(of: picture, width: sheet.page.typeWidth - place.left, height: sheet.page.typeHeight * 4 / 5)
      paragraph(.figure, format) { body in
        body.drawing(id, number: number, size: size, description: alternative ?? words ?? "")
      }
    } else {
      degraded.count("image")
      let shown = [labels.figure, alternative].compactMap { $0 }.joined(separator: labels.colon)
      paragraph(.figure, format) { $0.run(shown) }
    }
    if let caption { paragraph(.caption, self.format(at: place)) { $0.write(caption) } }
  }

  /// The size on paper: a pixel is a 96th of an inch, but no picture is larger than the room.
  private static func size(of picture: Picture, width: Int, height: Int) -> (width: Int, height: Int) {
    let pixels = (width: min(max(1, picture.width), 1 << 24), height: min(max(1, picture.height), 1 << 24))
    let room = (width: max(1, width) * unitsPerTwip, height: max(1, height) * unitsPerTwip)
    var size = (width: pixels.width * unitsPerPixel, height: pixels.height * unitsPerPixel)
    if size.width > room.width {
      size = (room.width, max(1, room.width * pixels.height / pixels.width))
    }
    if size.height > room.height {
      size = (max(1, room.height * pixels.width / pixels.height), room.height)
    }
    return size
  }

  private mutating func drawing(
    _ id: String, number: Int, size: (width: Int, height: Int), description: String
  ) {
    let extent: [MarkupWriter.Attribute] = [("cx", "\(size.width)"), ("cy", "\(size.height)")]
    xml.markup("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">")
    xml.void("wp:extent", extent)
    xml.void("wp:docPr", ("id", "\(number)"), ("name", "Picture \(number)"), ("descr", description))
    xml.markup("<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>")
    xml.open("a:graphic")
    xml.open("a:graphicData", ("uri", WordNamespace.picture))
    xml.markup("<pic:pic><pic:nvPicPr>")
    xml.void("pic:cNvPr", ("id", "\(number)"), ("name", "Picture \(number)"))
    xml.markup("<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>")
    xml.void("a:blip", ("r:embed", id))
    xml.markup("<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>")
    xml.void("a:ext", extent)
    xml.markup("</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>")
    xml.markup("</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>")
  }
}

/// The folder of a document's pictures, each once.
struct MediaFolder {
  private var paths: [[UInt8]: String] = [:]
  private var placings = 0
  /// The files, as paths from the folder of the text.
  private(set) var files: [ZipFile] = []
  /// The kinds that there are, in the order in which they appeared.
  private(set) var kinds: [Picture.Kind] = []

  /// The path of a picture, which is put into the folder when it is new.
  mutating func path(of picture: Picture) -> String {
    if let path = paths[picture.bytes] { return path }
    let path = "media/image\(files.count + 1).\(picture.kind.fileExtension)"
    paths[picture.bytes] = path
    // Pictures are packed already.
    files.append(ZipFile(path, picture.bytes, packing: .stored))
    if !kinds.contains(picture.kind) { kinds.append(picture.kind) }
    return path
  }

  /// The number of the next place where a picture stands, from 1.
  mutating func placed() -> Int {
    placings += 1
    return placings
  }
}
