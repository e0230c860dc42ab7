import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("Finding the article that an edit is about")
struct EditMatchTests {
  private typealias S = Samples

  private func edit(_ article: String?, _ title: String?, line: Int = 3, cut: String...) -> Edit {
    var edit = Edit(article: article, title: title, location: SourceLocation(file: "e.yaml", line: line))
    edit.cut = cut.map { Edit.Text($0, at: S.here) }
    return edit
  }

  private func match(_ edits: Edit..., to articles: Article...) -> EditMatch {
    EditMatch(Edits(file: "e.yaml", list: edits), to: articles)
  }

  @Test("the id finds it, and every file that holds the same words")
  func byID() {
    let match = match(
      edit("甲", "旧题"), to: S.article("甲", "文", file: "a.txt"), S.article("乙", "文"), S.article("甲", "文", file: "b.txt"))
    #expect(match.edits.keys.sorted() == [0, 2])
    #expect(match.diagnostics == [])
  }

  @Test("when the text has changed the title finds it, and that is told")
  func changed() {
    let match = match(edit("0000", "甲"), to: S.article("甲", "文"))
    #expect(match.edits.keys.sorted() == [0])
    #expect(match.diagnostics.map(\.id) == ["edit-changed"])
    #expect(match.diagnostics.first?.help?.contains("`article: 甲`") == true)
  }

  @Test("an article that is gone, or could be several, is told and nothing is done")
  func gone() {
    #expect(match(edit("0000", "丁"), to: S.article("甲", "文")).diagnostics.map(\.id) == ["edit-vanished"])
    var other = S.article("甲", "另一篇")
    other.id = "other"
    let match = match(edit(nil, "甲"), to: S.article("甲", "文"), other)
    #expect(match.edits.isEmpty)
    #expect(match.diagnostics.map(\.id) == ["edit-ambiguous"])
  }

  @Test("words that do not stand in the article are told")
  func words() {
    let article = S.article("甲", "第一段。", "第 二段，有 12 户。")
    #expect(match(edit("甲", nil, cut: "第二段，有１２户"), to: article).diagnostics == [])
    #expect(match(edit("甲", nil, cut: "第三段"), to: article).diagnostics.map(\.id) == ["edit-words"])
    #expect(
      QuotedWords.find("二段，有12", in: article)
        == [QuotedWords.Place(block: 1, range: TextRange(start: 2, end: 9))])
  }
}
