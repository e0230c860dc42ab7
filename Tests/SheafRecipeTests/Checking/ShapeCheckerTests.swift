import SheafKit
import SheafRecipe
import Testing

@Suite("Values and keys that do not fit")
struct ShapeCheckerTests {
  @Test("only a number in quotation marks is to lose them")
  func quotedNumbers() {
    #expect(help("select: {limit: '20'}\n") == "write it without quotation marks: `20`")
    #expect(help("select: {limit: 1.5}\n") == "for example `limit: 20`")
  }

  @Test("all problems are told in one run, in the order of the text")
  func together() {
    #expect(
      problems("titel: x\nissue: {number: many}\nselect: {limit: 0}\noutputs2: []\n")
        == ["5:1 unknown-key", "6:17 wrong-type", "7:17 out-of-range", "8:1 unknown-key"])
  }

  @Test("the place of a problem covers the value")
  func length() {
    let location = read(head + "language: 普通话\n").diagnostics.first?.location
    #expect(location == SourceLocation(file: "recipe.yaml", line: 5, column: 11, length: 3))
  }

  @Test("a key that is mistyped is not missed as well")
  func mistyped() {
    #expect(
      problems("sheaf: 1\ntitel: x\n标题: x\narticles: [a]\noutput: [text]\n", head: false)
        == ["2:1 unknown-key", "3:1 unknown-key", "5:1 unknown-key"])
  }

  @Test("slips in the keys of a clause are told as slips, and a weight without its space")
  func clauses() {
    #expect(problems("select: {any: [{tem: 渡船, wieght: 2}]}\n") == ["5:17 unknown-key", "5:26 unknown-key"])
    #expect(help("select: {any: [{regex: '渡(船|口)'}]}\n") == "did you mean `pattern`?")
    #expect(
      problems("select: {any: [渡船:3, 灯:1.5]}\n") == ["5:18 weight-in-term (warning)", "5:23 weight-in-term (warning)"])
    #expect(help("select: {any: [渡船:3]}\n") == "write `渡船: 3`, or put the term in quotation marks")
    #expect(problems("select: {any: ['渡船:3', 比分3:1, a:b, 渡船]}\n") == [])
  }

  @Test("a key that must be there is missed at the start of its mapping")
  func missing() {
    #expect(problems("sheaf: 1\n", head: false) == Array(repeating: "1:1 missing-key", count: 3))
    #expect(problems("sections:\n  - any: [x]\n") == ["6:5 missing-key"])
  }

  @Test(
    "an unknown key gets the nearest one, or the right one for what people write",
    arguments: [
      ("selct: {limit: 3}", "`select`"), ("标题: x", "write `title`"), ("limit: 3", "is a key of `select`, a section"),
      ("issue: {nummer: 3}", "`number`"), ("sections: [{title: x, rest: true, sort: [title]}]", "write `order`"),
    ])
  func unknownKeys(text: String, expected: String) {
    #expect(problems(text + "\n").map { $0.split(separator: " ").last } == ["unknown-key"])
    #expect(help(text + "\n").contains(expected), "\(help(text + "\n"))")
  }

  @Test(
    "values of the wrong kind are told with their place",
    arguments: [
      ("title2: x", "5:1 unknown-key"), ("note: [x]", "5:7 wrong-type"), ("note: true", "5:7 wrong-type"),
      ("note:", "5:6 empty-value"), ("note: ' '", "5:7 empty-value"), ("issue: 12", "5:8 wrong-type"),
      ("issue: {}", "5:8 empty-value"), ("issue: {number: 1.5}", "5:17 wrong-type"),
      ("issue: {number: '3'}", "5:17 wrong-type"), ("issue: {number: 0}", "5:17 out-of-range"),
      ("issue: {number: 1e99}", "5:17 out-of-range"), ("issue: {publisher: \"a\\nb\"}", "5:20 bad-text"),
      ("issue: {publisher: \"a\\u0007\"}", "5:20 bad-text"), ("sources: {only: []}", "5:17 empty-value"),
      ("select: {any: 渡船}", "5:15 wrong-type"), ("select: {minimum: -1}", "5:19 out-of-range"),
      ("select: {minimum: .nan}", "5:19 out-of-range"), ("select: {published: {last: 3 dayz}}", "5:28 wrong-type"),
      ("select: {published: {last: 0 days}}", "5:28 wrong-type"), ("empty-sections: drop", "5:17 unknown-value"),
      ("entries: {show: [lead, lead]}", "5:24 repeated-value"), ("entries: {show: [sauce]}", "5:18 unknown-value"),
      ("entries: {mark-terms: 1}", "5:23 wrong-type"), ("date: 2021-02-30", "5:7 bad-date"),
      ("date: 2021-3-8", "5:7 bad-date"), ("? [a]\n: b", "5:3 wrong-type"),
    ])
  func wrongKinds(text: String, expected: String) {
    #expect(problems(text + "\n") == [expected])
  }

  @Test("a term that is a text of its own, and a flood of terms, are refused where they are too much")
  func termLengths() {
    let sentence = String(repeating: "很", count: 101)
    #expect(problems("select: {any: [渡船, \(sentence)]}\n") == ["5:20 out-of-range"])
    let flood = (0..<3000).map { "\($0)" + String(repeating: "很", count: 60) }.joined(separator: ",\n    ")
    #expect(problems("select:\n  any: [\n    \(flood)]\n").count == 1)
  }

  @Test(
    "a date in another form gets its right form",
    arguments: [
      "2021/3/8", "2021.03.08", "2021年3月8日", "20210308", "2021-3-8",
    ])
  func dates(text: String) {
    #expect(help("date: \(text)\n") == "write `2021-03-08`")
  }

  @Test(
    "a language in another form gets its right form",
    arguments: [
      ("zh-CN", "zh-Hans"), ("繁体中文", "zh-Hant"), ("English", "en"), ("zh-hans", "zh-Hans"),
    ])
  func languages(text: String, expected: String) {
    #expect(help("language: \(text)\n").hasPrefix("did you mean `\(expected)`?"))
  }

  @Test(
    "faulty clauses are told with their place",
    arguments: [
      ("{title: 3}", "5:24 wrong-type"), ("{}", "5:16 empty-value"), ("''", "5:16 empty-value"),
      ("{near: [渡船]}", "5:23 empty-value"), ("{near: [渡船, 渡船]}", "5:28 repeated-value"),
      ("{near: [渡船, 灯], within: -1}", "5:40 out-of-range"), ("{weight: 2}", "5:16 missing-key"),
      ("渡船: 0", "5:20 out-of-range"), ("渡船: many", "5:20 wrong-type"), ("{渡船: }", "5:17 empty-value"),
      ("{渡船: 2, 船长: 3}", "5:16 wrong-type"), ("{titel: 夜航}", "5:17 unknown-key"), ("true", "5:16 wrong-type"),
      ("[渡船]", "5:16 wrong-type"), ("{term: 渡船, wait: 2}", "5:27 unknown-key"), ("{any: []}", "5:22 empty-value"),
    ])
  func clauses(text: String, expected: String) {
    #expect(problems("select: {any: [\(text)]}\n") == [expected])
  }

  @Test("a field with a weight is told how to look for the word itself")
  func fieldWithWeight() {
    #expect(help("select: {any: [{title: 3}]}\n").contains("{term: title, weight: 3}"))
  }

  @Test(
    "outputs and their options are told with their place",
    arguments: [
      ("htlm", "4:11 unknown-format"), ("3", "4:11 wrong-type"), ("text: {width: 20}", "4:25 out-of-range"),
      ("text: {widht: 60}", "4:18 unknown-key"), ("html: {contents: 否}", "4:28 wrong-type"),
      ("markdown: {headings: big}", "4:32 unknown-value"), ("{text: {width: 60}, html: }", "4:11 wrong-type"),
      ("text: {file: /tmp/x}", "4:24 bad-file"), ("text: {file: ../x}", "4:24 bad-file"),
      ("text: {file: a/./b}", "4:24 bad-file"), ("text: {file: 'C:\\x'}", "4:24 bad-file"),
      ("text: {file: \"a\\u202Eb\"}", "4:24 bad-file"), ("text: {file: \"{title}.txt\"}", "4:24 bad-file"),
      ("text: {file: a/}", "4:24 bad-file"), ("text: {file: \"a\\u0000\"}", "4:24 bad-text"),
    ])
  func outputs(text: String, expected: String) {
    let recipe = "sheaf: 1\ntitle: x\narticles: [a]\noutputs: [\(text)]\n"
    #expect(problems(recipe, head: false) == [expected])
  }

  @Test("a pattern with a bracket left open is refused")
  func globs() {
    #expect(problems("sheaf: 1\ntitle: x\narticles: ['a.{txt']\noutputs: [text]\n", head: false) == ["3:12 bad-file"])
    // A pattern that stands for more than is looked for.
    let braces = String(repeating: "{a,b}", count: 10)
    let wide = "sheaf: 1\ntitle: x\narticles: [b, '\(braces).txt']\noutputs: [text]\n"
    #expect(problems(wide, head: false) == ["3:15 bad-file"])
    #expect(problems("include: ['\(braces).yaml']\n") == ["5:11 bad-file"])
    #expect(problems("sites: [{files: '\(braces)', remove: [nav]}]\n") == ["5:17 bad-file"])
  }
}
