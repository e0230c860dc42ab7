/// An article as a text file: clean, or as somebody saved the text of a web page.
enum TextPage {
  /// One in five is a saved page, with the way to it before the title and a list of other articles behind.
  static func text(of story: Story, newsroom: Newsroom) -> String {
    let body = story.paragraphs.map { "　　" + $0.joined() }.joined(separator: "\n\n")
    guard story.number % 5 == 4 else {
      return "\(story.title)\n\(story.day.dashed)\n来源：\(story.source)  记者：\(story.author)\n\n\(body)\n"
    }
    var dice = Dice(seed: newsroom.seed, number: story.number, purpose: .page)
    let others = newsroom.headlines(5, &dice).map { "·" + $0 }.joined(separator: "\n")
    return """
      首页 > 新闻 > 乡村振兴 > 正文

      \(story.title)

      \(story.day.dashed) 09:30   来源：\(story.source)   作者：\(story.author)   评论(\(dice.roll(0...90)))

      \(body)

      责任编辑：\(story.author)

      相关阅读：
      \(others)

      """
  }
}
