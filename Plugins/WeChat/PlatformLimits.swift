import SheafKit

/// What the platform refuses, found before it does.
///
/// The limits are those of its interface for drafts (`draft/add`: the content has fewer than 20,000 characters, markup
/// among them, and less than 1 MB).
enum PlatformLimits {
  /// Fewer characters than this.
  static let characters = 20_000
  /// Fewer bytes than this.
  static let bytes = 1 << 20
  /// More columns than this cannot be read on a phone.
  static let columns = 4

  /// What the user is to be told of an article.
  static func warnings(of article: WeChatArticle, digest: Digest) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    func warn(_ id: String, _ message: String, help: String) {
      warnings.append(Diagnostic(.warning, id: id, message, help: help))
    }
    let size = article.html.bytes.count
    // Every byte but those that go on a character starts one.
    let count = article.html.bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    if count >= characters {
      warn(
        "wechat-too-long",
        "the article has \(count) characters with its markup; the platform takes fewer than \(characters)",
        help: "let the recipe take fewer entries, or highlights instead of whole texts")
    }
    if size >= bytes {
      warn(
        "wechat-too-large", "the article has \(size) bytes; the platform takes fewer than \(bytes)",
        help: "let the recipe take fewer entries, or highlights instead of whole texts")
    }
    if let images = article.blocks.degraded.first(where: { $0.construct == "image" })?.count {
      warn(
        "wechat-picture",
        "words stand for \(images == 1 ? "a picture" : "\(images) pictures"): the platform shows only pictures of its own library",
        help: "upload them in the platform's editor, and put them where the words stand")
    }
    let width = digest.entries.reduce(columnCount(in: digest.note)) { max($0, columnCount(in: $1)) }
    if width > columns {
      warn(
        "wechat-wide-table", "a table has \(width) columns; more than \(columns) cannot be read on a phone",
        help: "leave the table out, or put a picture of it into the platform's editor")
    }
    return warnings
  }

  private static func columnCount(in entry: Entry) -> Int {
    entry.parts.reduce(columnCount(in: entry.note ?? [])) { width, part in
      switch part {
      case .text(let blocks): max(width, columnCount(in: blocks))
      case .highlights: width
      }
    }
  }

  private static func columnCount(in blocks: [Block]) -> Int {
    blocks.reduce(0) { width, block in
      switch block.content {
      case .table(let rows, _): max(width, rows.map(\.count).max() ?? 0)
      case .quote(let inner): max(width, columnCount(in: inner))
      case .list(_, let items): items.reduce(width) { max($0, columnCount(in: $1)) }
      case .heading, .paragraph, .image, .preformatted: width
      }
    }
  }
}
