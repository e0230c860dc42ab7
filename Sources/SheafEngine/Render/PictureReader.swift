import SheafIngest
import SheafKit

/// Reads the pictures of a digest from the folders of the articles that show them.
///
/// Nothing is fetched: a picture can be had when it is a file in the article's folder or below it, as browsers and
/// clippers save it. What is elsewhere, too large, no PNG, JPEG or GIF, or one too many has words in its place, and the
/// format tells how many.
enum PictureReader {
  /// The most bytes of one picture.
  static let largest = 16 << 20
  /// The most bytes of all pictures of a digest.
  static let largestTotal = 128 << 20
  /// The most pictures of a digest.
  static let most = 1_000

  /// The pictures that can be had. The files of articles are named relative to one of the folders, where the first
  /// counts that has the file.
  static func pictures(of digest: Digest, in folders: [String]) -> Pictures {
    Pictures(found(of: digest, in: folders).mapValues(\.picture))
  }

  /// A picture, and the file that it was read from.
  typealias Found = (file: String, picture: Picture)

  /// The pictures that can be had, each with its file.
  static func found(of digest: Digest, in folders: [String]) -> [Pictures.Key: Found] {
    guard namesPictures(digest) else { return [:] }
    let files = Dictionary(
      digest.sources.compactMap { note in
        folders.map { FilePath.join($0, note.origin.file) }.first(where: FilePath.isFile).map { (note.article, $0) }
      }
    ) { first, _ in first }
    var pictures: [Pictures.Key: Found] = [:]
    var total = 0
    for entry in digest.entries {
      guard let file = files[entry.article] else { continue }
      for source in Set(entry.parts.flatMap(Self.sources)).sorted() {
        let key = Pictures.Key(article: entry.article, source: source)
        guard pictures.count < most, total < largestTotal, pictures[key] == nil,
          let found = picture(source, beside: file, limit: min(largest, largestTotal - total))
        else { continue }
        pictures[key] = found
        total += found.picture.bytes.count
      }
    }
    return pictures
  }

  /// Whether a digest names pictures at all, be they there or not.
  static func namesPictures(_ digest: Digest) -> Bool {
    digest.entries.contains { $0.parts.contains { !sources(of: $0).isEmpty } }
  }

  private static func picture(_ source: String, beside file: String, limit: Int) -> Found? {
    let folder = FilePath.folder(of: file)
    // A page names its files as addresses: with `%20` for a space.
    for name in [source, decoded(source)].map({ $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0 })
    where OutputName.isConfined(name) {
      let path = FilePath.join(folder, name)
      guard FilePath.isFile(path), FilePath.leads(path, into: folder),
        let bytes = try? SourceFile.read(path, limit: limit).bytes, let picture = PictureHeader.picture(bytes)
      else { continue }
      return (path, picture)
    }
    return nil
  }

  private static func sources(of part: EntryPart) -> [String] {
    switch part {
    case .highlights: []
    case .text(let blocks): blocks.flatMap(sources)
    }
  }

  private static func sources(of block: Block) -> [String] {
    switch block.content {
    case .image(let image): image.source.map { [$0] } ?? []
    case .quote(let blocks): blocks.flatMap(sources)
    case .list(_, let items): items.flatMap { $0.flatMap(sources) }
    case .heading, .paragraph, .table, .preformatted: []
    }
  }

  /// `source` with its percent-encoded bytes decoded.
  private static func decoded(_ source: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(source.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
