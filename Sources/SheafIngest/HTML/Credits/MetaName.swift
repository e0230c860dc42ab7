import SheafKit

/// What the names of `meta` elements mean, in Open Graph, Dublin Core, microdata and the habits of content systems.
enum MetaName {
  /// What a `meta` element states.
  enum Meaning {
    case title, site, address, published, changed, author, source, editor, language, description
  }

  /// What a name means, in letters of either case; nil for one that says nothing about an article.
  static func meaning(of name: ArraySlice<UInt8>) -> Meaning? {
    guard name.count <= 32 else { return nil }
    // Some content systems write a space behind the colon, or at the end.
    return table[word(name.lazy.filter { $0 != 0x20 })]
  }

  /// A name folded into one number: of some dozen names no two are alike in it.
  private static func word(_ name: some Sequence<UInt8>) -> UInt64 {
    name.reduce(FowlerNollVo.basis) { hash, byte in
      FowlerNollVo.adding((0x41...0x5A).contains(byte) ? byte | 0x20 : byte, to: hash)
    }
  }

  private static let table: WordTable<Meaning> = {
    let lists: [(Meaning, String)] = [
      (.title, "og:title articletitle twitter:title dc.title headline"),
      (.site, "og:site_name application-name"),
      (.address, "og:url"),
      (
        .published,
        "article:published_time pubdate publishdate publish-date publication_date date dc.date dc.date.issued datepublished "
          + "og:published_time og:time weibo:article:create_at parsely-pub-date firstpublishedtime "
          + "bytedance:published_time og:release_date og:article:published_time publish_time published_time publish_date "
          + "dcterms.date dcterms.created citation_date citation_publication_date"
      ),
      (.changed, "dateupdate"),
      (.author, "author article:author og:article:author dc.creator byl parsely-author"),
      (.source, "source contentsource mediaid copyright-holder dc.source"),
      (.editor, "editor"),
      (.language, "content-language"),
      (.description, "description og:description"),
    ]
    return WordTable(
      lists.flatMap { meaning, list in list.split(separator: " ").map { (word($0.utf8), meaning) } })
  }()
}
