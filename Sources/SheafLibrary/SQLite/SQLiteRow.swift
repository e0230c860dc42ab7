import FoundationEssentials
import GRDB
import GRDBSQLite
import Glibc

/// A row of a query while it is looked at, column by column, without a copy of the row in between.
struct SQLiteRow {
  /// The statement that stands on the row.
  let statement: SQLiteStatement

  /// A whole number; 0 for what is none.
  func integer(_ column: CInt) -> Int64 { sqlite3_column_int64(statement, column) }

  /// Bytes; none for what is none.
  func bytes(_ column: CInt) -> [UInt8] { withBytes(column) { Array($0) } }

  /// Hands over bytes where they are.
  func withBytes<Value>(_ column: CInt, _ body: (UnsafeBufferPointer<UInt8>) throws -> Value) rethrows -> Value {
    // In this order: asking for the bytes may turn the value into bytes first.
    let start = sqlite3_column_blob(statement, column)?.assumingMemoryBound(to: UInt8.self)
    let count = Int(sqlite3_column_bytes(statement, column))
    return try body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
  }
}

extension String {
  /// Text that stands in a library as UTF-8.
  init(read bytes: UnsafeBufferPointer<UInt8>) throws(StoreProblem) {
    guard let text = String(packed: bytes) else { throw .damaged("a text in it is none") }
    self = text
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these are the bytes of a list.
  func isSame(as bytes: [UInt8]) -> Bool {
    count == bytes.count
      && bytes.withUnsafeBufferPointer { bytes in
        guard let one = baseAddress, let other = bytes.baseAddress else { return true }
        return memcmp(one, other, count) == 0
      }
  }
}

extension Database {
  /// Runs a query whose first column is a whole number, and hands over each row. The statement is kept for the next
  /// time; the same one is not to be run inside `body`.
  func forEachRow(
    _ sql: String, _ arguments: StatementArguments = StatementArguments(), _ body: (SQLiteRow) throws -> Void
  ) throws {
    let statement = try cachedStatement(sql: sql)
    let cursor = try Int64.fetchCursor(statement, arguments: arguments)
    let row = SQLiteRow(statement: statement.sqliteStatement)
    while try cursor.next() != nil { try body(row) }
  }

  /// What the first row of such a query gives; nil without one.
  func firstRow<Value>(
    _ sql: String, _ arguments: StatementArguments = StatementArguments(), _ body: (SQLiteRow) throws -> Value
  ) throws -> Value? {
    let statement = try cachedStatement(sql: sql)
    let cursor = try Int64.fetchCursor(statement, arguments: arguments)
    return try cursor.next() == nil ? nil : try body(SQLiteRow(statement: statement.sqliteStatement))
  }

  /// Runs a statement that gives nothing, and keeps it for the next time.
  func run(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

extension [UInt8] {
  /// The bytes as an argument of a statement.
  var blob: Data { Data(self) }
}

extension String {
  /// The UTF-8 as an argument of a statement: SQLite would end text at its first zero byte.
  var blob: Data { Data(utf8) }
}
