import SheafIngest
import SheafLibrary

/// The files of a run as they are on disk at one moment: what a library is held against.
struct FilesOnDisk: Sendable {
  /// When it was looked, in nanoseconds since 1970; for telling stamps too young to be believed, and for nothing else.
  let moment: Int64
  /// What the system says of each file, in the order of the files; nil for what is no file, or may not be looked at.
  let stamps: [FileStamp?]
  /// The number of what people say beside each; nil where that cannot be read.
  let rules: [UInt64?]

  /// Looks at the files.
  init(_ files: ArticleFiles) {
    moment = FileStamp.now
    stamps = FileStamps.take(of: files.files.paths, in: files.folder).map { $0.map { FileStamp($0) } }
    var rules = FileRules(files)
    self.rules = files.files.indices.map { rules.number(of: $0) }
  }
}
