/// Invented paragraphs about an invented town, and ways to print them.
enum SampleText {
  static let path =
    "清晨六点，云溪镇的护林员罗小满已经走在巡山的路上。这条路她走了十一年，哪一段容易塌方，哪一棵树上有鸟窝，她都记在一本磨破了边的本子里。今年春天雨水少，防火的担子格外重，她和丈夫轮流值守，三个月没有回过县城的家。"
  static let phone =
    "镇里给每位护林员配发了带定位的手机，巡护路线会自动传到指挥中心。罗小满起初不会用，儿子教了她一个晚上，第二天她就能把照片和位置一起发出去。“以前发现烟要跑回来报信，现在两分钟就有人接应。”她说。"
  static let record = "截至3月底，云溪镇连续41个月没有发生森林火情，受到县林业局通报表扬。下一步，全镇还将在12个山口安装自动语音提示杆，预算约18.5万元。"
  static let shoots =
    "这家合作社由38户村民组成，去年卖出干笋9600斤，比前一年多了三成。社长韩青说，最难的是第一年没有人相信笋也能换来盖房子的钱，她只好挨家挨户去讲。如今仓库边上新装了烘干机，雨天也不用发愁。"
  static let bags = "笋干的包装由镇上的残疾人车间承担，13名工人每月多了700元左右的收入。车间主任老秦算了一笔账：一袋利润不到两块，可是一年下来，够给孩子们交学费。"

  static let ranger = [path, phone, record]
  static let shop = [shoots, bags]

  static let english = [
    "The reading room in Marlow Street opened in 1931 with a single shelf and a stove. It has outlived two landlords, a flood and the closing of the mill, and last winter it lent more books than in any year since the war.",
    "In November the council offered the volunteers a longer lease on condition that they repair the roof. They raised 14,200 pounds in nine weeks, most of it in gifts of less than twenty pounds.",
    "The new lease runs until 2046, and a meeting in May will decide how the upper floor is used.",
  ]

  /// Lines of at most so many columns; a Han character is two, and no line starts with a mark that closes.
  static func wrapped(_ text: String, at width: Int, indent: String = "") -> [String] {
    var lines: [String] = []
    var line = indent
    var columns = indent.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
    for character in text {
      let wide = character.isASCII ? 1 : 2
      if columns + wide > width, !"，。、；：？！”）".contains(character) {
        lines.append(line)
        line = ""
        columns = 0
      }
      line.append(character)
      columns += wide
    }
    return lines + [line]
  }

  /// Lines of so many characters, wherever that cuts.
  static func cut(_ text: String, at length: Int) -> [String] {
    var rest = text.unicodeScalars[...]
    var lines: [String] = []
    while !rest.isEmpty {
      lines.append(String(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return lines
  }

  /// Lines of words.
  static func wrappedWords(_ text: String, at width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
  }
}
