import EPUB
import Feeds
import HTML
import JSON
import Mail
import Markdown
import Pandoc
import PlainText
import SheafKit
import SheafTesting
import WeChat

/// The formats under test, each with its standard options.
enum Formats {
  static let all: [any DigestFormatter] = [
    PlainTextFormatter(options: .init()), HTMLFormatter(options: .init()), MarkdownFormatter(options: .init()),
    JSONFormatter(options: .init()), EPUBFormatter(options: .init()), WeChatFormatter(options: .init()),
    MailFormatter(options: .init()), RSSFormatter(options: .init()), AtomFormatter(options: .init()),
    JSONFeedFormatter(options: .init()), PandocFormatter(options: .init()),
  ]

  /// The same with every option set to something else, under a name for it.
  static let varied: [(name: String, formatter: any DigestFormatter)] = [
    ("narrow", PlainTextFormatter(options: .init(width: 40, sources: true))),
    ("sources", HTMLFormatter(options: .init(sources: true))),
    ("paper", HTMLFormatter(options: .init(style: .paper))),
    ("plain", HTMLFormatter(options: .init(style: .plain, sources: true))),
    ("html-marks", MarkdownFormatter(options: .init(mark: .html, sources: true))),
    ("compact", JSONFormatter(options: .init(compact: true))),
    ("1.22", PandocFormatter(options: .init(api: .v1_22, sources: true))),
    ("addressed", RSSFormatter(options: addressed)), ("addressed", AtomFormatter(options: addressed)),
    ("addressed", JSONFeedFormatter(options: addressed)),
    (
      "addressed",
      MailFormatter(
        options: .init(
          from: "渡口公所 <gongsuo@qinghe.example>", to: "\"李, 禾声\" <li@qinghe.example>；all@qinghe.example",
          subject: "渡口记事",
          listID: "news.qinghe.example", sources: true))
    ),
  ]

  private static let addressed = FeedOptions(
    link: "https://qinghe.example/", address: "https://qinghe.example/feed", limit: 1000)

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
