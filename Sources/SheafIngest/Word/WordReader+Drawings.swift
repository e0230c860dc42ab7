import SheafKit

// Pictures and text boxes, which stand behind the paragraph that they are anchored in.
extension WordReader {
  /// Reads the pictures and text boxes in a drawing.
  mutating func drawing(_ index: XMLTree.Index) {
    var alternative: String?
    drawing(index, &alternative)
  }

  private mutating func drawing(_ parent: XMLTree.Index, _ alternative: inout String?) {
    for index in tree.children(of: parent) {
      switch tree.tag(index) {
      case .drawingProperties:
        if tree.descendants(of: index).contains(where: isDecorative) { return }
        alternative = tree.string(.description, of: index)
      case .pictureFill: picture(tree.string(.embedded, of: index) ?? tree.string(.linked, of: index), alternative)
      case .imageData: picture(tree.string(.relation, of: index), alternative)
      case .textBox: text.boxes.append(index)
      case .alternates: if let chosen = tree.chosen(among: index) { drawing(chosen, &alternative) }
      case .shape:
        alternative = tree.string(.alternative, of: index) ?? alternative
        drawing(index, &alternative)
      default: drawing(index, &alternative)
      }
    }
  }

  private func isDecorative(_ index: XMLTree.Index) -> Bool {
    tree.tag(index) == .decorative && tree.string(.plainValue, of: index) == "1"
  }

  private mutating func picture(_ relation: String?, _ alternative: String?) {
    let target = relation.flatMap { relations[$0]?.target }.flatMap(LinkDestination.safe)
    let shown = alternative.flatMap(WordPicture.alternative)
    guard target != nil || shown != nil, !PictureCaptions.isFurniture(shown) else { return }
    text.pictures.append(
      DraftBlock(.image(source: target, alternative: shown, caption: MarkedText()), line: place))
  }
}
