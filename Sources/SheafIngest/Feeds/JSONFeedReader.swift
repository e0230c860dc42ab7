import FoundationEssentials
import SheafKit

/// Reads JSON Feed 1 and 1.1. What is not as the format has it is passed over, not the item around it.
enum JSONFeedReader {
  /// The feed in a text; nil when it is no JSON object.
  static func read(_ text: [UInt8]) -> (feed: Feed, surplus: Int)? {
    guard let file = try? JSONDecoder().decode(File.self, from: Data(text)) else { return nil }
    var feed = Feed()
    feed.title = FeedText(file.title?.text, .plain, "title")
    feed.language = FeedText(file.language?.text, .plain, "language")
    feed.link = file.home_page_url?.text
    feed.items = (file.items ?? []).prefix(Feed.itemLimit).compactMap(\.value).map(item)
    return (feed, max(0, (file.items ?? []).count - Feed.itemLimit))
  }

  private static func item(_ item: Item) -> FeedItem {
    var result = FeedItem()
    result.title = FeedText(item.title?.text, .plain, "title")
    result.link = FeedText(item.url?.text ?? item.external_url?.text, .plain, "url")
    result.id = item.id?.text
    result.authors = ((item.authors ?? []).compactMap(\.value) + [item.author?.value].compactMap { $0 }).compactMap {
      FeedText($0.name?.text, .plain, "author")
    }
    result.published = FeedText(item.date_published?.text, .plain, "date_published")
    result.updated = FeedText(item.date_modified?.text, .plain, "date_modified")
    result.content =
      FeedText(item.content_html?.text, .html, "content_html")
      ?? FeedText(item.content_text?.text, .plain, "content_text")
    result.summary = FeedText(item.summary?.text, .plain, "summary")
    return result
  }

  // The keys are those of the format.
  private struct File: Decodable {
    var title: Lenient?
    var language: Lenient?
    var home_page_url: Lenient?
    var items: [Lossy<Item>]?
  }

  private struct Item: Decodable {
    var id: Lenient?
    var url: Lenient?
    var external_url: Lenient?
    var title: Lenient?
    var content_html: Lenient?
    var content_text: Lenient?
    var summary: Lenient?
    var date_published: Lenient?
    var date_modified: Lenient?
    var author: Lossy<Author>?
    var authors: [Lossy<Author>]?
  }

  private struct Author: Decodable {
    var name: Lenient?
  }

  /// A text, or a number in its place, as many feeds have for an id; nothing for anything else.
  private struct Lenient: Decodable {
    var text: String?

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      text = (try? value.decode(String.self)) ?? (try? value.decode(Int.self)).map { String($0) }
    }
  }

  /// A value that may be of another type, and is nothing then.
  private struct Lossy<Value: Decodable>: Decodable {
    var value: Value?

    init(from decoder: any Decoder) throws { value = try? Value(from: decoder) }
  }
}

extension FeedText {
  /// A text under a key; nil when there is none.
  fileprivate init?(_ text: String?, _ form: Form, _ key: String) {
    guard let text, !text.isEmpty else { return nil }
    self.init(bytes: Array(text.utf8), form: form, line: nil, element: key)
  }
}
