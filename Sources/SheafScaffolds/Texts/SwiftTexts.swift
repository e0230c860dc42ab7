// swift-format-ignore-file
// Written from Tests/OutsidePackage by `RECORD=1 swift test --filter ScaffoldTexts`: change the files there.

extension Scaffold {
  static let swiftTexts: [(path: String, text: String)] = [
("Package.swift", ###"""
// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "noticeboard",
  products: [
    .library(name: "Noticeboard", targets: ["Noticeboard"]),
    .executable(name: "sheaf-noticeboard", targets: ["sheaf-noticeboard"]),
    .executable(name: "sheaf-format-noticeboard", targets: ["sheaf-format-noticeboard"]),
  ],
  dependencies: [
    .package(name: "sheaf", path: "../..")
  ],
  targets: [
    .target(name: "Noticeboard", dependencies: [.product(name: "SheafKit", package: "sheaf")]),
    .executableTarget(
      name: "sheaf-noticeboard",
      dependencies: ["Noticeboard", .product(name: "SheafCommandLine", package: "sheaf")]),
    .executableTarget(
      name: "sheaf-format-noticeboard",
      dependencies: ["Noticeboard", .product(name: "SheafPlugin", package: "sheaf")]),
    .testTarget(
      name: "NoticeboardTests", dependencies: ["Noticeboard", .product(name: "SheafTesting", package: "sheaf")]),
  ],
  swiftLanguageModes: [.v6]
)

"""###),
("README.md", ###"""
# noticeboard

A format for Sheaf in a package of its own: `Sources/Noticeboard/NoticeboardFormatter.swift` is all of it.

    swift test                                  # tries it on Sheaf's sample digests
    swift run sheaf-noticeboard formatters      # a sheaf of your own, with the format in it
    swift build && PATH="$PWD/.build/debug:$PATH" sheaf formatters noticeboard
                                                # the same as a program, for any sheaf

In a recipe: `outputs: [noticeboard]`.

| product | is |
| --- | --- |
| `Noticeboard` | the format, for packages that want it |
| `sheaf-noticeboard` | `sheaf` with the format compiled in |
| `sheaf-format-noticeboard` | the format as a program that speaks JSON, for `sheaf` to call |

**Promises.** All text of a digest, in its order. Degraded: `image` (its caption in brackets), `emphasis`, `strong`, `mark`,
`link` (their words).

| option | takes | standard | |
| --- | --- | --- | --- |
| `numbers` | boolean | true | whether the entries are numbered |

"""###),
("Sources/Noticeboard/NoticeboardFormatter.swift", ###"""
import SheafKit

/// Writes a digest as plain text: change this into what you need.
public struct NoticeboardFormatter: DigestFormatter {
  /// The name that recipes use.
  public static let name = "noticeboard"
  /// What it makes, for `sheaf formatters`.
  public static let summary = "plain text, a block of lines for each entry"
  /// The media type of the file.
  public static let mediaType = "text/plain; charset=utf-8"
  /// The extension of the file.
  public static let fileExtension = "txt"

  /// What a recipe can set.
  public struct Options: PluginOptions {
    /// Whether the entries are numbered; nil means so.
    public var numbers: Bool?

    /// The options there are; a recipe is checked against them.
    public static var descriptions: [OptionDescription] {
      [OptionDescription("numbers", .boolean, standard: true, summary: "whether the entries are numbered")]
    }
  }

  private let numbers: Bool

  /// Makes the formatter from its options.
  public init(options: Options) { numbers = options.numbers ?? true }

  /// Formats a digest.
  public func format(_ digest: Digest, context: FormattingContext) -> FormattedDigest {
    let printable = PrintableDigest(digest)  // no control characters, nesting bounded
    var page = NoticeboardPage(labels: printable.digest.labels, numbers: numbers, degraded: printable.degraded)
    page.write(printable.digest)
    return FormattedDigest(
      files: [
        RenderedFile(path: "\(context.fileName).\(Self.fileExtension)", mediaType: Self.mediaType, text: page.text)
      ],
      degraded: page.degraded)
  }
}

"""###),
("Sources/Noticeboard/NoticeboardPage.swift", ###"""
import SheafKit

/// The page as it grows: every text of the digest, and what plain text cannot show counted.
struct NoticeboardPage {
  let labels: Labels
  let numbers: Bool
  var degraded: [FormattedDigest.Degradation]
  var text = ""

  mutating func write(_ digest: Digest) {
    let head = digest.masthead
    for words in [head.classification, head.title, head.issue, head.publisher, head.dateline] { line(words) }
    if !digest.note.isEmpty {
      line(labels.editorsNote + labels.colon)
      write(digest.note)
    }
    if digest.sections.isEmpty { line(labels.empty) }
    for section in digest.sections {
      gap()
      line(section.heading(isChinese: digest.isChinese))
      if section.entries.isEmpty { line(labels.emptySection) }
      for group in section.groups {
        line(group.title)
        for entry in group.entries { write(entry) }
      }
    }
    gap()
    let foot = digest.colophon
    for words in foot.distribution + foot.credits { line(words.label + labels.colon + words.text) }
  }

  private mutating func write(_ entry: Entry) {
    gap()
    line(entry.kicker)
    line(numbers ? "\(entry.number). \(entry.headline)" : entry.headline)
    line(entry.subtitle)
    line(entry.byline)
    if let note = entry.note, !note.isEmpty {
      line(labels.editorsNote + labels.colon)
      write(note)
    }
    for part in entry.parts {
      switch part {
      case .text(let blocks): write(blocks)
      case .highlights(let highlights):
        for paragraph in highlights.paragraphs(omission: labels.omission) { line(words(of: paragraph)) }
      }
    }
    line(entry.source.map(labels.bracketed))
    line(entry.reposts.map(labels.bracketed))
    for fact in entry.facts { line(fact.label + labels.colon + fact.text) }
  }

  /// Every kind of block there is: the compiler tells when Sheaf gets another.
  private mutating func write(_ blocks: [Block], before sign: String = "") {
    for block in blocks {
      switch block.content {
      case .heading(_, let inlines), .paragraph(let inlines): line(sign + words(of: inlines))
      case .quote(let inner): write(inner, before: sign + "> ")
      case .list(let ordered, let items):
        for (index, item) in items.enumerated() { write(item, before: sign + (ordered ? "\(index + 1). " : "- ")) }
      case .image(let image):
        degraded.count("image")
        let caption = image.caption.isEmpty ? image.alternative ?? "" : words(of: image.caption)
        line(sign + labels.bracketed([labels.figure, caption].filter { !$0.isEmpty }.joined(separator: labels.colon)))
      case .table(let rows, _):
        for row in rows {
          let cells = row.map { words(of: $0) }
          line(sign + cells.joined(separator: " | "))
        }
      case .preformatted(let text): line(text)
      }
    }
  }

  /// Every kind of inline there is, with the marks that plain text lacks counted.
  private mutating func words(of inlines: [Inline]) -> String {
    var words = ""
    for inline in inlines {
      switch inline {
      case .text(let text), .code(let text): words += text
      case .lineBreak: words += "\n"
      case .emphasis(let inner):
        degraded.count("emphasis")
        words += self.words(of: inner)
      case .strong(let inner):
        degraded.count("strong")
        words += self.words(of: inner)
      case .mark(let inner):
        degraded.count("mark")
        words += self.words(of: inner)
      case .link(let inner, _):
        degraded.count("link")
        words += self.words(of: inner)
      }
    }
    return words
  }

  private mutating func line(_ words: String?) { if let words, !words.isEmpty { text += words + "\n" } }

  private mutating func gap() { if !text.isEmpty { text += "\n" } }
}

"""###),
("Sources/sheaf-format-noticeboard/Program.swift", ###"""
import Noticeboard
import SheafPlugin

// The same format as a program that any Sheaf calls, when it stands on the path.
@main extension NoticeboardFormatter: FormatterProgram {
  /// Its version, which `sheaf.lock` remembers.
  public static var version: String { "0.1.0" }
}

"""###),
("Sources/sheaf-noticeboard/main.swift", ###"""
import Noticeboard
import SheafCommandLine
import SheafKit

// A `sheaf` of your own, with one format more.
SheafProgram.main(adding: [ModuleFormat(NoticeboardFormatter.self)])

"""###),
("Tests/NoticeboardTests/NoticeboardTests.swift", ###"""
import Noticeboard
import SheafKit
import SheafTesting
import Testing

@Suite("The format noticeboard")
struct NoticeboardTests {
  @Test("keeps what every format promises, on every sample digest")
  func conformance() {
    #expect(FormatterConformance.problems(of: ModuleFormat(NoticeboardFormatter.self)) == [])
  }

  @Test("numbers the entries unless it is asked not to")
  func numbers() throws {
    let format = ModuleFormat(NoticeboardFormatter.self)
    let context = FormattingContext(fileName: "digest")
    let plain = try format.format(SampleDigests.numbered(1), options: ["numbers": false], context: context)
    #expect(plain.files.first?.text.contains("1. ") == false)
  }
}

"""###),
  ]
}
