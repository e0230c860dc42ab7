import FoundationEssentials
import SheafKit

/// What JSON-LD in a page says about an article (schema.org `Article` and its kinds).
struct StructuredData {
  /// The title.
  private(set) var headline: String?
  /// The authors' names.
  private(set) var authors: [String] = []
  /// The names of authors that are said to be organisations.
  private(set) var organisations: [String] = []
  /// The name of the publisher.
  private(set) var publisher: String?
  /// The time of publication as the page has it.
  private(set) var published: String?

  /// The most bytes that are looked at.
  private static let limit = 1 << 18

  /// Reads JSON; nil when it is none or tells of no article.
  init?(_ json: ArraySlice<UInt8>) {
    guard json.count <= Self.limit, let value = try? JSONDecoder().decode(JSONValue.self, from: Data(json)),
      let article = Self.article(in: value, depth: 0)
    else { return nil }
    headline = Self.text(article["headline"]) ?? Self.text(article["title"])
    published = Self.text(article["datePublished"]) ?? Self.text(article["pubDate"])
    publisher = Self.names(article["publisher"]).first
    let (organisations, people) = Self.organisationsAndPeople(article["author"])
    self.organisations = organisations.flatMap(Self.names)
    authors = people.flatMap(Self.names).filter { !PersonNames.isNobody($0) }
  }

  /// The first object whose type is a kind of article.
  private static func article(in value: JSONValue, depth: Int) -> [String: JSONValue]? {
    guard depth < 4 else { return nil }
    switch value {
    case .array(let items): return items.prefix(64).lazy.compactMap { article(in: $0, depth: depth + 1) }.first
    case .object(let object):
      if types(object["@type"]).contains(where: { $0.hasSuffix("Article") || $0 == "BlogPosting" || $0 == "Report" }) {
        return object
      }
      // Search engines have forms of their own, without a type.
      if object["@type"] == nil, object["title"] != nil, object["pubDate"] != nil { return object }
      return object["@graph"].flatMap { article(in: $0, depth: depth + 1) }
    case .null, .boolean, .integer, .number, .string: return nil
    }
  }

  private static func types(_ value: JSONValue?) -> [String] {
    switch value {
    case .string(let text): [text]
    case .array(let items): items.compactMap { text($0) }
    default: []
    }
  }

  /// The authors that say themselves to be organisations, and the others.
  private static func organisationsAndPeople(_ value: JSONValue?) -> ([JSONValue], [JSONValue]) {
    let authors: [JSONValue] =
      switch value {
      case .array(let items): Array(items.prefix(20))
      case let value?: [value]
      case nil: []
      }
    func isOrganisation(_ author: JSONValue) -> Bool {
      guard case .object(let object) = author else { return false }
      return types(object["@type"]).contains { $0.hasSuffix("Organization") }
    }
    return (authors.filter(isOrganisation), authors.filter { !isOrganisation($0) })
  }

  private static func names(_ value: JSONValue?) -> [String] {
    switch value {
    case .string(let text): text.contains("://") ? [] : [ChineseText.normalise(text)]
    case .object(let object): names(object["name"])
    case .array(let items): items.prefix(20).flatMap { names($0) }
    default: []
    }
  }

  private static func text(_ value: JSONValue?) -> String? {
    guard case .string(let text)? = value else { return nil }
    let normalised = ChineseText.normalise(text)
    return normalised.isEmpty ? nil : normalised
  }
}
