import Glibc
import SheafEngine
import SheafIngest
import SheafKit

/// The file that `sheaf library export` writes: a new one, or one that an export wrote before.
///
/// Whatever else stands under the name may be somebody’s only copy, and stays as it is.
struct ExportTarget {
  /// The path, from the working folder.
  let path: String

  /// Its folder.
  var folder: String { RecipeFile.folder(of: path) }
  /// Its name in the folder.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Throws a `DiagnosticError` where the file is not to be written; `articles` are the paths of files that the library was
  /// made from, which are no copies of it though they may look like one.
  func check(besides articles: [String]) throws {
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw refusal("there is no folder `\(folder)`", help: "make it first, or name a file in one that is there")
    }
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw refusal("`\(path)` is \(Self.kind(status.st_mode)), and stays as it is", help: Self.advice)
    }
    let place = WatchedPaths.settled(path)
    guard holdsArticles(status),
      !articles.contains(where: { $0.hasSuffix(name) && WatchedPaths.settled($0) == place })
    else {
      throw refusal("`\(path)` is there already, and no export wrote it", help: Self.advice)
    }
  }

  private static let advice = "name a new file, such as all.jsonl, or - to print"

  private func refusal(_ message: String, help: String) -> DiagnosticError {
    DiagnosticError(Diagnostic(.error, id: "export-target", message, at: SourceLocation(file: path), help: help))
  }

  /// The most bytes of a first line that is looked at: an article of a whole book is longer, and starts as others do.
  private static let lineLimit = 1 << 20

  /// Whether a regular file is empty, or starts with an article as a line of JSON.
  private func holdsArticles(_ status: stat) -> Bool {
    guard status.st_size > 0 else { return true }
    guard let file = fopen(path, "re") else { return false }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: min(Int(status.st_size), Self.lineLimit))
    let count = bytes.withUnsafeMutableBytes { fread($0.baseAddress, 1, $0.count, file) }
    let line = Array(bytes.prefix(count).prefix { $0 != UInt8(ascii: "\n") })
    if line.count == Self.lineLimit { return JSONLinesImporter.startsArticle(line) }
    return JSONLinesImporter.startsArticle(line) && (try? Article(json: line)) != nil
  }

  private static func kind(_ mode: mode_t) -> String {
    switch mode & S_IFMT {
    case S_IFDIR: "a folder"
    case S_IFLNK: "a link"
    case S_IFIFO: "a pipe"
    default: "no file but a device"
    }
  }
}
