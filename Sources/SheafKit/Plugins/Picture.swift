/// A picture's bytes, for formats that can hold pictures.
public struct Picture: Hashable, Sendable {
  /// The kinds of pictures that every reader of documents shows.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Portable Network Graphics.
    case png
    /// JPEG.
    case jpeg
    /// GIF.
    case gif

    /// The media type.
    public var mediaType: String { "image/\(rawValue)" }
    /// The usual extension, without the dot.
    public var fileExtension: String { self == .jpeg ? "jpg" : rawValue }
  }

  /// What kind it is, by its first bytes, whatever its name says.
  public var kind: Kind
  /// The width in pixels, at least 1.
  public var width: Int
  /// The height in pixels, at least 1.
  public var height: Int
  /// The file's content.
  public var bytes: [UInt8]

  /// Makes a picture from its parts.
  public init(kind: Kind, width: Int, height: Int, bytes: [UInt8]) {
    self.kind = kind
    self.width = width
    self.height = height
    self.bytes = bytes
  }
}

/// The pictures of a digest, as far as they can be had: by the article that shows them and the source that it names.
public struct Pictures: Hashable, Sendable {
  /// What names a picture.
  public struct Key: Hashable, Sendable {
    /// The id of the article.
    public var article: String
    /// `Image.source`, as the article gives it.
    public var source: String

    /// Makes a key.
    public init(article: String, source: String) {
      self.article = article
      self.source = source
    }
  }

  private var pictures: [Key: Picture]

  /// Makes a collection.
  public init(_ pictures: [Key: Picture] = [:]) { self.pictures = pictures }

  /// The picture that an article shows; nil when it cannot be had, so that words have to stand for it.
  public subscript(article article: String, source: String?) -> Picture? {
    source.flatMap { pictures[Key(article: article, source: $0)] }
  }

  /// Every picture with its key, in order of article and source.
  public var all: [(key: Key, picture: Picture)] {
    pictures.sorted { ($0.key.article, $0.key.source) < ($1.key.article, $1.key.source) }
      .map { ($0.key, $0.value) }
  }
}
