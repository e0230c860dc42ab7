import SheafKit

/// What the rules that hold for one file come to.
///
/// Of encoding and medium the first rule counts that states one, of elements to keep the first that finds some; what any of
/// them removes is removed.
struct Site: Sendable {
  /// The rules that hold, the one that counts first before the others.
  var rules: [SiteRule] = []

  /// The charset that the file is in.
  var encoding: StatedCharset? {
    guard let encoding = rules.first(where: { $0.encoding != nil })?.encoding else { return nil }
    return Charset(label: encoding.value).map {
      StatedCharset(charset: $0, label: encoding.value, location: encoding.location)
    }
  }

  /// Counts that the charset was asked for.
  func noteDecoding() { rules.first { $0.encoding != nil }?.use.update { $0.decoded += 1 } }

  /// Whether elements of the page are to be found.
  var selectsElements: Bool { rules.contains { !$0.keep.isEmpty || !$0.remove.isEmpty } }

  /// Gives an article the medium that a rule states.
  func correct(_ article: inout Article) {
    guard let rule = rules.first(where: { $0.source != nil }), let source = rule.source else { return }
    rule.use.update { $0.sources += 1 }
    article.source = source.value
    article.state(.source, source.value, at: source.location)
  }
}

/// A charset that somebody says a file is in.
struct StatedCharset: Sendable {
  /// The charset.
  var charset: Charset
  /// The label that was written for it.
  var label: String
  /// Where that is written.
  var location: SourceLocation
}
