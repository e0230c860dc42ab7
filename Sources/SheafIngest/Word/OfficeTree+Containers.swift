// What stands for its content alone: controls, and alternatives for programs of different age.
extension OfficeTree {
  /// What a control shows: nothing where it is empty but for a hint, or a table of contents.
  func content(ofStructured index: XMLTree.Index) -> XMLTree.Index? {
    if let properties = child(.structuredProperties, of: index) {
      if child(.showsPlaceholder, of: properties) != nil { return nil }
      for place in descendants(of: properties) where tag(place) == .docPartGallery {
        if string(.val, of: place) == "Table of Contents" { return nil }
      }
    }
    return child(.structuredContent, of: index)
  }

  /// The first of the alternatives: programs write the form they prefer first, and the same again for older ones.
  func chosen(among index: XMLTree.Index) -> XMLTree.Index? {
    child(.choice, of: index) ?? child(.fallback, of: index)
  }
}
