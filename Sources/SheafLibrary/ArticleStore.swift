import SheafKit

/// Articles at rest, found again fast: what was read of files, kept so that no file is read twice.
///
/// A store is a cache: everything in it can be made again from the files. Any store keeps this contract, which
/// `StoreContract` in the tests holds each of them to:
///
/// - **One state.** All that is asked inside one `read` is answered from one state of the store, whatever others write
///   meanwhile. `apply` brings the store from one state to the next, whole or not at all, also where the process is
///   killed inside it; the state has a number that grows (`StoreState.generation`).
/// - **What was put comes back.** The articles, diagnostics and notes of a reading are those that were put, equal in
///   every field, in the order of the file.
/// - **A reading replaces the one before it** of the same file under the same rules, and no other.
/// - **Nothing is missed.** `candidates` gives every article that a query may hold for, in rising order of their keys.
///   It may give others, but for texts of one and two characters it gives those alone that hold them;
///   white space and the punctuation of running text are passed over, as if they were not asked for.
/// - **Keys are not used twice.** An `ArticleKey` means the same article as long as it is there, and nothing after
///   that.
/// - **Order plays no part.** What is given does not depend on the order in which readings were put, but for the keys.
/// - **One thing at a time.** Neither `read` nor `apply` is called inside `read`, and what is looked at there is for
///   the thread that called it.
/// - **It may fail, and says how.** A store throws `StoreProblem`, never traps, and gives no wrong answer: what is
///   damaged is told as that.
public protocol ArticleStore: Sendable {
  /// Looks at one state of the store.
  func read<Value>(_ body: (any StoredArticles) throws -> Value) throws -> Value

  /// Brings the store to its next state, whole or not at all.
  func apply(_ change: StoreChange) throws
}

/// One state of a store, as it is looked at. Not to be kept beyond the call that gave it.
public protocol StoredArticles {
  /// What the store is, in numbers.
  func state() throws -> StoreState

  /// Every file that was read, in the order of the bytes of their paths, then of their rules.
  func files() throws -> [StoredFile]

  /// Hands over the same files in the same order, one after the other, for whoever does not need all of them at once.
  func forEachFile(_ body: (StoredFileRow) throws -> Void) throws

  /// The readings of one file, by rising rules.
  func files(at path: String) throws -> [StoredFile]

  /// What was wrong or worth knowing about files when they were read; files without any are left out.
  func diagnostics(of files: [FileKey]) throws -> [FileKey: [Diagnostic]]

  /// What reading noted about the rules of `sites` (`PackedReading.notes`); files without any are left out.
  func notes(of files: [FileKey]) throws -> [FileKey: [UInt8]]

  /// The articles that a query may hold for, in rising order.
  func candidates(for query: GramQuery) throws -> [ArticleKey]

  /// The articles that came after one, in rising order: those that were put since it was.
  func keys(after key: ArticleKey) throws -> [ArticleKey]

  /// The articles of files, file by file in their order.
  func keys(of files: [FileKey]) throws -> [ArticleKey]

  /// For each of some queries the articles that it may hold for, as `candidates` gives them, and how often at most what
  /// it asks for stands in each, by the weights of `IndexedText`; nil where any article may hold it. Of `all` the
  /// rarest counts, of `any` the sum.
  func counts(for queries: [GramQuery]) throws -> [CountedArticles?]

  /// The heads of articles, in the order of the keys; of all articles by rising key when `keys` is nil. What is not
  /// there any more is left out.
  func heads(of keys: [ArticleKey]?) throws -> [ArticleHead]

  /// Articles with their texts, still packed so that they can be unpacked on several cores, in the order of the keys.
  func articles(_ keys: [ArticleKey]) throws -> [StoredArticle]

  /// What was kept under a key by `StoreChange.keep`; nil when there is nothing, or nothing any more.
  func kept(under key: [UInt8]) throws -> [UInt8]?
}

/// The number of a file in a store.
public struct FileKey: Hashable, Comparable, Sendable {
  /// The number.
  public var value: Int64

  /// Makes a key.
  public init(_ value: Int64) { self.value = value }

  /// By their numbers.
  public static func < (left: FileKey, right: FileKey) -> Bool { left.value < right.value }
}

/// The number of an article in a store.
public struct ArticleKey: Hashable, Comparable, Sendable {
  /// The number.
  public var value: Int64

  /// Makes a key.
  public init(_ value: Int64) { self.value = value }

  /// By their numbers.
  public static func < (left: ArticleKey, right: ArticleKey) -> Bool { left.value < right.value }
}
