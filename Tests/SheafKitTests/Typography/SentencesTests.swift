import SheafKit
import Testing

@Suite("Cutting sentences")
struct SentencesTests {
  private func sentences(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return Sentences.ranges(in: text).map { String(String.UnicodeScalarView(scalars[$0.start..<$0.end])) }
  }

  @Test(
    "cuts where a reader would",
    arguments: [
      ("水退了。路通了！谁修的？", ["水退了。", "路通了！", "谁修的？"]),
      ("她说：“先救孩子。”随后下了水。", ["她说：“先救孩子。”", "随后下了水。"]),
      ("“我来！”老赵说。大家让开。", ["“我来！”老赵说。", "大家让开。"]),
      ("“水急。别下。”她喊，“等船！”船到了。", ["“水急。别下。”她喊，“等船！”", "船到了。"]),
      ("连上5天夜班，睡不足5小时……她们都在坚持。第二天换班。", ["连上5天夜班，睡不足5小时……她们都在坚持。", "第二天换班。"]),
      ("真的吗？！真的。", ["真的吗？！", "真的。"]),
      ("增长3.8%，不是3。对吧", ["增长3.8%，不是3。", "对吧"]),
      ("“没关上的引号。第二句。", ["“没关上的引号。", "第二句。"]),
      ("（他没来。）散会。", ["（他没来。）", "散会。"]),
      ("第一行\n第二行。", ["第一行", "第二行。"]),
    ])
  func han(_ text: String, _ expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test(
    "cuts Latin text at a mark, a space and a capital",
    arguments: [
      (
        "Dr. Hale fixed 3.5 kettles. J. Moss held the lamp.", ["Dr. Hale fixed 3.5 kettles.", "J. Moss held the lamp."]
      ),
      ("“Hold on!” she said. Nobody moved.", ["“Hold on!” she said.", "Nobody moved."]),
      ("It was 9 p.m. and raining. We went home.", ["It was 9 p.m. and raining.", "We went home."]),
      ("Why? Because. It’s the river’s turn.", ["Why?", "Because.", "It’s the river’s turn."]),
    ])
  func latin(_ text: String, _ expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test("nothing is lost between sentences but white space")
  func covers() {
    let text = "　一句。 “两句！”他问。\n三 句……完 End. of it"
    let kept = sentences(text).joined().filter { !$0.isWhitespace }
    #expect(kept == text.filter { !$0.isWhitespace })
  }

  @Test("an empty text has no sentences")
  func empty() {
    #expect(sentences("") == [])
    #expect(sentences(" \n ") == [])
  }
}
