import SheafKit
import Testing

@testable import SheafEngine

@Suite("Finding the article that is meant")
struct SoughtArticleTests {
  private static func subject(_ id: String, _ title: String, _ file: String) -> Account.Subject {
    Account.Subject(Article(id: id, title: title, blocks: [], origin: Origin(file: file, format: "text")))
  }

  private let subjects = [
    subject("0a1b2c3d4e5f6071", "三个女职工守一座闸", "clippings/sluice.txt"),
    subject("0a1b9c3d4e5f6072", "一条机耕路修通了", "clippings/cuttings.txt"),
    subject("ffff2c3d4e5f6073", "观星小组的冬天", "clippings/cuttings.txt"),
    subject("eeee2c3d4e5f6074", "一座闸", "more/sluice.txt"),
  ]

  private func find(_ words: String) -> SoughtArticle.Found { SoughtArticle(words).find(among: subjects) }

  @Test("by its id or the beginning of it")
  func id() {
    #expect(find("0a1b2c3d4e5f6071") == .articles([0]))
    #expect(find("FFFF2C") == .articles([2]))
    #expect(find("0a1b") == .ambiguous([0, 1]))
    #expect(find("fff") == .nothing(nearest: nil))
  }

  @Test("by its file, and then all articles of the file")
  func file() {
    #expect(find("clippings/cuttings.txt") == .articles([1, 2]))
    #expect(find("cuttings.txt") == .articles([1, 2]))
    #expect(find("./clippings/sluice.txt") == .nothing(nearest: nil))
    #expect(find("sluice.txt") == .ambiguous([0, 3]))
  }

  @Test("by its title before a part of one, white space and width aside")
  func title() {
    #expect(find("一座闸") == .articles([3]))
    #expect(find("座闸") == .ambiguous([0, 3]))
    #expect(find("机耕 路") == .articles([1]))
  }

  @Test("a slip is told with the title that comes nearest")
  func nearest() {
    #expect(find("观星小组的夏天") == .nothing(nearest: "观星小组的冬天"))
    #expect(find("") == .nothing(nearest: nil))
  }
}
