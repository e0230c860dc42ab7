import SheafKit
import Testing

@testable import SheafLibrary

@Suite("Packed entries")
struct PackedEntryTests {
  private static let place = SourcePlace(line: 7, page: 2, element: "p")

  private static let full = Entry(
    number: 3, article: "0123456789abcdef", headline: "渡口修好了", kicker: "引", subtitle: "副", byline: "记者 周小满",
    parts: [
      .highlights([
        Highlight(
          inlines: [.text("渡口的"), .mark([.text("石阶")]), .text("〔二十级〕修好了。")], article: "0123456789abcdef", block: 2,
          range: TextRange(start: 4, end: 12), at: place, followsOmission: true,
          supplied: [TextRange(start: 5, end: 10)])
      ]),
      .text([Block(.paragraph([.text("头一班船七点开出。")]), at: place)]),
    ],
    source: "来源：砚湖日报", reposts: "另有柳湾晚报转载", note: [Block(.heading(level: 2, [.text("按语。")]), at: place)],
    facts: [Fact(label: "数字", text: "46名")],
    figures: Figure.Kind.allCases.map {
      Figure(
        text: "近46名", kind: $0, counted: "乘客", owner: "渡口", exact: 1, block: 2, range: TextRange(start: 0, end: 4))
    },
    people: [
      Person(
        name: "周小满", role: "班长", organisation: "砚湖闸", age: 47, block: 1, range: TextRange(start: 1, end: 4))
    ],
    quotes: [Quotation(text: "水退了再吃饭。", speaker: "周小满", block: 1, range: TextRange(start: 9, end: 16))])

  @Test(arguments: [full, Entry(number: 0, article: "", headline: "", parts: [])])
  func `come back with every field`(_ entry: Entry) throws {
    #expect(try [Entry](packed: [entry, entry].packed[...]) == [entry, entry])
  }

  @Test func `the full sample sets every field, so that one which is forgotten shows`() {
    #expect(unsetFields(of: Self.full) == [])
  }

  @Test func `that were changed are told`() throws {
    let packed = [Self.full].packed
    for index in packed.indices {
      var bytes = packed
      bytes[index] ^= 1 << UInt8(index % 8)
      #expect(throws: PackReader.damaged) { _ = try [Entry](packed: bytes[...]) }
    }
    #expect(throws: PackReader.damaged) { _ = try [Entry](packed: packed.dropLast()) }
  }

  @Test func `notes on sources come back with every field`() throws {
    let origin = Origin(file: "a/b.txt", format: "text", line: 3, page: 1, address: "https://example.org/1")
    let note = SourceNote(
      entry: 2, article: "0123456789abcdef", title: "渡口修好了", source: "砚湖日报",
      published: CalendarDate(year: 2021, month: 3, day: 8), origin: origin, reposts: [origin])
    #expect(unsetFields(of: note) == [])
    #expect(try [SourceNote](packed: [note, note].packed[...]) == [note, note])
    #expect(throws: PackReader.damaged) { _ = try [SourceNote](packed: [note].packed.dropLast()) }
  }

  @Test func `heads come back without their numbers`() throws {
    var head = ArticleHead(SampleArticles.full)
    #expect(try ArticleHead(packed: head.packed[...]) == head)
    head.key = ArticleKey(3)
    #expect(try ArticleHead(packed: head.packed[...]).key == nil)
  }
}
