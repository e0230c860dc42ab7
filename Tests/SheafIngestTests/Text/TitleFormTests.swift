@testable import SheafIngest
import Testing

@Suite("The form that titles have in common")
struct TitleFormTests {
  private func form(_ titles: String...) -> TitleForm { TitleForm(of: Paragraph.list(titles)) }

  @Test("a line of like length fits, a much shorter one is a subheading")
  func length() {
    #expect(form("护林员的十一个春天", "笋干换来的三层楼房").fits(.one("操场边长出菜地")))
    #expect(!form("护林员的十一个春天", "笋干换来的三层楼房").fits(.one("深山里的夜")))
  }

  @Test("a line that stands closer to what is above it does not fit")
  func gap() {
    let titles = [
      Paragraph.one("护林员的十一个春天"), Paragraph(ArraySlice("笋干换来的三层楼房"), line: 2, gap: 2),
    ]
    let line = ArraySlice("操场边长出一块菜地")
    #expect(!TitleForm(of: titles).fits(Paragraph(line, line: 1)))
    #expect(TitleForm(of: titles).fits(Paragraph(line, line: 1, gap: 2)))
  }

  @Test("a line fits that is marked as they are")
  func mark() {
    #expect(form("1．护林员的春天", "2．笋干换来楼房").fits(.one("3．操场边的菜地")))
    #expect(!form("1．护林员的春天", "2．笋干换来楼房").fits(.one("一、操场边的菜地")))
    #expect(!form("■护林员的春天", "■笋干换来楼房").fits(.one("操场边的一块菜地")))
  }
}
