import GRDB

/// How a file of SQLite is opened.
enum SQLiteConnection {
  /// The seconds that are waited for others.
  static let patience = 5.0

  /// Opens a file that is there.
  static func open(_ path: String, readOnly: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { try $0.execute(sql: settings) }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Makes a library in a file that is not there yet, all of it in that file when it is made.
  static func make(_ path: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA page_size = 8192") }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { try SQLiteSchema.make(in: $0) }
    // Not before: what is in a write-ahead log goes to the file when it is closed, and where the disk is full by then
    // nobody is told.
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try queue.close()
  }

  // 2 MiB of pages in memory. `NORMAL` with a write-ahead log: a crash of the machine may lose the last changes, never
  // the rest. Debian’s SQLite would overwrite what is deleted, which takes longer than deleting. No code of the file’s
  // own is run, and cells are looked at before they are believed.
  private static let settings = """
    PRAGMA cache_size = -2048;
    PRAGMA synchronous = NORMAL;
    PRAGMA temp_store = MEMORY;
    PRAGMA secure_delete = OFF;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    """
}
