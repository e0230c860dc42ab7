/// A tag of a template (mustache(5)), or the text between two.
struct TemplateTag: Hashable, Sendable {
  /// What kinds of tag there are here: those of Mustache without its optional parts.
  enum Kind: Hashable, Sendable {
    /// Text that is written as it stands.
    case text
    /// `{{x}}`: a value, escaped for the format.
    case value
    /// `{{{x}}}` or `{{&x}}`: a value as it is.
    case raw
    /// `{{#x}}`: for each of a list, or if there is one.
    case section
    /// `{{^x}}`: if there is none.
    case inverted
    /// `{{/x}}`: the end of either.
    case end
    /// `{{> x}}`: another file of the folder.
    case partial
    /// `{{! … }}`, and `{{=<< >>=}}`, which only the scanner minds.
    case comment
  }

  /// What it is.
  var kind: Kind
  /// The name in it; empty for text and comments.
  var name: String
  /// Where it stands among the bytes of the template.
  var range: Range<Int>

  /// The parts of a dotted name; none for `.`, which is the value at hand.
  var path: [String] { name == "." ? [] : name.split(separator: ".").map(String.init) }
}
