import SheafMarkup

/// Writes `[Content_Types].xml`: the media type of every part.
enum ContentTypes {
  /// The whole part; `overrides` are paths of parts with their media types.
  static func bytes(_ overrides: [(path: String, type: String)], extensions: [(name: String, type: String)]) -> [UInt8]
  {
    var xml = MarkupWriter.part()
    xml.open("Types", ("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"))
    xml.void(
      "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"))
    xml.void("Default", ("Extension", "xml"), ("ContentType", "application/xml"))
    for (name, type) in extensions { xml.void("Default", ("Extension", name), ("ContentType", type)) }
    for (path, type) in overrides { xml.void("Override", ("PartName", "/" + path), ("ContentType", type)) }
    xml.close("Types")
    return xml.bytes
  }
}
