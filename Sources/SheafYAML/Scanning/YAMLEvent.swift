/// What libyaml reports while it reads: the text as a flat row of starts, ends and scalars.
struct YAMLEvent {
  /// What happened.
  enum Kind {
    /// The text ended.
    case streamEnd
    /// A document began, with `---` when explicit.
    case documentStart(explicit: Bool)
    /// A document ended, with `...` when explicit.
    case documentEnd(explicit: Bool)
    /// `*name`.
    case alias(String)
    /// A scalar.
    case scalar(text: String, style: YAMLScalar.Style, Properties)
    /// A sequence began, in brackets when `flow`.
    case sequenceStart(flow: Bool, Properties)
    /// A mapping began, in braces when `flow`.
    case mappingStart(flow: Bool, Properties)
    /// The innermost collection ended.
    case collectionEnd
  }

  /// What stands before a node.
  struct Properties {
    /// The tag, resolved; `!` for the non-specific tag.
    var tag: String?
    /// The name after `&`.
    var anchor: String?
  }

  /// What happened.
  var kind: Kind
  /// Where it started.
  var start: YAMLMark
  /// Where it ended.
  var end: YAMLMark
}
