import SheafMarkup

/// What the parts of an Office document share.
extension MarkupWriter {
  /// Starts a part.
  static func part(capacity: Int = 1 << 12) -> MarkupWriter {
    var xml = MarkupWriter(.xml, capacity: capacity)
    xml.markup("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    return xml
  }

  /// Writes an element whose one attribute is `w:val`, as most properties are.
  mutating func value(_ name: StaticString, _ value: String) { void(name, ("w:val", value)) }

  /// Writes a property that is on or off; nothing when it is left to the style.
  mutating func toggle(_ name: StaticString, _ isOn: Bool?) {
    guard let isOn else { return }
    if isOn { void(name) } else { value(name, "0") }
  }
}
