import HTML
import JSON
import Markdown
import Pandoc
import PlainText
import SheafKit
import SheafTesting

/// The formats under test, each with its standard options.
enum Formats {
  static let all: [any DigestFormatter] = [
    PlainTextFormatter(options: .init()), HTMLFormatter(options: .init()), MarkdownFormatter(options: .init()),
    JSONFormatter(options: .init()), PandocFormatter(options: .init()),
  ]

  /// The same with every option set to something else, under a name for it.
  static let varied: [(name: String, formatter: any DigestFormatter)] = [
    ("narrow", PlainTextFormatter(options: .init(width: 40, sources: true))),
    ("sources", HTMLFormatter(options: .init(sources: true))),
    ("html-marks", MarkdownFormatter(options: .init(mark: .html, sources: true))),
    ("compact", JSONFormatter(options: .init(compact: true))),
    ("1.22", PandocFormatter(options: .init(api: .v1_22, sources: true))),
  ]

  /// The text that a formatter makes of a digest.
  static func text(of digest: Digest, by formatter: some DigestFormatter) throws -> String {
    try formatter.format(digest, context: FormattingContext(fileName: "digest")).files.first?.text ?? ""
  }
}

extension Digest {
  /// A digest of one entry that shows blocks.
  static func showing(_ blocks: [Block], language: String = "zh-Hans") -> Digest {
    var digest = SampleDigests.empty
    digest.language = language
    digest.sections = [
      Section(groups: [.init(entries: [Entry(number: 1, article: "a", headline: "标题", parts: [.text(blocks)])])])
    ]
    return digest
  }
}
