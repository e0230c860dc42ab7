import SheafKit

/// The editor's last word: what is to become of single articles, whatever the recipe says.
public struct Edits: Sendable, Hashable {
  /// The file as the user named it, or as the recipe leads to it.
  public var file: String
  /// The edits, in the order of the file; no two are about one article.
  public var list: [Edit]

  /// Makes a list of edits.
  public init(file: String, list: [Edit] = []) {
    self.file = file
    self.list = list
  }
}

/// What is to become of one article.
public struct Edit: Sendable, Hashable {
  /// Words of the file with their place.
  public typealias Text = WrittenText

  /// The id of the article, which changes when its title or text does; nil when the file names only the title.
  public var article: String?
  /// The title as it was read; nil when the file names only the id.
  public var title: String?
  /// Whether it is in, whatever the query and the limits say.
  public var pins = false
  /// Whether it is out.
  public var drops = false
  /// The section to print it in.
  public var section: Text?
  /// Its place in the section, from 1.
  public var position: Int?
  /// The headline to print in place of the title.
  public var headline: String?
  /// Words of the paragraphs to leave out.
  public var cut: [Text] = []
  /// Words of the sentences to print, whatever else is chosen.
  public var add: [Text] = []
  /// The editor's remark on the entry (按语), paragraphs parted by blank lines.
  public var note: String?
  /// Where the file states the edit.
  public var location: SourceLocation

  /// Makes an edit that does nothing yet.
  public init(article: String? = nil, title: String? = nil, location: SourceLocation) {
    self.article = article
    self.title = title
    self.location = location
  }
}
