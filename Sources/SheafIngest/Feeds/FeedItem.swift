/// A feed: its name and its items.
struct Feed {
  /// The name of the channel.
  var title: FeedText?
  /// The language that it states.
  var language: FeedText?
  /// The address of the site that it belongs to.
  var link: String?
  /// Where its relative addresses start (`xml:base`).
  var base: String?
  /// The items, in the order of the feed.
  var items: [FeedItem] = []

  /// A feed has no more items than this; others are left out.
  static let itemLimit = 20_000
}

/// An item of a feed as it stands there.
struct FeedItem {
  /// The line that it starts on; nil where the format has none to speak of.
  var line: Int?
  /// Its title.
  var title: FeedText?
  /// The address of the article.
  var link: FeedText?
  /// Where its relative addresses start (`xml:base`).
  var base: String?
  /// What tells it from other items: guid, id.
  var id: String?
  /// Who wrote it, one text for each statement.
  var authors: [FeedText] = []
  /// When it was published, and else when it was changed.
  var published: FeedText?
  var updated: FeedText?
  /// The medium that it was taken from.
  var source: FeedText?
  /// The text, where the feed says that it is the text (`content:encoded`, `content`).
  var content: FeedText?
  /// What RSS calls the description: the text or its opening.
  var description: FeedText?
  /// What is a summary by its name.
  var summary: FeedText?
}

/// A text in a feed, with where and how it stands there.
struct FeedText {
  /// How it is to be read.
  enum Form {
    /// As it stands.
    case plain
    /// As a piece of a web page.
    case html
    /// As whichever of the two it looks like: RSS does not say.
    case either
  }

  /// The text in UTF-8.
  var bytes: [UInt8]
  /// How it is to be read.
  var form: Form
  /// The line that it starts on.
  var line: Int?
  /// The name of the element or the key that it stands in.
  var element: String
  /// Where its relative addresses start (`xml:base`).
  var base: String?
}
