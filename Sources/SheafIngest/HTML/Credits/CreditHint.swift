/// What the names of an element's classes and id say of credits in it.
struct CreditHint: OptionSet {
  let rawValue: UInt8
  /// It holds a medium, or the name of an account on sites that carry accounts.
  static let medium = CreditHint(rawValue: 1)
  /// It holds who wrote the text.
  static let author = CreditHint(rawValue: 2)
  /// It holds a reporter, whose name needs no surname that is known.
  static let reporter = CreditHint(rawValue: 4)
  /// It holds a day.
  static let day = CreditHint(rawValue: 8)
  /// It holds who edited the text.
  static let editor = CreditHint(rawValue: 16)

  /// Makes a hint.
  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The hints of all names of an element, looked at once. It makes no copy of the tree, as an initialiser would: it is asked
  /// for nearly every element around an article.
  static func of(_ index: HTMLTree.Index, in tree: HTMLTree) -> CreditHint {
    var hint: CreditHint = []
    ClassHint.eachName(of: index, tree) { word in
      if let found = words[word] { hint.formUnion(found) }
    }
    return hint
  }

  private static let words: WordTable<CreditHint> = {
    let lists: [(CreditHint, String)] = [
      (.day, "date time pubtime pubdate publish published datetime publishtime posttime pubtimes"),
      (
        .medium,
        "source origin laiyuan publisher nickname screenname mpname medianame src copyfrom sourcename mediasource zrodlo quelle provider vendor vender"
      ),
      (.editor, "editor editors bianji zebian zerenbianji"),
      (.reporter, "reporter byline zuozhe"),
      (.author, "author authors byline writer reporter zuozhe auteur autor readercredits"),
    ]
    var table: [UInt64: CreditHint] = [:]
    for (hint, list) in lists { for word in ClassHint.folded(list) { table[word, default: []].insert(hint) } }
    return WordTable(table.map { ($0.key, $0.value) })
  }()
}
