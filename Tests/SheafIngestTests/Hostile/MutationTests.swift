import Dispatch
import FoundationEssentials
import Glibc
import SheafKit
import Synchronization
import Testing

@testable import SheafIngest

/// Reads the samples of the project as they come when something went wrong on their way, a few thousand times.
///
/// The numbers are the same in every run. `MUTATIONS=100000 swift test --filter Mutation` reads more often, other
/// files.
@Suite("Files that were damaged on their way")
struct MutationTests {
  private static let count = getenv("MUTATIONS").flatMap { Int(String(cString: $0)) } ?? 3_000

  /// A PDF is left out: reading one starts a process.
  private static let reader = ArticleReader(
    importers: ArticleReader.standard.filter { $0.name != "pdf" }, keepsDropped: true)

  /// The beginnings of every file of articles in the project, and a letter, a saved page and lines of JSON made of
  /// them.
  private static let samples: [SourceFile] = {
    let root: String = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }
    let folders: [String] = ["recipes/articles", "Tests/SheafIngestTests", "Tests/CommandLineTests/Fixtures/clippings"]
    let extensions: Set<String> = ArticleReader.fileExtensions.subtracting(["pdf"])
    var files: [SourceFile] = []
    for folder in folders {
      for path: String in FilePattern.expand(root + "/" + folder, in: "/", extensions: extensions) {
        let name: String = path.split(separator: "/").last.map { String($0) } ?? path
        guard let file = try? SourceFile.read(path, named: name) else { continue }
        if file.fileExtension == "docx" {
          files.append(file)
        } else if file.bytes.count < 40_000 {
          files.append(SourceFile(path: name, bytes: Array(file.bytes.prefix(6_000))))
        }
      }
    }
    for file in Array(files.prefix(4)) { files += made(of: file) }
    return files
  }()

  private static func made(of file: SourceFile) -> [SourceFile] {
    let head = """
      From: a@example.org
      Date: Mon, 8 Mar 2021 08:00:00 +0800
      Subject: =?utf-8?B?5Lit?=
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="b"

      """
    let type = file.fileExtension == "html" ? "text/html" : "text/plain"
    let parts = """

      --b
      Content-Type: \(type); charset=utf-8
      Content-Transfer-Encoding: base64

      \(Data(file.bytes).base64EncodedString())
      --b
      Content-Type: text/plain

      灯塔
      --b--
      """
    var lines: [UInt8] = []
    for article in reader.read(file).articles {
      lines += article.json() + [0x0A]
    }
    let feed: [UInt8] = Array("<rss version=\"2.0\"><channel><item><title>甲</title><description><![CDATA[".utf8)
    let feedEnd: [UInt8] = Array("]]></description></item></channel></rss>".utf8)
    return [
      SourceFile(path: "a.eml", bytes: Array((head + parts).utf8)),
      SourceFile(path: "a.mhtml", bytes: Array(("Snapshot-Content-Location: http://a.example/\n" + head + parts).utf8)),
      SourceFile(path: "a.jsonl", bytes: lines),
      SourceFile(path: "a.xml", bytes: feed + file.bytes + feedEnd),
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
      var found = result.faults(checksEvidence: !file.bytes.starts(with: "{".utf8))
      if seed % 16 == 0, Self.reader.read(file) != result { found.append("another result for the same bytes") }
      guard !found.isEmpty else { return }
      faults.withLock { $0.append("seed \(seed) (\(story)): \(found.joined(separator: "; "))") }
    }
    let told = faults.withLock { $0.sorted() }
    #expect(told.isEmpty, "\(told.count) of \(Self.count): \(told.prefix(20).joined(separator: "\n"))")
  }
}
