/// How a run of text is set, as far as a style or the run itself says.
struct WordFormat: Hashable {
  /// Whether it is bold.
  var isBold: Bool?
  /// Whether it is italic.
  var isItalic: Bool?
  /// Whether it is hidden.
  var isHidden: Bool?
  /// Its size in half points.
  var size: Int?
  /// The font of its Han characters.
  var font: String?
  /// Whether it is raised.
  var isRaised: Bool?

  /// Makes a format that says nothing.
  init() {}

  /// Reads the properties of a run (`w:rPr`).
  init(_ tree: OfficeTree, _ properties: XMLTree.Index) {
    for index in tree.children(of: properties) {
      switch tree.tag(index) {
      case .bold: isBold = tree.isOn(index)
      case .italic: isItalic = tree.isOn(index)
      case .hidden: isHidden = tree.isOn(index)
      case .size: size = tree.number(.val, of: index).flatMap { (1...4000).contains($0) ? $0 : nil }
      case .fonts: font = tree.string(.eastAsiaFont, of: index) ?? tree.string(.eastAsiaTheme, of: index)
      case .verticalAlign: isRaised = tree.string(.val, of: index) == "superscript"
      default: break
      }
    }
  }

  /// The format with what another says over it.
  func merged(with other: WordFormat) -> WordFormat {
    var merged = self
    merged.isBold = other.isBold ?? isBold
    merged.isItalic = other.isItalic ?? isItalic
    merged.isHidden = other.isHidden ?? isHidden
    merged.size = other.size ?? size
    merged.font = other.font ?? font
    merged.isRaised = other.isRaised ?? isRaised
    return merged
  }
}
