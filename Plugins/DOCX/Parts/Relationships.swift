import SheafMarkup

/// What a part refers to: other parts, and addresses outside.
struct Relationships {
  /// A reference.
  struct Reference: Hashable {
    /// The last word of the relationship's type: `hyperlink`, `image`.
    var kind: String
    /// The part, as a path from the part's own folder, or the address.
    var target: String
    /// Whether it is outside of the document.
    var isOutside = false
  }

  private(set) var references: [Reference] = []
  private var places: [Reference: Int] = [:]

  /// The id of a reference, which is made when it is new.
  mutating func id(of kind: String, _ target: String, isOutside: Bool = false) -> String {
    let reference = Reference(kind: kind, target: target, isOutside: isOutside)
    let place = places[reference] ?? references.count
    if place == references.count {
      references.append(reference)
      places[reference] = place
    }
    return "rId\(place + 1)"
  }

  /// The part that holds them.
  func bytes() -> [UInt8] {
    var xml = MarkupWriter.part()
    xml.open("Relationships", ("xmlns", WordNamespace.package))
    for (place, reference) in references.enumerated() {
      let outside: [MarkupWriter.Attribute] = reference.isOutside ? [("TargetMode", "External")] : []
      xml.void(
        "Relationship",
        [
          ("Id", "rId\(place + 1)"), ("Type", Self.type(reference.kind)), ("Target", reference.target),
        ] + outside)
    }
    xml.close("Relationships")
    return xml.bytes
  }

  /// The type of a kind as it is written out; two of them are the package's own.
  private static func type(_ kind: String) -> String {
    kind == "core-properties"
      ? "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
      : WordNamespace.relationships + "/" + kind
  }
}
