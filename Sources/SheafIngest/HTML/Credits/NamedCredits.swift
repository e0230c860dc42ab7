import SheafKit

/// What no label says but the names of elements do: `<span class="author">`, `<time>`.
struct NamedCredits {
  /// The names that stand in such elements: weaker than any label, wherever that is.
  private(set) var credits = GatheredCredits()
  /// The day in such an element, how sure it is, and where it stands.
  private(set) var day: (date: CalendarDate, rank: DayRank, text: ArraySlice<UInt8>, place: SourcePlace)?

  private let tree: HTMLTree
  private let lines: LineIndex
  private let language: String?
  /// Whether links say themselves that they lead to the author: then nothing else names one.
  private var hasAuthorLinks = false

  /// Looks at the elements of some nodes, the headline left out; in a foot only at those of the article’s own `footer`.
  init(_ tree: HTMLTree, _ lines: LineIndex, in nodes: Range<Int>, besides title: Range<Int>?, isFoot: Bool = false) {
    self.tree = tree
    self.lines = lines
    // The language of the page, as its first element states it.
    language = tree.nodes.indices.prefix(16).first { tree.nodes[$0].tag == .html }
      .flatMap { tree.value(of: .lang, at: $0) }
    hasAuthorLinks = nodes.contains {
      tree.nodes[$0].tag == .a && Self.isAuthorLink($0, tree) && !tree.isInside([.figure], $0, limit: 7)
        && !tree.plainText(of: $0, limit: 8).isEmpty
    }
    // Texts of one element follow one another.
    var looked: (element: Int, own: CreditHint, around: CreditHint?) = (-1, [], nil)
    for index in nodes where tree.nodes[index].tag == .text && title?.contains(index) != true {
      guard let element = tree.parent(of: index) else { continue }
      if element != looked.element {
        let isRead = !isFoot || tree.isInside([.footer], index, limit: 7) && !isInRemark(index)
        looked = (element, CreditHint.of(element, in: tree), isRead ? Self.hint(around: element, tree) : nil)
      }
      if looked.own.contains(.editor) { readEditor(element, index) }
      guard let around = looked.around else { continue }
      let hint = looked.own.union(around)
      if hint.contains(.day) || tree.nodes[element].tag == .time { readDay(element, index) }
      readName(element, index, hint, isFoot: isFoot)
    }
  }

  /// What the element around one is called.
  private static func hint(around element: Int, _ tree: HTMLTree) -> CreditHint {
    tree.parent(of: element).map { CreditHint.of($0, in: tree) } ?? []
  }

  private mutating func readName(_ element: Int, _ index: Int, _ hint: CreditHint, isFoot: Bool) {
    let isMedium =
      !isFoot && credits.source == nil && (hint.contains(.medium) || isAccount(element))
      && !isIn([.figure, .figcaption], index)
    let mayBeAuthor =
      hasAuthorLinks ? Self.isAuthorLink(element, tree) : credits.byline.isEmpty && hint.contains(.author)
    let isAuthor = mayBeAuthor && !isIn([.figure, .figcaption], index)
    guard isMedium || isAuthor else { return }
    let text = tree.plainText(of: element, limit: 120).plain
    guard (2...40).contains(text.unicodeScalars.count) else { return }
    let place = lines.place(of: index, in: element, tree)
    // In a box for the author a name in other letters than Han is somebody's.
    let isSomebody =
      !text.unicodeScalars.contains(where: Han.isIdeograph) && hint.contains(.author)
      && !hint.contains(.medium)
    if isMedium, !isSomebody { addSource(text, at: place) }
    if isAuthor, isVerified(element) { addSource(text, at: place) }
    if isAuthor { addAuthor(text, at: place, isReporter: hint.contains(.reporter)) }
  }

  /// Names of people in an element that is called an editor.
  private mutating func readEditor(_ element: Int, _ index: Int) {
    let text = tree.plainText(of: element, limit: 120).slice
    guard (6...60).contains(text.count), let names = PersonNames.parse(text.scalars[...], allowsOrganisations: false),
      names.allSatisfy({ PersonNames.isHanPerson($0) && !PersonNames.isNobody($0) })
    else { return }
    credits.merge(
      Credits(editors: names.map { Contributor(name: $0, role: "编辑") }), from: text,
      at: lines.place(of: index, in: element, tree))
  }

  /// Whether an element, or the one around it, is a link to the author.
  private static func isAuthorLink(_ element: Int, _ tree: HTMLTree) -> Bool {
    func isOne(_ index: Int) -> Bool { tree.bytes(of: .rel, at: index)?.elementsEqual("author".utf8) ?? false }
    return isOne(element) || isOne(tree.parent(of: element) ?? element)
  }

  /// Adds the name of a medium.
  mutating func addSource(_ text: String, at place: SourcePlace) {
    guard credits.source == nil, text.unicodeScalars.count <= 24, Self.isName(text) else { return }
    let name = Self.accountMarks.first { text.hasSuffix($0) }.map { String(text.dropLast($0.count)) } ?? text
    guard name.unicodeScalars.count >= 2, !MediumName.isChannel(Array(name.unicodeScalars)[...]) else { return }
    credits.merge(Credits(source: name), from: text, at: place)
  }

  /// Adds the names of authors; where that is the name of a medium, it is the medium.
  mutating func addAuthor(_ text: String, at place: SourcePlace, isReporter: Bool = false) {
    // What programs for blogs print for those who hear the page.
    let text = text.hasPrefix("Author ") ? String(text.dropFirst(7)) : text
    guard Self.isName(text) else { return }
    if let found = CreditLine.read(text), found.isWholeLine, !found.byline.isEmpty {
      return credits.merge(Credits(byline: found.byline), from: text, at: place)
    }
    let scalars = Array(text.unicodeScalars)[...]
    guard scalars.count <= 24 else { return }
    if MediumName.isLike(scalars) { return addSource(text, at: place) }
    let names = PersonNames.parse(scalars, allowsOrganisations: false) ?? []
    let people = names.filter {
      !PersonNames.isNobody($0) && !Self.posters.contains($0)
        && (isReporter || Self.isPerson($0) && !PersonNames.isDesk($0))
    }
    credits.merge(Credits(byline: people.map { Contributor(name: $0) }), from: text, at: place)
  }

  /// Adds what a field between others in a line with the day of publication can be: a medium, somebody’s name.
  ///
  /// Of names without a label only those of a surname and two characters are surely no name of a channel.
  mutating func addLoose(_ field: String, at place: SourcePlace) {
    let scalars = Array(field.unicodeScalars)[...]
    guard Self.isName(field), !MediumName.isChannel(scalars) else { return }
    if MediumName.isLike(scalars) {
      addSource(field, at: place)
    } else if credits.byline.isEmpty, scalars.count == 3, PersonNames.isHanPerson(field),
      !PersonNames.isOffice(field), !PersonNames.endsLikePlace(field)
    {
      credits.merge(Credits(byline: [Contributor(name: field)]), from: field, at: place)
    }
  }

  /// Adds what a line without a label states.
  mutating func add(_ found: Credits, from line: ArraySlice<UInt8>, at place: SourcePlace) {
    credits.merge(found, from: line, at: place)
  }

  /// Adds what weaker evidence states where nothing is known.
  mutating func merge(whereSilent other: NamedCredits) { credits.merge(whereSilent: other.credits) }

  /// A day in figures alone, as the language of the page orders them.
  func numericDay(in line: String) -> CalendarDate? {
    NumericDate.first(in: line, order: NumericDate.order(in: language))
  }

  private mutating func readDay(_ element: Int, _ index: Int) {
    // The page says itself which of its days is that of publication.
    let isStated = tree.value(of: .itemprop, at: element) == "datePublished"
    guard day.map({ $0.rank < (isStated ? .labelled : .timed) }) ?? true else { return }
    let stated = tree.value(of: .datetime, at: element) ?? ""
    let shown = tree.plainText(of: element, limit: 120).slice
    guard
      let date = DateText.first(in: shown) ?? DateText.first(in: stated)
        ?? NumericDate.first(in: shown.string, order: NumericDate.order(in: language))
    else { return }
    // Beside the day of publication some pages give that of the last change.
    let isChange =
      DayRank.opensWithChange(shown)
      || ClassHint.names(Self.changeWords, tree, element) && !ClassHint.names(Self.publishedWords, tree, element)
    let rank =
      isStated ? .labelled : isChange ? .bare : max(DayRank(of: shown), stated.isEmpty ? .bare : .timed)
    guard rank > day?.rank ?? .none else { return }
    let text = DateText.first(in: shown) == nil && DateText.first(in: stated) != nil ? ArraySlice(stated) : shown
    day = (date, rank, text, lines.place(of: index, in: element, tree))
  }

  /// Whether a node stands in an element of some tags, not far around it.
  private func isIn(_ tags: [HTMLTag], _ index: Int) -> Bool { tree.isInside(tags, index, limit: 7) }

  /// Whether a node stands in somebody's remark on the article.
  private func isInRemark(_ index: Int) -> Bool {
    tree.elements(around: index, limit: 12).contains { ClassHint.names(Self.remarks, tree, $0) }
  }

  /// Whether a name without a label can be a person’s: whoever signs with two to four Han characters has a surname.
  private static func isPerson(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)[...]
    return !scalars.contains(where: Han.isIdeograph) && !PersonNames.isLogin(name) || scalars.contains("·")
      || scalars.count <= 4 && PersonNames.startsWithSurname(scalars)
  }

  /// Whether a text can be somebody’s name: no label, no figure, no button.
  private static func isName(_ text: String) -> Bool {
    !PersonNames.isNobody(text) && !isLabel(text) && !marks.contains(where: text.hasSuffix)
      && !Widgets.areControls(ArraySlice(text.utf8))
      && !text.unicodeScalars.contains { ":：，。|/".unicodeScalars.contains($0) || DateText.isDigit($0) }
  }

  /// Whether a text is the label of a field whose value stands elsewhere.
  private static func isLabel(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)[...]
    return CreditLabel.longest(at: scalars)?.word.count == scalars.count
  }

  /// Whether an element, or the one around it, is called a medium or the name of an account and nothing else.
  private func isAccount(_ element: Int) -> Bool {
    [element, tree.parent(of: element) ?? element].contains { index in
      tree.bytes(of: .class, at: index).map { name in
        name.count <= 12 && Self.accountNames.contains { name.elementsEqual($0) }
      } ?? false
    }
  }

  /// Whether a mark beside an element says that the site has verified who writes there: the account of a medium.
  private func isVerified(_ element: Int) -> Bool {
    guard let box = tree.parent(of: element), case let inside = tree.subtree(of: box), inside.count <= 40 else {
      return false
    }
    return inside.contains { tree.nodes[$0].tag != .text && ClassHint.names(Self.verifications, tree, $0) }
  }

  private static let accountNames = [
    "name", "username", "user-name", "account", "account-name", "ly", "media", "medium",
  ].map {
    Array($0.utf8)
  }
  private static let accountMarks = ["官方账号", "官方帐号", "官方微博"]
  /// What forums call who wrote a post, beside the name.
  private static let posters: Set<String> = ["楼主", "作者", "博主", "版主"]

  private static let verifications = ClassHint.words("authentication verified certified renzheng")
  /// What ends the mark that a site gives to an account, and words of links that stand where a medium may.
  private static let marks = ["原创作者", "创作者", "优质作者", "官方认证", "기사원문", "阅读原文", "查看原文"]

  private static let changeWords = ClassHint.words("updated modified")
  private static let publishedWords = ClassHint.words("published")
  private static let remarks = ClassHint.words("comment comments commentlist reply replies pinglun liuyan respond")
}
