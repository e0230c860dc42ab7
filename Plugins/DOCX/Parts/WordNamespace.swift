/// The namespaces of a document (ECMA-376, transitional) and the types of its relationships.
enum WordNamespace {
  /// WordprocessingML.
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  /// References from one part to another.
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  /// The relationships themselves.
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"
  /// Where a drawing stands in the text.
  static let placing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  /// Drawings.
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  /// Pictures.
  static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
  /// The media types of the parts, up to the part's own word.
  static let mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml."
}
