import SheafKit

/// What a page states about itself for machines: `meta`, `link`, Open Graph, JSON-LD, `lang`.
///
/// It is the weaker evidence: what readers see goes before it. Every step is handed it, so that it is a class and not copied.
final class PageMetadata {
  /// The title by `og:title` and its like, without the site's name in most pages.
  private(set) var headline: Stated<String>?
  /// The text of `<title>`, with the site's name in most pages.
  private(set) var pageTitle: Stated<String>?
  /// Its parts.
  private(set) var titleParts: [String] = []
  /// The name of the site.
  private(set) var siteName: Stated<String>?
  /// What the page says in a sentence or two that it holds.
  private(set) var summary: ArraySlice<UInt8>?
  /// Author, medium, date.
  private(set) var credits = GatheredCredits()
  /// The language of the page.
  private(set) var language: Stated<String>?
  /// The address of the page.
  private(set) var address: Stated<String>?

  /// An organisation that is stated to be the author.
  private var organisation: Stated<String>?
  private let lines: LineIndex
  private var zone = TimeZoneSuffix.none

  /// Reads the head of a page, and data for machines wherever it stands.
  init(_ tree: HTMLTree, _ lines: LineIndex) {
    self.lines = lines
    for index in tree.nodes.indices {
      switch tree.nodes[index].tag {
      case .html:
        if let tag = tree.value(of: .lang, at: index) ?? tree.value(of: .xmlLang, at: index) {
          language = stated(Self.languageTag(tag), tag, tree, index)
        }
      case .title where pageTitle == nil:
        let text = tree.plainText(of: index, limit: 2000).slice
        pageTitle = stated(Self.text(text), text.string, tree, index)
        titleParts = pageTitle.map { PageTitle.parts(of: $0.value) } ?? []
      case .meta: readMeta(tree, index)
      case .link: readLink(tree, index)
      case .script where tree.nodes[index].end > index + 1:
        if let data = StructuredData(tree.text(of: index + 1)) {
          merge(data, at: lines.place(of: index, in: index, tree))
        }
      default: break
      }
    }
    dropOwnSource()
    if credits.source == nil, let organisation, organisation.value != siteName?.value, !namesSite(organisation.value) {
      credits.merge(source: organisation)
    }
  }

  /// Forgets a source that only repeats the name of the site, which every page of it states.
  private func dropOwnSource() {
    if let source = credits.source, source == siteName?.value { credits.dropSource() }
  }

  /// A value that an element states; nil when it states none.
  private func stated<Value>(_ value: Value?, _ text: String, _ tree: HTMLTree, _ index: Int) -> Stated<Value>? {
    value.map { Stated($0, from: text, at: lines.place(of: index, in: index, tree)) }
  }

  /// Whether a name is the site’s, as its own title has it: many sites state themselves as author.
  func namesSite(_ name: String) -> Bool {
    return siteName?.value.hasPrefix(name) == true
      || titleParts.dropFirst().contains { $0.hasPrefix(name) && $0.count <= name.count + 2 }
  }

  private func merge(_ data: StructuredData, at place: SourcePlace) {
    headline = headline ?? data.headline.map { Stated($0, from: $0, at: place) }
    siteName = siteName ?? data.publisher.map { Stated($0, from: $0, at: place) }
    let authors = data.authors.filter(Self.isPerson).map { Contributor(name: $0) }
    credits.merge(Credits(byline: authors), from: data.authors.joined(separator: " "), at: place)
    organisation =
      organisation ?? Self.medium(data.organisations, of: data.publisher).map { Stated($0, from: $0, at: place) }
    if let time = data.published { take(time, from: ArraySlice(time.utf8), at: place) }
  }

  /// Takes a time of publication: the first that is stated, unless that is told in universal time and another with the
  /// clock of the place, which may be on another day.
  private func take(_ time: String, from text: ArraySlice<UInt8>, at place: SourcePlace) {
    guard let date = DateText.first(in: time) else { return }
    if credits.published == nil {
      credits.merge(Credits(published: date), from: text, at: place)
      zone = TimeZoneSuffix(of: time)
    } else if zone == .universal, TimeZoneSuffix(of: time) == .local {
      credits.replace(published: date, from: text, at: place)
      zone = .local
    }
  }

  private func readLink(_ tree: HTMLTree, _ index: Int) {
    guard address == nil, let rel = tree.value(of: .rel, at: index), rel.lowercased() == "canonical",
      let destination = tree.value(of: .href, at: index)
    else { return }
    address = stated(LinkDestination.safe(destination), destination, tree, index)
  }

  private func readMeta(_ tree: HTMLTree, _ index: Int) {
    guard let content = tree.bytes(of: .content, at: index), !content.isEmpty, content.count <= 2000,
      let name = tree.bytes(of: .property, at: index) ?? tree.bytes(of: .name, at: index)
        ?? tree.bytes(of: .itemprop, at: index) ?? tree.bytes(of: .httpEquiv, at: index),
      let meaning = MetaName.meaning(of: name)
    else { return }
    func stated<Value>(_ value: Value?) -> Stated<Value>? { self.stated(value, content.string, tree, index) }
    func merge(_ found: Credits) {
      credits.merge(found, from: content, at: lines.place(of: index, in: index, tree))
    }
    switch meaning {
    case .title: headline = headline ?? stated(Self.text(content))
    case .site: siteName = siteName ?? stated(Self.text(content))
    case .address: address = address ?? stated(LinkDestination.safe(content.string))
    case .published: take(content.string, from: content, at: lines.place(of: index, in: index, tree))
    case .changed: merge(Credits(changed: DateText.first(in: content)))
    case .author: if credits.byline.isEmpty { merge(Credits(byline: Self.people(content))) }
    case .source: if credits.source == nil { merge(Credits(source: Self.medium(content))) }
    case .editor: merge(Credits(editors: Self.people(content)))
    case .description: summary = summary ?? content
    case .language: language = language ?? stated(Self.languageTag(content.string))
    }
  }

  private static func medium(_ content: ArraySlice<UInt8>) -> String? {
    guard content.count <= 120, let name = text(content), !PersonNames.isNobody(name), !name.contains("/") else {
      return nil
    }
    // Journals put the year behind their name.
    let words = name.split(separator: " ")
    let isDated = words.count > 1 && words.last.map { $0.count == 4 && Int($0) != nil } ?? false
    return isDated ? words.dropLast().joined(separator: " ") : name
  }

  private static func people(_ content: ArraySlice<UInt8>) -> [Contributor] {
    guard content.count <= 400, !content.contains(UInt8(ascii: "/")) else { return [] }
    let names = content.hasPrefix(Array("By ".utf8)) ? content.dropFirst(3) : content
    let all = PersonNames.parse(names.scalars[...], allowsOrganisations: false) ?? []
    // Ann Poe, Lecturer in Reeds, Harbour College: behind somebody's name, what is none tells of somebody.
    let isNamed = all.first.map(PersonLine.isName) == true
    return all.prefix { !isNamed || !$0.contains(" ") || PersonLine.isName($0) }
      .filter { !PersonNames.isNobody($0) && isPerson($0) && !isPlace($0, in: content) }
      .map { Contributor(name: $0) }
  }

  /// Whether an author is somebody: many pages state their medium, or the office that sent the text.
  private static func isPerson(_ name: String) -> Bool {
    !MediumName.isLike(Array(name.unicodeScalars)[...]) && !PersonNames.isOffice(name) && !PersonNames.isLogin(name)
  }

  /// Whether a word behind a comma is no name: `Shore Daily Online, Kiel, Germany`.
  private static func isPlace(_ name: String, in content: ArraySlice<UInt8>) -> Bool {
    content.contains(UInt8(ascii: ",")) && !name.contains(" ") && name.utf8.allSatisfy { $0 < 0x80 }
  }

  /// The medium among authors that are organisations: no desk, and not the site itself, which every page states.
  private static func medium(_ organisations: [String], of publisher: String?) -> String? {
    organisations.first { name in
      name != publisher && !PersonNames.isNobody(name) && !PersonLine.isDesk(name) && name.unicodeScalars.count <= 30
    }
  }

  /// A text in its final form; nil when there is none.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    let text = ChineseText.normalise(bytes)
    return text.isEmpty ? nil : text
  }

  /// A language tag as BCP 47 writes it, as far as its form goes; nil for what is none.
  private static func languageTag(_ value: String) -> String? {
    if value == "zh-CN" || value == "en" { return value }
    let parts = value.split { $0 == "-" || $0 == "_" }
    guard let first = parts.first, (2...3).contains(first.utf8.count), value.utf8.count <= 35,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) } })
    else { return nil }
    return ([first.lowercased()] + parts.dropFirst().map(subtag)).joined(separator: "-")
  }

  private static func subtag(_ part: Substring) -> String {
    switch part.utf8.count {
    case 2: part.uppercased()
    case 4: part.prefix(1).uppercased() + part.dropFirst().lowercased()
    default: part.lowercased()
    }
  }
}
