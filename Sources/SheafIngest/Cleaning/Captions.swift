import SheafKit

/// Pictures that left only their captions (图注) in the text.
enum Captions {
  /// A paragraph, or a caption of a picture that stood in its place.
  enum Part: PlacedText {
    /// Running text.
    case text(Paragraph)
    /// The words under a picture.
    case caption(ArraySlice<UInt8>, line: Int)

    /// The text.
    var text: ArraySlice<UInt8> {
      switch self {
      case .text(let paragraph): paragraph.text
      case .caption(let text, _): text
      }
    }

    /// The line that it starts on.
    var line: Int {
      switch self {
      case .text(let paragraph): paragraph.line
      case .caption(_, let line): line
      }
    }
  }

  /// Tells captions from text.
  ///
  /// A caption is a short line that is printed twice in a row (as alternative text and under the picture), that hangs on
  /// a repetition of the title, or that says itself what it is (图为…, …摄, Photo:). It is kept once.
  static func parts(of paragraphs: [Paragraph], title: TextKey) -> [Part] {
    var parts: [Part] = []
    parts.reserveCapacity(paragraphs.count)
    var place = 0
    while place < paragraphs.count {
      let paragraph = paragraphs[place]
      place += 1
      guard paragraph.shape.columns <= 240, !paragraph.isProse || isCaption(paragraph) else {
        parts.append(.text(paragraph))
        continue
      }
      let key = TextKey(paragraph.text)
      if key == title { continue }
      let repetitions = paragraphs[place...].prefix { $0.shape.columns <= 240 && TextKey($0.text) == key }.count
      if let rest = gluedCaption(paragraph, key, title) ?? doubled(paragraph) {
        parts.append(.caption(rest, line: paragraph.line))
      } else if repetitions > 0, !paragraph.isProse, !isVerse(place - 1, repetitions, in: paragraphs) {
        parts.append(.caption(paragraph.text, line: paragraph.line))
        place += repetitions
      } else if isCaption(paragraph) || isPortrait(paragraph, beside: paragraphs, at: place - 1)
        || isLegend(paragraph, beside: paragraphs, at: place - 1)
      {
        parts.append(.caption(paragraph.text, line: paragraph.line))
      } else {
        parts.append(.text(paragraph))
      }
    }
    return parts
  }

  /// Whether a line that comes again stands between others that are as short and do not: it closes a stanza and opens the next.
  private static func isVerse(_ place: Int, _ repetitions: Int, in paragraphs: [Paragraph]) -> Bool {
    let before = paragraphs[..<place].suffix(2)
    let after = paragraphs[(place + repetitions + 1)...].prefix(2)
    return [Array(before), Array(after)].allSatisfy { lines in
      lines.count == 2 && lines.allSatisfy { !$0.isProse && $0.shape.columns <= 60 }
        && TextKey(lines[0].text) != TextKey(lines[1].text)
    }
  }

  /// The caption behind a repetition of the title, which is the picture's alternative text.
  private static func gluedCaption(
    _ paragraph: Paragraph, _ key: TextKey, _ title: TextKey
  ) -> ArraySlice<UInt8>? {
    guard title.bytes.count >= 12, key.hasPrefix(title), !paragraph.shape.isEnded else { return nil }
    let rest = key.bytes.count - title.bytes.count
    guard rest >= 6, rest <= 120 else { return nil }
    // The fold only takes bytes out, so that the caption is the shortest end whose fold has what is left.
    var start = paragraph.text.endIndex - rest
    while start > paragraph.text.startIndex, TextKey(paragraph.text[start...]).bytes.count < rest { start -= 1 }
    return paragraph.text[start...]
  }

  /// The words of a line that says the same twice, which the alternative text of a picture and the caption under it ran together
  /// to; nil for any other line.
  private static func doubled(_ paragraph: Paragraph) -> ArraySlice<UInt8>? {
    let half = paragraph.text.count / 2
    guard paragraph.shape.ending == .open, half >= 15, paragraph.text.count % 2 == 0,
      paragraph.text.prefix(half) == paragraph.text.suffix(half)
    else { return nil }
    return paragraph.text.prefix(half)
  }

  /// Whether a short line is one of the legends of several pictures, or tells what somebody is doing in one, whom the text beside it
  /// names: `①王芳在检查闸门`, `王芳正在补网`. A text has points in such lines, too, but does not open them with its people.
  private static func isLegend(_ paragraph: Paragraph, beside paragraphs: [Paragraph], at index: Int) -> Bool {
    guard (10...60).contains(paragraph.shape.columns), paragraph.shape.ending == .open, paragraph.shape.clauses == 0
    else {
      return false
    }
    let scalars = paragraph.text.scalars[...]
    let isNumbered = scalars.first.map { (0x2460...0x2473).contains($0.value) } ?? false
    let words = isNumbered ? scalars.dropFirst().drop(while: \.isSpace) : scalars
    for length in [3, 2] where words.count > length + 2 && PersonNames.startsWithSurname(words) {
      let deed = words.dropFirst(length)
      guard
        deed.starts(with: "正在".unicodeScalars)
          || isNumbered && deed.first.map({ "在为给向和".unicodeScalars.contains($0) }) == true
      else { continue }
      let name = Phrases(String(scalars: words.prefix(length)))
      return paragraphs[max(0, index - 12)..<min(paragraphs.count, index + 12)].contains { other in
        other.isProse && name.occur(in: other.text.clipped(to: 3000))
      }
    }
    return false
  }

  /// Whether a paragraph is the caption of a picture: it opens as captions do, says what is shown, or ends with the photographer.
  static func isCaption(_ paragraph: Paragraph) -> Bool {
    guard paragraph.shape.columns <= 200, paragraph.shape.sentences <= 2 else { return false }
    if openings.start(paragraph.text) || paragraph.shape.sentences > 0 && shown.occur(in: paragraph.text) {
      return true
    }
    let text = paragraph.text.drop { $0 == UInt8(ascii: "(") }
    guard paragraph.shape.columns <= 120, !paragraph.shape.isEnded else { return false }
    return credits.end(text) || isSigned(text) || isDated(paragraph)
  }

  /// Whether a line in brackets tells what was to be seen on a day: `（3月8日在苗木基地参观）`.
  private static func isDated(_ paragraph: Paragraph) -> Bool {
    guard paragraph.shape.columns >= 20, ClosingBracket.isWhole(paragraph.text) else { return false }
    return DayLine.starts(paragraph.text.dropFirst(paragraph.text.first == UInt8(ascii: "(") ? 1 : 3))
  }

  /// Whether a text ends with the photographer, set close: `….王芳摄`.
  private static func isSigned(_ text: ArraySlice<UInt8>) -> Bool {
    guard signs.end(text) else { return false }
    let name = text.scalars.dropLast().reversed().prefix { Han.isIdeograph($0) }.reversed()
    return (2...4).contains(name.count) && name.count + 1 < text.scalars.count
      && PersonNames.startsWithSurname(Array(name)[...])
  }

  /// Whether a short line shows somebody whom the text beside it names: `巡山途中的王芳`.
  private static func isPortrait(_ paragraph: Paragraph, beside paragraphs: [Paragraph], at index: Int) -> Bool {
    guard paragraph.shape.columns <= 40, paragraph.shape.ending == .open, paragraph.shape.clauses == 0 else {
      return false
    }
    let scalars = paragraph.text.scalars
    guard let link = scalars.lastIndex(of: "的"), link >= 2, moments.contains(scalars[link - 1]) else { return false }
    let name = scalars[(link + 1)...]
    guard (2...3).contains(name.count), PersonNames.startsWithSurname(name) else { return false }
    let named = Phrases(String(scalars: name))
    return paragraphs[max(0, index - 2)..<min(paragraphs.count, index + 4)].contains { other in
      other.isProse && named.occur(in: other.text.clipped(to: 3000))
    }
  }

  private static let moments = ScalarSet("中时上里前后场".unicodeScalars)

  private static let openings = Phrases(
    "[图片] 【图片】 〔图片〕 图为 图片由 图： 图: 图1： 图1: 图2： 图2: 图3： 图3: 图一： 图二： 图三： 图①： 图②： （图为 (图为 ▲ △ 上图 下图 左图 右图 photo: photo_by image: picture: caption: figure_1 figure_2 资料图 （资料图 (资料图"
  )

  /// How the second sentence of a caption starts.
  private static let shown = Phrases("。图为 。图中 。左图为 。上图为")

  private static let credits = Endings([
    " 摄", "/摄", "／摄", "摄）", "摄)", "摄影", " 攝", "/攝", "／攝", "攝）", "攝)", "／攝影", "攝影）", "攝影)", "翻攝）", "翻攝)", "供图", "供图）",
    "供图)", "资料图", "资料图片", "效果图", "资料图）", "资料图片）", "效果图）", "资料图)",
    "示意图", "（视频截图）", "视频截图", "合影", "合影留念", "活动现场", "会议现场", "培训现场", "比赛现场", "颁奖现场", "签约现场",
  ])
  private static let signs = Endings(["摄", "攝"])
}
