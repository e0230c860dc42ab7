import SheafKit

/// What somebody says about an article; what is said goes before everything that was read.
struct ArticleOverrides {
  /// A value and where it is written; a value of nil, or an empty one, clears the field.
  struct Override<Value> {
    var value: Value
    /// The value as text, for its evidence; nil when it clears the field.
    var text: String?
    var location: SourceLocation
  }

  /// Where they are written.
  var location: SourceLocation
  var title: Override<String>?
  var kicker: Override<String?>?
  var subtitle: Override<String?>?
  var organisation: Override<String?>?
  var source: Override<String?>?
  var repostedFrom: Override<String?>?
  var byline: Override<[Contributor]>?
  var editors: Override<[Contributor]>?
  var dateline: Override<String?>?
  var published: Override<CalendarDate?>?
  var language: Override<String?>?
  var address: Override<String?>?
  /// Whether it is no article.
  var drops = false

  /// The fields that can be true of one article alone, as far as they are there.
  var ofOneArticle: [(key: SidecarKey, location: SourceLocation)] {
    let fields: [(SidecarKey, SourceLocation?)] = [
      (.title, title?.location), (.kicker, kicker?.location), (.subtitle, subtitle?.location),
      (.dateline, dateline?.location), (.address, address?.location),
    ]
    return fields.compactMap { key, location in location.map { (key, $0) } }
  }

  /// The same without them.
  var ofManyArticles: ArticleOverrides {
    var rest = self
    rest.title = nil
    (rest.kicker, rest.subtitle, rest.dateline, rest.address) = (nil, nil, nil, nil)
    return rest
  }

  /// Overrides the fields of an article. Its id is that of its title and text, and so changes with the title.
  func apply(to article: inout Article) {
    if let title {
      article.title = title.value
      article.id = ArticleIdentity.id(title: title.value, blocks: article.blocks)
      article.state(.title, title.text, at: title.location)
    }
    set(kicker, \.kicker, .kicker, &article)
    set(subtitle, \.subtitle, .subtitle, &article)
    set(organisation, \.organisation, .organisation, &article)
    set(source, \.source, .source, &article)
    set(repostedFrom, \.repostedFrom, .repostedFrom, &article)
    set(byline, \.byline, .byline, &article)
    set(editors, \.editors, .editors, &article)
    set(dateline, \.dateline, .dateline, &article)
    set(published, \.published, .published, &article)
    set(language, \.language, .language, &article)
    set(address, \.origin.address, .address, &article)
  }

  private func set<Value>(
    _ override: Override<Value>?, _ path: WritableKeyPath<Article, Value>, _ field: FieldEvidence.Field,
    _ article: inout Article
  ) {
    guard let override else { return }
    article[keyPath: path] = override.value
    article.state(field, override.text, at: override.location)
  }
}
