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

  /// Whether the names of an element say that it holds the words under a picture.
  static func isCaption(_ value: ArraySlice<UInt8>) -> Bool {
    var (saysSo, picture, words) = (false, false, false)
    eachWord(of: value) { word in
      saysSo = saysSo || captions.contains(word)
      picture = picture || pictures.contains(word)
      words = words || remarks.contains(word)
    }
    return saysSo || picture && words
  }

  private static let captions = ClassHint.words(
    "caption captions figcaption pictext imgdesc imgtext imgnote picinfo picnote tuzhu picdesc photodesc descr legende")
  private static let pictures = ClassHint.words("img image images pic pics photo picture media tu")
  private static let remarks = ClassHint.words("note desc description txt intro explain zhu remark tips")

  /// Words as they are looked up: the letters of each, folded into one number.
  static func words(_ list: String) -> Set<UInt64> {
    Set(list.split(separator: " ").map { $0.utf8.reduce(seed) { adding($1, to: $0) } })
  }

  // FNV-1a: of a few hundred words no two are alike in it, and of the millions on pages hardly one is like them.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  private static func adding(_ letter: UInt8, to word: UInt64) -> UInt64 {
    (word ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
  }

  /// The words of a name: runs of letters, cut where a capital follows a small letter.
  private static func eachWord(of value: ArraySlice<UInt8>, _ body: (UInt64) -> Void) {
    var word = seed
    var length = 0
    var wasSmall = false
    for byte in value {
      let isSmall = (0x61...0x7A).contains(byte)
      let isCapital = (0x41...0x5A).contains(byte)
      if !isSmall && !isCapital || isCapital && wasSmall {
        if length > 0 { body(word) }
        (word, length) = (seed, 0)
      }
      if isSmall || isCapital {
        word = adding(byte | 0x20, to: word)
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
      (.beside, "side right tool tools other others extra more bottom rel turn top box list meta info"),
      (
        .furniture,
        "nav navbar navi navs navigation menu submenu sidebar sidenav footer foot footers copyright copyrights crumb crumbs "
          + "breadcrumb breadcrumbs comment comments commentlist cmt cmts cmnt relate related relation relations relevance "
          + "relevant relate relatednews recommend recommends recommended recommendation recommendations recom share shares "
          + "sharebar sharing bdshare social socials pagination pager toolbar toolbars rank ranks ranking "
          + "rankings hot hots hotlist hotnews toplist login search searchbox subscribe subscription newsletter newsletters "
          + "signup promo promos promotion advert adverts advertisement advertising advertise ads ad adv sponsor sponsored "
          + "taboola outbrain qrcode qrcodes ewm erweima popup modal cookie cookies consent reply replies replylist "
          + "friendlink friendlinks links tags taglist tagcloud disclaimer shengming reward rewards dashang widget widgets "
          + "banner banners prevnext likes signature usercard aside guess guesslike xiangguan tuijian fenxiang pinglun liuyan "
          + "gentie hidden teaser teasers mostread popular trending paywallteaser kommentare kommentar commentaires "
          + "comentarios commenti disqus valine toc gutter linenos lineno headerlink player playerbox videoplayer mood "
          + "xinqing digg dianzan vote toupiao avatar"
      ),
    ]
    return WordTable(lists.flatMap { list in words(list.1).map { ($0, list.0) } })
  }()
}
