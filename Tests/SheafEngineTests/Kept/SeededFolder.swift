import SheafKit
import SheafLibrary
import SheafRecipe

@testable import SheafEngine

/// A folder of articles by chance, and what becomes of it: the same for the same seed.
struct SeededFolder {
  private var random: SeededTexts
  private var files: [String: String] = [:]
  private var count = 0

  init(seed: UInt64) { random = SeededTexts(seed: seed) }

  /// Edits that are about some of the articles.
  static let edits = """
    sheaf: 1
    edits:
      - {title: 第三则, pin: true, headline: 编者改题, note: 按语。}
      - {title: 第五则, drop: true}
      - {title: 第八则, section: 渡}
      - {title: 没有, drop: true}
    """

  private static let sentences = [
    "渡口的石阶在3月2日修好了，头一班船七点开出，载了46名乘客。", "班长周小满带着两名女职工把十二扇闸门查了两遍。",
    "“水退了再吃饭。”周小满说。", "春耕的种子分到了三个村，合作社记下了每一户的数目。", "巾帼志愿者在砚湖边守了31小时。",
    "农技员田久走了四十里，一块田一块田地看过去。", "渡口旁的春耕课堂开了，来了60多位农户。", "她把名单又念了一遍，才放下电话。",
    "助农的车队早上五点就到了石阶下面。", "站长林远山介绍，今年的水位比去年低了三成。",
  ]
  private static let titles = ["一", "二", "三", "四", "五", "六", "七", "八", "九"].map { "第\($0)则" } + ["渡口", "巾帼在岗", "春耕记"]
  private static let media = ["砚湖日报", "柳湾晚报", "渡口周刊"]

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &random)]
  }

  /// An article: its head, and paragraphs under headings here and there.
  private mutating func text() -> String {
    var lines = [pick(Self.titles), "来源：\(pick(Self.media))　2021年3月\(Int.random(in: 1...9, using: &random))日", ""]
    for number in 0..<Int.random(in: 1...4, using: &random) {
      if Int.random(in: 0..<3, using: &random) == 0 {
        lines += ["\(["一", "二", "三", "四"][number])、\(pick(Self.titles))", ""]
      }
      lines += ["　　" + (0..<Int.random(in: 1...5, using: &random)).map { _ in pick(Self.sentences) }.joined(), ""]
    }
    return lines.joined(separator: "\n")
  }

  /// Adds an article, or the text of another once more, under another medium.
  mutating func add(to folder: LibraryFolder) throws {
    count += 1
    let path = "\(pick(["a", "b", "b/c"]))/\(count).txt"
    var text = text()
    if Int.random(in: 0..<4, using: &random) == 0, let other = other() {
      text = (files[other] ?? "").split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .map { $0 == 1 ? "来源：\(pick(Self.media))　2021年3月9日" : String($1) }.joined(separator: "\n")
    }
    try write(text, to: path, in: folder)
  }

  /// Adds, changes, moves or takes away one, or says something beside it.
  mutating func change(_ folder: LibraryFolder) throws {
    guard let path = other(), let text = files[path] else { return try add(to: folder) }
    switch Int.random(in: 0..<7, using: &random) {
    case 0: try add(to: folder)
    case 1: try write(self.text(), to: path, in: folder)
    case 2: try write(text + "\n　　" + pick(Self.sentences) + "\n", to: path, in: folder)
    case 3:
      try take(path, folder)
    case 4:
      count += 1
      try take(path, folder)
      try write(text, to: "a/moved\(count).txt", in: folder)
    case 5: try write(text, to: path, in: folder)
    default: try folder.write("source: \(pick(Self.media))\n", to: path + ".meta.yaml")
    }
  }

  /// Notes an issue that printed some of what is there.
  mutating func note(in folder: LibraryFolder) throws {
    let recipe = folder.recipe()
    let run = Run(recipe, issueDate: CalendarDate.day("2021-03-05"))
    let articles = run.articles.prefix(5).map {
      Printing(article: $0.id, title: $0.title, file: $0.origin.file)
    }
    let issue = PrintedIssue(
      recipe: "other.yaml", date: CalendarDate.day("2021-03-05"), articles: Array(articles))
    try Ledger(in: folder.path).record(issue)
  }

  private mutating func other() -> String? {
    let paths = files.keys.sorted()
    return paths.isEmpty ? nil : pick(paths)
  }

  private mutating func write(_ text: String, to path: String, in folder: LibraryFolder) throws {
    files[path] = text
    try folder.write(text, to: path)
  }

  private mutating func take(_ path: String, _ folder: LibraryFolder) throws {
    files[path] = nil
    try folder.remove(path)
  }
}
