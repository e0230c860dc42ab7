/// Why a store cannot do what it was asked.
public enum StoreProblem: Error, Hashable, Sendable {
  /// What is in it cannot be what was put; the text says what was found. It can be made again from the files.
  case damaged(String)
  /// It was made by a newer version of Sheaf, and is left alone.
  case newer
  /// Somebody else holds it, longer than is worth waiting.
  case busy
  /// It can be read but not written: the file, its folder or the disk is read-only.
  case readOnly
  /// The disk is full, or a limit is reached.
  case full
  /// The file system cannot lock files, so that several could write at once.
  case noLocks
  /// Another failure of the system, in its words.
  case system(String)
}
