/// What the names of an element's classes and id suggest: weak evidence, since anybody may call anything anything.
enum ClassHint: UInt8 {
  case none
  /// It may hold the article.
  case content
  /// It may stand beside the article.
  case beside
  /// It most likely is no part of the article: navigation, comments, sharing, related links, rights.
  case furniture

  /// The strongest hint of the words in a class or an id.
  init(_ value: ArraySlice<UInt8>) {
    var hint = ClassHint.none
    Self.eachWord(of: value) { word in
      if let found = Self.words[word], found.rawValue > hint.rawValue { hint = found }
    }
    self = hint
  }

  /// Whether a class, an id or the like holds one of some words.
  static func names(_ words: Set<UInt64>, _ tree: HTMLTree, _ index: HTMLTree.Index) -> Bool {
    var isFound = false
    for name in [HTMLAttribute.class, .id, .itemprop, .rel] {
      guard let value = tree.bytes(of: name, at: index) else { continue }
      eachWord(of: value) { if words.contains($0) { isFound = true } }
    }
    return isFound
  }

  /// Words as they are looked up: the first eight letters of each.
  static func words(_ list: String) -> Set<UInt64> {
    Set(list.split(separator: " ").map { $0.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } })
  }

  /// The words of a name: runs of letters, cut where a capital follows a small letter.
  private static func eachWord(of value: ArraySlice<UInt8>, _ body: (UInt64) -> Void) {
    var word: UInt64 = 0
    var length = 0
    var wasSmall = false
    for byte in value {
      let isSmall = (0x61...0x7A).contains(byte)
      let isCapital = (0x41...0x5A).contains(byte)
      if !isSmall && !isCapital || isCapital && wasSmall {
        if length > 0 { body(word) }
        (word, length) = (0, 0)
      }
      if isSmall || isCapital, length < 8 {
        word = word << 8 | UInt64(byte | 0x20)
        length += 1
      }
      wasSmall = isSmall
    }
    if length > 0 { body(word) }
  }

  private static let words: WordTable<ClassHint> = {
    let lists: [(ClassHint, String)] = [
      (.content, "article content post entry story main zoom detail details text maintext con nr neirong artical body"),
      (.beside, "side right tool tools other others extra more bottom rel turn top box list meta info"),
      (
        .furniture,
        "nav navbar navi navigation menu sidebar sidenav footer foot copyright crumb crumbs breadcrumb breadcrumbs comment "
          + "comments cmt related relate relations recommend recommended share sharing bdshare social pagination pager pages "
          + "toolbar rank ranking hot hots toplist login search subscribe newsletter promo advert advertisement ads ad adv qrcode "
          + "popup modal cookie reply replies friendlink friendlinks links tags disclaimer reward widget banner prevnext likes "
          + "signature usercard aside guess xiangguan tuijian fenxiang pinglun hidden"
      ),
    ]
    return WordTable(lists.flatMap { list in words(list.1).map { ($0, list.0) } })
  }()
}
