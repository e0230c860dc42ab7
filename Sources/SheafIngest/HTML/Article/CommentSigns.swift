/// What a short line of a page has of what stands over and under a comment.
struct CommentSigns: OptionSet {
  let rawValue: UInt8
  /// When it was written: a day with an hour, or how long ago.
  static let time = CommentSigns(rawValue: 1)
  /// Which one it is: `12楼`, `#12`, 沙发.
  static let floor = CommentSigns(rawValue: 2)
  /// A button to answer or to rate it: 回复, 赞(3), Reply.
  static let control = CommentSigns(rawValue: 4)
  /// What readers are called before their names, `网友河边草：`, `读者3`, which texts that quote them have as well.
  static let reader = CommentSigns(rawValue: 8)

  /// Makes signs.
  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The signs in a line. A line that names a medium or an author belongs to an article.
  init(of line: UnsafeBufferPointer<UInt8>) {
    self = []
    let words = Self.words(in: line)
    guard !words.contains(.credits) else { return }
    if Self.opensWithReader(line) { insert(.reader) }
    if words.contains(.time) || PostThread.hasTime(line) { insert(.time) }
    guard words.contains(.button) || line.has(UInt8(ascii: "#")) else { return }
    for token in Self.withoutBrackets(ArraySlice(line)).split(whereSeparator: Self.isSeparator) {
      if Self.isControl(token) { insert(.control) }
      if Self.isFloor(token) { insert(.floor) }
    }
  }

  /// Which of the words stand in a line, found in one walk.
  private struct Words: OptionSet {
    let rawValue: UInt8
    static let credits = Words(rawValue: 1)
    static let time = Words(rawValue: 2)
    /// What may be a button, or count a floor.
    static let button = Words(rawValue: 4)
  }

  private static func words(in line: UnsafeBufferPointer<UInt8>) -> Words {
    var found = Words()
    scan.forEachPlace(in: line) { place in
      for (word, phrases) in lists where phrases.prefix(of: line, at: place) != nil { found.insert(word) }
    }
    return found
  }

  private static let lists: [(Words, Phrases)] = [
    (.credits, credits), (.time, times), (.button, controls), (.button, floors), (.button, floorMarks),
  ]
  private static let scan = WordScan(lists.map(\.1))

  /// Whether a word, the figures behind it aside, is that on a button.
  static func isControl(_ token: ArraySlice<UInt8>) -> Bool {
    let word = token.lastIndex { !(0x30...0x39).contains($0) }.map { token[...$0] } ?? []
    return controls.prefix(of: word) == word.count && !word.isEmpty
  }

  private static func isFloor(_ token: ArraySlice<UInt8>) -> Bool {
    if floors.prefix(of: token) == token.count { return true }
    let figures = token.first == UInt8(ascii: "#") ? token.dropFirst() : token
    let rest = figures.drop { (0x30...0x39).contains($0) }
    let count = figures.count - rest.count
    guard (1...6).contains(count) else { return false }
    return figures.count < token.count ? rest.isEmpty : floorMarks.prefix(of: rest) == rest.count
  }

  /// What stands between the words of such a line.
  private static func isSeparator(_ byte: UInt8) -> Bool { byte <= 0x20 || "()[]|/,".utf8.contains(byte) }

  /// The line with spaces for brackets of full width and for dots, whose bytes are parts of other characters, too.
  private static func withoutBrackets(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var words: [UInt8] = []
    var place = line.startIndex
    while place < line.endIndex {
      let length = line[place] < 0xC0 ? 0 : brackets.prefix(of: line[place...]) ?? 0
      words.append(length > 0 ? 0x20 : line[place])
      place += max(1, length)
    }
    return words[...]
  }

  /// Whether a line opens with what readers are called, and with no more than a name before the next colon or blank.
  static func opensWithReader(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = line.firstIndex(where: { $0 > 0x20 && $0 != UInt8(ascii: "[") }),
      let length = readers.prefix(of: line, at: start)
    else { return false }
    let name = ArraySlice(line).dropFirst(start + length).prefix {
      $0 > 0x20 && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "]")
    }
    let end = name.firstRange(of: Self.colon)?.lowerBound ?? name.endIndex
    return end - name.startIndex <= 36
  }

  private static let colon = Array("：".utf8)
  private static let readers = Phrases("网友 網友 匿名 热心网友 手机用户 读者 讀者")
  private static let brackets = Phrases("（ ） ·")
  private static let credits = Phrases("来源 來源 稿源 作者： 作者: 编辑 編輯 记者 記者 责编 source: by_")
  private static let times = Phrases(
    """
    秒前 分钟前 小时前 天前 周前 个月前 分鐘前 小時前 週前 個月前 刚刚 发表于 發表於 回复于 评论于 発言 seconds_ago minutes_ago minute_ago hours_ago \
    hour_ago days_ago day_ago weeks_ago week_ago months_ago month_ago years_ago year_ago
    """)
  private static let floors = Phrases("沙发 板凳 地板 楼主 樓主")
  private static let floorMarks = Phrases("楼 樓 层 層 f# #. 楼： 樓：")
  private static let controls = Phrases(
    """
    回复 回覆 回应 答复 查看回复 条回复 赞 顶 踩 支持 反对 举报 引用 点赞 有用 讚 頂 檢舉 回覆此則 reply replies like likes unlike report quote upvote \
    downvote helpful répondre responder rispondi antworten beantwoorden ответить svara odpowiedz yanıtla 返信 답글 답글쓰기 공감
    """)
}
