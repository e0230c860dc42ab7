import SheafKit
import SheafRecipe
import Testing

@Suite("Queries in one line")
struct OneLineQueryTests {
  /// A query written so that tests can say what they expect: `all`, `any` and `none` in brackets.
  private func form(_ query: Query) -> String {
    func list(_ name: String, _ clauses: [Clause]) -> String? {
      clauses.isEmpty ? nil : "\(name)[" + clauses.map(form).joined(separator: ", ") + "]"
    }
    return [list("all", query.all), list("any", query.any), list("none", query.none)].compactMap { $0 }
      .joined(separator: " ")
  }

  private func form(_ clause: Clause) -> String {
    func attributes(_ field: Field?, _ weight: Double) -> String {
      (weight == 1 ? "" : "^\(weight)") + (field.map { "@\($0.rawValue)" } ?? "")
    }
    return switch clause {
    case .term(let term): term.text + attributes(term.field, term.weight)
    case .near(let near): near.terms.joined(separator: "~\(near.within)~") + attributes(near.field, near.weight)
    case .pattern(let pattern): "/\(pattern.text)/" + attributes(pattern.field, pattern.weight)
    case .query(let query), .theme(_, let query): "{\(form(query))}"
    }
  }

  @Test(
    "a line reads as the query that a recipe would write",
    arguments: [
      ("巾帼", "all[巾帼]"),
      ("巾帼 抗疫", "all[巾帼, 抗疫]"),
      ("疫情 OR 抗疫", "any[疫情, 抗疫]"),
      ("巾帼 (疫情 OR 抗疫) -招聘 title:支部 source:某某网", "all[巾帼, {any[疫情, 抗疫]}, 支部@title, 某某网@source] none[招聘]"),
      ("a b OR c -d", "any[{all[a, b]}, {all[c] none[d]}]"),
      ("巾帼^3 抗疫^0.5", "all[巾帼^3.0, 抗疫^0.5]"),
      ("\"三八 红旗手\" 「女 将」", "all[三八 红旗手, 女 将]"),
      ("女性 NEAR/5 先锋 NEAR/5 岗", "all[女性~5~先锋~5~岗]"),
      ("女性 NEAR 先锋^2 抗疫", "all[女性~12~先锋^2.0, 抗疫]"),
      ("title:女性 NEAR/3 先锋", "all[女性~3~先锋@title]"),
      ("/女(职工|干部)/^2 body:/a\\/b\\d/", "all[/女(职工|干部)/^2.0, /a/b\\d/@body]"),
      ("title:(疫情 OR 抗疫)", "all[{any[疫情@title, 抗疫@title]}]"),
      ("巾帼 -(招聘 OR 广告) -title:启事", "all[巾帼] none[{any[招聘, 广告]}, 启事@title]"),
      ("wi-fi 5G/4G or and", "all[wi-fi, 5G/4G, or, and]"),
      ("((巾帼))", "all[巾帼]"),
    ])
  func reads(_ line: String, _ expected: String) throws {
    let reading = OneLineQuery.read(line)
    #expect(reading.diagnostics == [])
    #expect(form(try #require(reading.query)) == expected)
  }

  @Test("what a Chinese keyboard writes counts as the half-width sign")
  func fullWidth() throws {
    let line = "巾帼＾３　（疫情　ＯＲ　抗疫）　－招聘　ｔｉｔｌｅ：支部　“三八 红旗手”　女性 ＮＥＡＲ／８ 先锋　／女.／"
    let reading = OneLineQuery.read(line)
    #expect(reading.diagnostics == [])
    #expect(
      form(try #require(reading.query))
        == "all[巾帼^3.0, {any[疫情, 抗疫]}, 支部@title, 三八 红旗手, 女性~8~先锋, /女./] none[招聘]")
  }

  @Test(
    "what is wrong is told with its place",
    arguments: [
      ("", 1, "the query is empty"), ("　 ", 1, "the query is empty"), ("-招聘", 1, "only says what must not be"),
      ("巾帼 OR -招聘", 1, "only says what must not be"),
      ("巾帼 (疫情", 4, "bracket is not closed"), ("巾帼) 疫情", 3, "bracket closes nothing"),
      ("()", 1, "between these brackets"),
      ("巾帼 \"疫情", 4, "quote is not closed"), ("“”", 1, "between these quotes"), ("巾帼 /疫(/", 6, "`(` is not closed"),
      ("巾帼 /疫", 4, "pattern is not closed"), ("/疫*/", 2, "found everywhere"), ("巾帼^", 3, "a weight is"),
      ("巾帼^0", 3, "a weight is"), ("巾帼^三", 3, "a weight is"), ("^3 巾帼", 1, "weight stands behind nothing"),
      ("titel:支部", 1, "no field `titel`"), ("title: ", 1, "field stands before nothing"),
      ("title:body:支部", 7, "field stands inside another"), ("巾帼 OR", 4, "`OR` stands between"),
      ("OR 巾帼", 1, "`OR` stands between"),
      ("巾帼 AND 疫情", 4, "`AND` is not needed"), ("巾帼 NOT 招聘", 4, "`NOT` is not known"),
      ("巾帼 - 招聘", 4, "stands before nothing"),
      ("巾帼 --招聘", 5, "two `-`"), ("(巾帼 -)", 5, "stands before nothing"), ("女性 NEAR/x 先锋", 4, "needs a number"),
      ("女性 NEAR/5", 4, "`NEAR` stands between"), ("NEAR/5 女性", 1, "`NEAR` stands between"),
      ("女性 NEAR/5 /先./", 11, "only words and phrases"), ("甲 NEAR/5 乙 NEAR/6 丙", 12, "one distance"),
      ("(甲 OR 乙)^3", 9, "group has no weight"),
    ])
  func problems(_ line: String, _ column: Int, _ message: String) {
    let reading = OneLineQuery.read(line)
    #expect(reading.query == nil)
    #expect(reading.diagnostics.count == 1, "\(reading.diagnostics.map(\.message))")
    #expect(reading.diagnostics.first?.location?.column == column)
    #expect(reading.diagnostics.first?.message.contains(message) == true, "\(reading.diagnostics.map(\.message))")
  }

  @Test("all problems of a line are told at once")
  func severalProblems() {
    let reading = OneLineQuery.read("titel:支部 ^3 巾帼^x AND (疫情")
    #expect(reading.diagnostics.map { $0.location?.column } == [1, 10, 15, 18, 22])
  }

  @Test("a hostile line is read in time and bounds")
  func hostile() {
    for line in [
      String(repeating: "(", count: 5_000), String(repeating: "-(", count: 4_000),
      String(repeating: "\"", count: 9_999),
      String(repeating: "a OR ", count: 2_000), String(repeating: ")", count: 9_999),
      String(repeating: "title:", count: 1_600),
      String(repeating: "/(/", count: 3_000), String(repeating: "^", count: 9_999),
      String(repeating: "x", count: 20_000),
    ] {
      #expect(OneLineQuery.read(line).diagnostics.count <= 21)
    }
    #expect(OneLineQuery.read(String(repeating: "(", count: 20) + "甲" + String(repeating: ")", count: 20)).query != nil)
    #expect(OneLineQuery.read("甲\n乙").query?.all.count == 2)
  }
}
