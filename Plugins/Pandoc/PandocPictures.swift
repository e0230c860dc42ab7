import FoundationEssentials
import SheafKit

/// Pictures as nodes of pandoc, and the words that stand for those that cannot be had.
extension PandocDocument {
  /// Writes a picture with its caption.
  mutating func write(_ image: Image, article: String) {
    let caption = image.caption.plainText.allSatisfy(\.isWhitespace) ? [] : image.caption
    guard let picture = pictures[article: article, image.source] else {
      degraded.count("image")
      return words(for: image, caption: caption)
    }
    let target = "data:\(picture.kind.mediaType);base64,\(Data(picture.bytes).base64EncodedString())"
    switch api {
    case .v1_22:
      // A picture alone in a paragraph whose title begins with `fig:` is a figure, and its description the caption.
      tree.open(.para)
      write(image, target, description: caption.isEmpty ? nil : caption, title: caption.isEmpty ? "" : "fig:")
      tree.close()
    case .v1_23:
      tree.open(.figure)
      tree.attributes()
      tree.openList()
      tree.null()
      tree.openList()
      if !caption.isEmpty {
        tree.open(.plain)
        write(caption)
        tree.close()
      }
      tree.closeList()
      tree.closeList()
      tree.openList()
      tree.open(.plain)
      write(image, target, description: nil, title: "")
      tree.close()
      tree.closeList()
      tree.close()
    }
  }

  private mutating func write(_ image: Image, _ target: String, description: [Inline]?, title: String) {
    tree.open(.image)
    tree.attributes()
    tree.openList()
    if let description { write(description) } else { tree.text(image.alternative ?? image.caption.plainText) }
    tree.closeList()
    tree.openList()
    tree.string(target)
    tree.string(title)
    tree.closeList()
    tree.close()
  }

  /// What stands for a picture that cannot be had: `［图：一条木船］`, or its caption in the same brackets.
  private mutating func words(for image: Image, caption: [Inline]) {
    let words = caption.isEmpty ? [Inline.text(image.alternative ?? "")] : caption
    let label = words.plainText.isEmpty ? digest.labels.figure : digest.labels.figure + digest.labels.colon
    let (opening, closing) = digest.isChinese ? ("［", "］") : ("[", "]")
    tree.open(.para)
    write([.text(opening + label)] + words + [.text(closing)])
    tree.close()
  }
}
