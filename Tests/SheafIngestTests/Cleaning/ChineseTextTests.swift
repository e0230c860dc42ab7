import SheafIngest
import Testing

@Suite("The form of Chinese text")
struct ChineseTextTests {
  @Test(
    "half-width marks become full width beside Chinese",
    arguments: [
      ("天亮了,雨停了.", "天亮了，雨停了。"),
      ("罗小满:你先走!", "罗小满：你先走！"),
      ("什么是5G?", "什么是5G？"),
      ("采用新技术(第五代)建成", "采用新技术（第五代）建成"),
      ("云溪电台(Yunxi Radio)开播", "云溪电台（Yunxi Radio）开播"),
      ("(1)先到先得;(2)概不退换", "（1）先到先得；（2）概不退换"),
      ("包括AB卡,CD卡,光猫", "包括AB卡，CD卡，光猫"),
      ("凌晨2:30,70个房间装通", "凌晨2:30，70个房间装通"),
      ("投递员彭树:2月2日", "投递员彭树：2月2日"),
    ])
  func widens(printed: String, normal: String) {
    #expect(ChineseText.normalise(printed) == normal)
  }

  @Test(
    "a full stop in half width ends a Chinese sentence",
    arguments: [
      ("护林员出了门.", "护林员出了门。"),
      ("罗小满说:\"走吧,天亮了.\"", "罗小满说：“走吧，天亮了。”"),
      ("天亮了,雨停了. 罗小满出了门.", "天亮了，雨停了。罗小满出了门。"),
      ("报出水位2600次,没有一次出错.她们都很高兴.", "报出水位2600次，没有一次出错。她们都很高兴。"),
      ("路走完了(往返八公里).", "路走完了（往返八公里）。"),
      ("天亮了,雨停了.!", "天亮了，雨停了.！"),
    ])
  func fullStops(printed: String, normal: String) {
    #expect(ChineseText.normalise(printed) == normal)
  }

  @Test(
    "a point in a number, an address, a name or behind the number of a heading stays",
    arguments: [
      "共领到工钱58.7万元", "一.", "十一.护林", "护林员阿不都.热合曼", "护林员约翰.史密斯走了十一年。", "网址是www.云溪.cn", "见example.org。",
      "好...", "第3.2节", "省.市.县三级都来了", "版本是V2.", "护林员出了门.cn",
    ])
  func points(text: String) {
    #expect(ChineseText.normalise(text) == text)
  }

  @Test(
    "marks that are no punctuation of Chinese stay",
    arguments: [
      "于18:30到达", "共1,200人，比分3:2", "合格率99.84%", "在3.8节那天", "省-市-县三级", "5G+VR全景", "“互联网+金融”",
      "详见https://example.org/a?b=1,2;c的说明", "网址是www.example.org/x?y=1", "他说“Hello, world. How are you?”就走了",
      "睡不足5小时……她们", "《在‘一线’的人》",
    ])
  func keeps(text: String) {
    #expect(ChineseText.normalise(text) == text)
  }

  @Test(
    "quotation marks are set by nesting",
    arguments: [
      ("‚山路‛上的人", "“山路”上的人"),
      ("„山路“上的人", "“山路”上的人"),
      ("她说:\"走吧。\"又说:\"快走。\"", "她说：“走吧。”又说：“快走。”"),
      ("一次“山路“的考验", "一次“山路”的考验"),
      ("为‚防火‛‚护林‛添力", "为“防火”“护林”添力"),
      ("剩下一个\"没有配对", "剩下一个\"没有配对"),
      ("‚报道《在‘山’上》‛", "“报道《在‘山’上》”"),
    ])
  func quotes(printed: String, normal: String) {
    #expect(ChineseText.normalise(printed) == normal)
  }

  @Test(
    "spaces go where print only padded, and stay where they part two clauses",
    arguments: [
      ("2 月 14 日，第 134 支局", "2月14日，第134支局"),
      ("基础网络及 WiFi 建设", "基础网络及WiFi建设"),
      ("守好山林 护好家园", "守好山林 护好家园"),
      ("抗旱“一线” 送水“到户”", "抗旱“一线” 送水“到户”"),
      ("“真开心！” 村民们说", "“真开心！”村民们说"),
      ("雨大, 路滑", "雨大，路滑"),
      ("\u{3000}\u{3000}清晨六点\u{A0}", "清晨六点"),
      ("New York 的来信", "New York的来信"),
      ("零\u{200B}宽\u{FEFF}空格", "零宽空格"),
      ("核心网负荷达 28% 以上", "核心网负荷达28%以上"),
    ])
  func spaces(printed: String, normal: String) {
    #expect(ChineseText.normalise(printed) == normal)
  }

  @Test("text that is not Chinese keeps its marks and loses only doubled white space")
  func latin() {
    #expect(ChineseText.normalise("  \"Well,\"  she said (twice): yes!\t") == "\"Well,\" she said (twice): yes!")
    #expect(ChineseText.normalise("오늘, 날씨가 좋다(정말)!") == "오늘, 날씨가 좋다(정말)!")
  }

  @Test("full-width letters and digits stay as printed")
  func fullWidthLetters() {
    #expect(ChineseText.normalise("第１２届ＡＢ杯") == "第１２届ＡＢ杯")
  }

  @Test("wording stays to the letter, misprints too")
  func misprints() {
    #expect(ChineseText.normalise("认真负责的为用户服务服务") == "认真负责的为用户服务服务")
  }

  @Test("what is normal already does not change again")
  func idempotent() {
    let once = ChineseText.normalise("云溪 ,的 “ 人 ” (a, b) 说: \"好\" 2 : 3 !")
    #expect(ChineseText.normalise(once) == once)
  }

  @Test("endless open brackets do no harm", .timeLimit(.minutes(1)))
  func hostile() {
    let brackets = String(repeating: "(", count: 200_000)
    #expect(ChineseText.normalise(brackets + "山山") == brackets.dropLast() + "（山山")
  }
}
