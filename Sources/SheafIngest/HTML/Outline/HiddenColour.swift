/// Text that nobody sees, since it has the colour of what is behind it.
enum HiddenColour {
  /// Whether a style sets the text of an element in the colour that it gives to what is behind it; or in white, where no
  /// style or attribute around it gives that a colour. Style sheets may, so that nothing with a name of its own counts.
  static func hides(_ style: HiddenStyle, _ index: HTMLTree.Index, _ tree: HTMLTree) -> Bool {
    guard let colour = style.colour else { return false }
    if let background = style.background { return background == colour }
    // A word or two in white are a label, whose box is coloured by a style sheet.
    guard whites.contains(colour), !isNamed(index, tree), tree.nodes[index].tag.headingLevel == nil,
      tree.textBytes(in: tree.subtree(of: index)) >= 60
    else { return false }
    return !tree.elements(around: index, limit: 32).contains { element in
      tree.has(.bgcolor, at: element) || tree.has(.background, at: element)
        || tree.bytes(of: .style, at: element).map { HiddenStyle($0).background != nil } ?? false
    }
  }

  private static func isNamed(_ index: HTMLTree.Index, _ tree: HTMLTree) -> Bool {
    tree.bytes(of: .class, at: index)?.isEmpty == false || tree.bytes(of: .id, at: index)?.isEmpty == false
      || tree.has(.bgcolor, at: index) || tree.has(.background, at: index)
  }

  private static let whites = Set(
    ["#fff", "#ffffff", "white", "rgb(255,255,255)", "rgba(255,255,255,1)"].map { Array($0.utf8) })
}
