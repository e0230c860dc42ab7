/// What the names of `meta` elements mean, in Open Graph, Dublin Core, microdata and the habits of content systems.
enum MetaName {
  /// What a `meta` element states.
  enum Meaning {
    case title, site, address, published, author, source, editor, language
  }

  /// What a name means, in letters of either case; nil for one that says nothing about an article.
  static func meaning(of name: ArraySlice<UInt8>) -> Meaning? {
    guard name.count <= 24 else { return nil }
    return table[name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }]
  }

  private static let table: [[UInt8]: Meaning] = {
    let lists: [(Meaning, String)] = [
      (.title, "og:title articletitle twitter:title dc.title headline"),
      (.site, "og:site_name application-name"),
      (.address, "og:url"),
      (
        .published,
        "article:published_time pubdate publishdate publish-date publication_date date dc.date dc.date.issued datepublished "
          + "og:published_time weibo:article:create_at parsely-pub-date firstpublishedtime"
      ),
      (.author, "author article:author og:article:author dc.creator byl parsely-author"),
      (.source, "source contentsource mediaid copyright-holder dc.source"),
      (.editor, "editor"),
      (.language, "content-language"),
    ]
    var table: [[UInt8]: Meaning] = [:]
    for (meaning, list) in lists { for name in list.split(separator: " ") { table[Array(name.utf8)] = meaning } }
    return table
  }()
}
