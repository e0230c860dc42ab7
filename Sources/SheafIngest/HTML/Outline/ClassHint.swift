import SheafKit

/// What the names of an element's classes and id suggest: weak evidence, since anybody may call anything anything.
struct ClassHint: OptionSet {
  let rawValue: UInt8
  /// It may hold the article.
  static let content = ClassHint(rawValue: 1)
  /// It may stand beside the article.
  static let beside = ClassHint(rawValue: 2)
  /// It most likely is no part of the article: navigation, comments, sharing, related links, rights.
  static let furniture = ClassHint(rawValue: 4)
  /// It may hold the words under a picture.
  static let caption = ClassHint(rawValue: 8)
  /// It may set its text in the middle.
  static let centre = ClassHint(rawValue: 128)
  private static let picture = ClassHint(rawValue: 16)
  private static let remark = ClassHint(rawValue: 32)
  /// It speaks of rights: the line at the foot of a page, but also the text of an author who keeps his.
  private static let rights = ClassHint(rawValue: 64)

  /// Makes a hint.
  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The hints of the words in a class or an id; of content, beside and furniture the last that is there alone.
  init(_ value: ArraySlice<UInt8>) {
    var hints: ClassHint = []
    var previous: UInt64 = 0
    Self.eachWord(of: value) { word in
      // `label-hidden` says of a field that its label is.
      if let found = Self.words[word], !(word == Self.hidden && previous == Self.label) { hints.insert(found) }
      previous = word
    }
    if hints.contains(.rights), !hints.contains(.content) { hints.insert(.furniture) }
    if hints.contains(.furniture) {
      hints.subtract([.content, .beside])
    } else if hints.contains(.beside) {
      hints.remove(.content)
    }
    if hints.isSuperset(of: [.picture, .remark]) { hints.insert(.caption) }
    self = hints
  }

  /// Whether a class, an id or the like holds one of some words.
  static func names(_ words: WordTable<Bool>, _ tree: HTMLTree, _ index: HTMLTree.Index) -> Bool {
    var isFound = false
    for place in tree.nodes[index].attributes {
      let attribute = tree.attributes[place]
      switch attribute.name {
      case .class, .id, .itemprop, .rel:
        let value = tree.value(of: attribute)
        eachWord(of: value) { word in
          if !isFound, words[word] != nil { isFound = true }
        }
        if !isFound { isFound = joined(value).contains { words[$0] != nil } }
      default: break
      }
    }
    return isFound
  }

  /// Calls a function with every word of an element's classes, ids and the like, folded into one number as `folded` does,
  /// and with every name that is written with hyphens as one word.
  static func eachName(of index: HTMLTree.Index, _ tree: HTMLTree, _ body: (UInt64) -> Void) {
    for place in tree.nodes[index].attributes {
      let attribute = tree.attributes[place]
      switch attribute.name {
      case .class, .id, .itemprop, .rel:
        let value = tree.value(of: attribute)
        eachWord(of: value, body)
        joined(value).forEach(body)
      default: break
      }
    }
  }

  /// The names that are written with hyphens, as one word each: `sub-title`, `pub_time`.
  private static func joined(_ value: ArraySlice<UInt8>) -> [UInt64] {
    guard value.contains(UInt8(ascii: "-")) || value.contains(UInt8(ascii: "_")) else { return [] }
    return value.split(whereSeparator: { $0 <= 0x20 }).map { name in
      name.reduce(FowlerNollVo.basis) { word, byte in
        (0x61...0x7A).contains(byte | 0x20) ? FowlerNollVo.adding(byte | 0x20, to: word) : word
      }
    }
  }

  /// Words to look for.
  static func words(_ list: String) -> WordTable<Bool> { WordTable(folded(list).map { ($0, true) }) }

  /// Words as they are looked up: the letters of each, folded into one number.
  static func folded(_ list: String) -> Set<UInt64> {
    Set(list.split(separator: " ").map { word(String($0)) })
  }

  private static let hidden = word("hidden")
  private static let label = word("label")

  /// A word as one number: of a few hundred no two are alike in it, and of the millions on pages hardly one is like them.
  private static func word(_ word: String) -> UInt64 {
    word.utf8.reduce(FowlerNollVo.basis) { FowlerNollVo.adding($1, to: $0) }
  }

  /// The words of a name: runs of letters, cut where a capital follows a small letter.
  private static func eachWord(of value: ArraySlice<UInt8>, _ body: (UInt64) -> Void) {
    var word = FowlerNollVo.basis
    var length = 0
    var wasSmall = false
    for byte in value {
      let isSmall = (0x61...0x7A).contains(byte)
      let isCapital = (0x41...0x5A).contains(byte)
      if !isSmall && !isCapital || isCapital && wasSmall {
        if length > 0 { body(word) }
        (word, length) = (FowlerNollVo.basis, 0)
      }
      if isSmall || isCapital {
        word = FowlerNollVo.adding(byte | 0x20, to: word)
        length += 1
      }
      wasSmall = isSmall
    }
    if length > 0 { body(word) }
  }

  private static let words: WordTable<ClassHint> = {
    let lists: [(ClassHint, String)] = [
      (
        .content,
        "article content post entry story main zoom detail details text maintext con nr neirong artical body ozoom zhengwen"
      ),
      (.beside, "side right other others extra more bottom rel turn top box list meta info"),
      (
        .furniture,
        "tool tools nav navbar navi navs navigation menu submenu sidebar sidenav footer foot footers crumb crumbs "
          + "breadcrumb breadcrumbs comment comments commentlist cmt cmts cmnt relate related relation relations relevance "
          + "relevant relatednews recommend recommends recommended recommendation recommendations recom share shares "
          + "sharebar sharing bdshare social socials pagination pager toolbar toolbars rank ranks ranking "
          + "rankings hot hots hotlist hotnews toplist login search searchbox subscribe subscription newsletter newsletters "
          + "signup promo promos promotion advert adverts advertisement advertising advertise ads ad adv sponsor sponsored "
          + "taboola outbrain qrcode qrcodes ewm erweima popup modal cookie cookies consent reply replies replylist "
          + "friendlink friendlinks tags taglist tagcloud disclaimer shengming reward rewards dashang widget widgets "
          + "banner banners prevnext likes signature usercard aside guess guesslike xiangguan tuijian fenxiang pinglun liuyan "
          + "gentie hidden teasers mostread popular trending paywallteaser kommentare kommentar commentaires "
          + "comentarios commenti disqus valine toc gutter linenos lineno headerlink player playerbox videoplayer mood "
          + "xinqing digg dianzan donate donates donation donations disclosure vote toupiao avatar button buttons tweet savoir storyhighlights keypoints"
      ),
      (
        .caption,
        "caption captions figcaption pictext imgdesc imgtext imgnote picinfo picnote tuzhu picdesc photodesc descr legende"
      ),
      (.centre, "center centre centered centred aligncenter textcenter"),
      (.rights, "copyright copyrights"),
      (.picture, "img image images pic pics photo picture media tu"),
      (.remark, "note desc description txt intro explain zhu remark tips alt tit"),
    ]
    var table: [UInt64: ClassHint] = [:]
    for (hint, list) in lists { for word in folded(list) { table[word, default: []].insert(hint) } }
    return WordTable(table.map { ($0.key, $0.value) })
  }()
}
