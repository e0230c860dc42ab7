/// Why an archive or an entry of it is not read.
public enum ZipProblem: Error, Hashable {
  /// There is no table of contents: it breaks off, or it is no archive.
  case noDirectory
  /// It has more entries than are read.
  case tooManyEntries(Int)
  /// A password is needed.
  case encrypted
  /// It is packed in a way that is not read.
  case unknownMethod
  /// It unpacks to more than it may.
  case tooLarge(limit: Int)
  /// It unpacks to so much more than it takes up that it can only be meant to do harm.
  case bomb
  /// Nothing can be unpacked.
  case damaged

  /// What is wrong, as the end of a sentence about the file.
  public var reason: String {
    switch self {
    case .noDirectory: "is damaged: its table of contents is missing"
    case .tooManyEntries(let count): "holds \(count) files, which is too many"
    case .encrypted: "is locked with a password"
    case .unknownMethod: "is packed in a way that cannot be read"
    case .tooLarge(let limit): "unpacks to more than \(limit >> 20) MiB"
    case .bomb: "unpacks to more than \(ZipReader.ratioLimit) times its size, as no text does"
    case .damaged: "is damaged: nothing can be unpacked"
    }
  }

  /// What to do about it.
  public var help: String {
    switch self {
    case .noDirectory, .damaged: "get the file once more"
    case .tooManyEntries, .tooLarge: "unpack it yourself, and keep what is needed"
    case .encrypted: "unpack it with the password, and put the files beside the other articles"
    case .unknownMethod: "pack it again as an ordinary ZIP archive"
    case .bomb: "do not open it unless you know where it comes from"
    }
  }
}
