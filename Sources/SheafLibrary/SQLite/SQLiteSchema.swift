import GRDB

/// What a library consists of.
///
/// Raise `version` whenever a library of before would be read otherwise than it was written: tables, what is packed
/// (`Packing`), what is a gram (`Grams`), how lists of articles are written (`Postings`). There is no migration: a
/// library of an older version is made anew.
enum SQLiteSchema {
  /// The version, as `PRAGMA user_version` tells it.
  static let version = 3

  /// What tells a library from other files of SQLite, as `PRAGMA application_id` does: `Shef` in ASCII.
  static let applicationID = 0x5368_6566

  /// Makes the tables in an empty database.
  static func make(in database: Database) throws {
    try database.execute(sql: tables)
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(version)")
  }

  private static let tables = """
    -- One row: what the store is, in numbers, and the last keys that were given.
    CREATE TABLE state (
      id INTEGER PRIMARY KEY CHECK (id = 1), generation INTEGER NOT NULL, files INTEGER NOT NULL,
      paths INTEGER NOT NULL, articles INTEGER NOT NULL, stale INTEGER NOT NULL, last_file INTEGER NOT NULL,
      last_article INTEGER NOT NULL
    ) STRICT;
    INSERT INTO state VALUES (1, 0, 0, 0, 0, 0, 0, 0);

    -- Files in the order of the bytes of their paths. Rules are stored so that they stand in their order, too
    -- (`Int64.init(ordered:)`); `record` is a `FileRecord`.
    CREATE TABLE file (
      path BLOB NOT NULL, rules INTEGER NOT NULL, key INTEGER NOT NULL UNIQUE, articles INTEGER NOT NULL,
      record BLOB NOT NULL, PRIMARY KEY (path, rules)
    ) STRICT, WITHOUT ROWID;

    -- What was told of a file, packed; only of files of which there is something.
    CREATE TABLE remark (file INTEGER PRIMARY KEY, diagnostics BLOB, notes BLOB) STRICT;

    -- Articles without their texts, so that all heads can be read in a moment, and their texts.
    CREATE TABLE article (
      key INTEGER PRIMARY KEY, file INTEGER NOT NULL, ordinal INTEGER NOT NULL, head BLOB NOT NULL
    ) STRICT;
    CREATE INDEX article_of_file ON article (file, ordinal);
    CREATE TABLE body (key INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;

    -- Articles that went but are still in `gram`, which cannot take them out without their grams.
    CREATE TABLE stale (key INTEGER PRIMARY KEY) STRICT;

    -- Results that are kept, the latest with the highest turn.
    CREATE TABLE kept (turn INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, value BLOB NOT NULL) STRICT;

    -- The index of grams: its segments, and the blocks of all of them by `BlockNumber`.
    CREATE TABLE segment (
      number INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL, blocks INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE gram (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;

    """
}

extension Int64 {
  /// A number without a sign, so that the order stays what it was.
  init(ordered value: UInt64) { self.init(bitPattern: value ^ 1 << 63) }
}

extension UInt64 {
  /// The number that was stored by `Int64.init(ordered:)`.
  init(ordered value: Int64) { self = UInt64(bitPattern: value) ^ 1 << 63 }
}
