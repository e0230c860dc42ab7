import Dispatch
import FoundationEssentials
import Glibc
import SheafKit
import Synchronization
import Testing

@testable import SheafIngest

/// Reads the samples of the project as they come when something went wrong on their way, a few thousand times.
///
/// The numbers are the same in every run. `MUTATIONS=100000 swift test --filter Mutation` reads more often, other files.
@Suite("Files that were damaged on their way")
struct MutationTests {
  private static let count = getenv("MUTATIONS").flatMap { Int(String(cString: $0)) } ?? 3_000

  /// A PDF is left out: reading one starts a process.
  private static let reader = ArticleReader(
    importers: ArticleReader.standard.filter { $0.name != "pdf" }, keepsDropped: true)

  /// The beginnings of every file of articles in the project, and a letter, a saved page and lines of JSON made of them.
  private static let samples: [SourceFile] = {
    let root = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }
    let folders = ["recipes/articles", "Tests/SheafIngestTests", "Tests/CommandLineTests/Fixtures/clippings"]
    let extensions = ArticleReader.fileExtensions.subtracting(["pdf"])
    let files = folders.flatMap { FilePattern.expand(root + "/" + $0, in: "/", extensions: extensions) }
      .compactMap { path in try? SourceFile.read(path, named: path.split(separator: "/").last.map(String.init)) }
      .filter { $0.fileExtension == "docx" || $0.bytes.count < 40_000 }
      .map { SourceFile(path: $0.path, bytes: $0.fileExtension == "docx" ? $0.bytes : Array($0.bytes.prefix(6_000))) }
    return files + files.prefix(4).flatMap(made)
  }()

  private static func made(of file: SourceFile) -> [SourceFile] {
    let head =
      "From: a@example.org\nDate: Mon, 8 Mar 2021 08:00:00 +0800\nSubject: =?utf-8?B?5Lit?=\nMIME-Version: 1.0\n"
    let type = file.fileExtension == "html" ? "text/html" : "text/plain"
    let parts =
      "Content-Type: multipart/alternative; boundary=\"b\"\n\n--b\nContent-Type: \(type); charset=utf-8\n"
      + "Content-Transfer-Encoding: base64\n\n\(Data(file.bytes).base64EncodedString())\n--b\nContent-Type: text/plain\n\n灯塔\n--b--\n"
    let articles = reader.read(file).articles.compactMap { try? JSONEncoder().encode($0) }
    return [
      SourceFile(path: "a.eml", bytes: Array((head + parts).utf8)),
      SourceFile(path: "a.mhtml", bytes: Array(("Snapshot-Content-Location: http://a.example/\n" + head + parts).utf8)),
      SourceFile(path: "a.jsonl", bytes: Array(articles.joined(separator: [0x0A]))),
      SourceFile(
        path: "a.xml",
        bytes: Array("<rss version=\"2.0\"><channel><title>灯塔</title><item><title>甲</title><description><![CDATA[".utf8)
          + file.bytes + Array("]]></description></item></channel></rss>".utf8)),
    ]
  }

  /// The file that a seed makes: a sample, one to four things that happened to it, and sometimes another's name.
  private static func file(_ seed: Int) -> (file: SourceFile, story: String) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    guard let sample = samples.randomElement(using: &numbers), let other = samples.randomElement(using: &numbers) else {
      return (SourceFile(path: "a", bytes: []), "there are no samples")
    }
    var bytes = sample.bytes
    var story = sample.path
    for _ in 0..<Int.random(in: 1...4, using: &numbers) {
      guard let mutation = Mutation.allCases.randomElement(using: &numbers) else { continue }
      bytes = mutation.applied(to: bytes, with: other.bytes, &numbers)
      story += ", \(mutation)"
    }
    let isRenamed = Int.random(in: 0..<8, using: &numbers) == 0
    return (SourceFile(path: isRenamed ? other.path : sample.path, bytes: bytes), story)
  }

  @Test("come back with articles that hold what every article holds, or with a warning; and the same twice")
  func reading() throws {
    #expect(Self.samples.count >= 60)
    let faults = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: Self.count) { seed in
      let (file, story) = Self.file(seed)
      let result = Self.reader.read(file)
      var found = result.faults
      if seed % 16 == 0, Self.reader.read(file) != result { found.append("another result for the same bytes") }
      guard !found.isEmpty else { return }
      faults.withLock { $0.append("seed \(seed) (\(story)): \(found.joined(separator: "; "))") }
    }
    let told = faults.withLock { $0.sorted() }
    #expect(told.isEmpty, "\(told.count) of \(Self.count): \(told.prefix(20).joined(separator: "\n"))")
  }
}
