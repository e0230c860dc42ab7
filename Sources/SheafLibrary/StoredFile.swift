/// A file that was read, as it was then.
public struct StoredFile: Hashable, Sendable {
  /// Its number; nil before it is put.
  public var key: FileKey?
  /// Its path as articles and diagnostics name it, from the folder of the library.
  public var path: String
  /// A hash of what people said beside it: the rules of `sites` that may hold for it, its sidecar. The same file read
  /// under other rules is another reading.
  public var rules: UInt64
  /// What the system said of it.
  public var stamp: FileStamp
  /// XXH3 of its bytes, 128 bits, so that a file which was only touched is not read again.
  public var content: ContentHash
  /// Which reader read it (`ArticleReader.version`).
  public var reader: String
  /// How many articles it holds.
  public var articles: Int

  /// Makes a record of a file.
  public init(
    key: FileKey? = nil, path: String, rules: UInt64, stamp: FileStamp, content: ContentHash, reader: String,
    articles: Int
  ) {
    self.key = key
    self.path = path
    self.rules = rules
    self.stamp = stamp
    self.content = content
    self.reader = reader
    self.articles = articles
  }
}

/// A file as `StoredArticles.forEachFile` hands it over. Most are only compared, so that no text is made of the path.
public struct StoredFileRow {
  /// The bytes of its path (`StoredFile.path`), good for the time of the call.
  public var path: UnsafeBufferPointer<UInt8>
  /// Its number.
  public var key: FileKey
  /// `StoredFile.rules`.
  public var rules: UInt64
  /// `StoredFile.stamp`.
  public var stamp: FileStamp
  /// `StoredFile.content`.
  public var content: ContentHash
  /// `StoredFile.reader`.
  public var reader: String
  /// `StoredFile.articles`.
  public var articles: Int
}

/// What the system says of a file, by which a change shows without reading it.
public struct FileStamp: Hashable, Sendable {
  /// Bytes.
  public var size: Int64
  /// When its content changed, in nanoseconds since 1970.
  public var modified: Int64
  /// When anything about it changed, in nanoseconds since 1970; no program can set it back.
  public var changed: Int64
  /// The number of the file in its file system.
  public var inode: UInt64

  /// Makes a stamp.
  public init(size: Int64, modified: Int64, changed: Int64, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }
}

/// A hash of 128 bits.
public struct ContentHash: Hashable, Sendable {
  /// The upper half.
  public var high: UInt64
  /// The lower half.
  public var low: UInt64

  /// Makes a hash of its halves.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }
}
