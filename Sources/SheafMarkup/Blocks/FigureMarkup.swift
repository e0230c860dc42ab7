import FoundationEssentials
import SheafKit

extension BlockMarkup {
  /// Writes a picture, or the words that stand for it: a page that loads one from elsewhere tells who reads it.
  mutating func write(_ image: Image, to page: inout MarkupWriter) {
    let alternative = image.alternative.flatMap { $0.isEmpty ? nil : $0 }
    wrap(.figure, to: &page) { writer, page in
      if let picture = writer.available[article: writer.article, image.source],
        let address = writer.address(of: picture, source: image.source ?? "")
      {
        let dress = writer.policy.dress(.picture)
        let attributes: [MarkupWriter.Attribute] = [
          ("src", address), ("alt", alternative ?? writer.labels.figure), ("width", "\(picture.width)"),
          ("height", "\(picture.height)"),
        ]
        page.void(dress.element, attributes + dress.attributes)
      } else {
        writer.degraded.count("image")
        let words = [writer.labels.figure, alternative == image.caption.plainText ? nil : alternative]
        let text = words.compactMap { $0 }.joined(separator: writer.labels.colon)
        writer.write([.text(text)], as: .missingPicture, to: &page)
      }
      if !image.caption.isBlank { writer.write(image.caption, as: .caption, to: &page) }
    }
  }

  /// Where a picture is to be found: in the address itself, or under a name; nil when there is no more room for it.
  private mutating func address(of picture: Picture, source: String) -> String? {
    let key = Pictures.Key(article: article, source: source)
    switch policy.pictures {
    case .words: return nil
    case .data(let limit):
      guard takeRoom(for: picture, limit: limit) else { return nil }
      return "data:\(picture.kind.mediaType);base64,\(Data(picture.bytes).base64EncodedString())"
    case .files(let prefix, let limit):
      if let address = pictureAddresses[key] { return address }
      guard takeRoom(for: picture, limit: limit) else { return nil }
      let name = "picture-\(pictures.count + 1).\(picture.kind.fileExtension)"
      pictures.append((name, picture))
      pictureAddresses[key] = prefix + name
      return prefix + name
    }
  }

  private mutating func takeRoom(for picture: Picture, limit: Int) -> Bool {
    guard picture.bytes.count <= limit - pictureBytes else { return false }
    pictureBytes += picture.bytes.count
    return true
  }
}
