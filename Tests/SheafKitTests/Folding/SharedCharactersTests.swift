import SheafKit
import Testing

@Suite("Spellings of terms with characters of two scripts")
struct SharedCharactersTests {
  private func isFound(_ term: String, in text: String) -> Bool {
    let text = TextFold.bytes(of: text)
    return SharedCharacters.forms(of: term).contains { text.firstRange(of: $0) != nil }
  }

  @Test(
    "a simplified term is found in traditional text",
    arguments: [
      ("干部", "女幹部"), ("干旱", "連年乾旱"), ("干净", "掃得乾淨"), ("后勤", "後勤保障"), ("着力", "著力解決"), ("沿着", "沿著河堤"),
      ("了解", "瞭解災情"), ("计划", "五年計畫"), ("计划", "五年計劃"), ("图画", "圖畫課"), ("画", "年畫"), ("反复", "反覆試驗"),
      ("凭借", "憑藉經驗"), ("只有", "祇有"), ("面粉", "麵粉"), ("关于", "關於"), ("伙伴", "夥伴"), ("头发", "頭髮"), ("出发", "出發"),
      ("制造", "製造"), ("台风", "颱風"), ("里程", "里程"), ("这里", "這裏"), ("这里", "這裡"), ("历史", "歷史"), ("日历", "日曆"),
    ])
  func simplifiedTerm(_ term: String, _ text: String) {
    #expect(isFound(term, in: text))
  }

  @Test(
    "a traditional term is found in simplified text",
    arguments: [
      ("後勤", "后勤保障"), ("乾淨", "扫得干净"), ("隨著", "随着水位"), ("計畫", "五年计划"), ("畫", "年画"), ("圖畫", "图画课"),
      ("瞭解", "瞭解灾情"), ("皇后", "皇后"), ("憑藉", "凭借经验"), ("衛生", "卫生院"), ("颱風", "台风"),
    ])
  func traditionalTerm(_ term: String, _ text: String) {
    #expect(isFound(term, in: text))
  }

  @Test(
    "simplified words that share a character are not taken for each other",
    arguments: [
      ("乾县", "若干县"), ("论著", "讨论着"), ("原著", "草原着火"), ("干", "扭转乾坤"), ("着", "著名"), ("了", "瞭望塔"), ("只", "神祇"),
      ("复", "覆盖"), ("慰藉", "安慰借"), ("干坤", "乾县"),
    ])
  func apart(_ term: String, _ text: String) {
    #expect(!isFound(term, in: text))
  }

  @Test(
    "a term is found in itself, whatever its characters",
    arguments: ["乾坤", "乾县", "著名", "瞭望", "慰藉", "覆盖", "神祇", "彷徨", "計畫", "鍾", "於", "甯", "魏徵", "餘杭", "哪吒", "干着了只画划借复抵仿"])
  func itself(_ term: String) {
    #expect(isFound(term, in: "“\(term)”"))
  }

  @Test("a hostile term has few spellings")
  func bounded() {
    #expect(SharedCharacters.forms(of: String(repeating: "划", count: 1000)).count <= 16)
  }
}
