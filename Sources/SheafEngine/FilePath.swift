import Glibc
import SheafRecipe

/// Paths: what the engine and those who build on it need of them.
package enum FilePath {
  /// The last component: `women.yaml` of `recipes/women.yaml`.
  package static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The folder: `recipes` of `recipes/women.yaml`, `.` of `women.yaml`.
  package static func folder(of path: String) -> String { FileName.folder(of: path) }

  /// The last component without its extension: `women` of `recipes/women.yaml`.
  static func stem(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// `path` as it is when it is absolute, else below `folder`.
  static func join(_ folder: String, _ path: String) -> String {
    path.hasPrefix("/") || folder == "." ? path : folder + (folder.hasSuffix("/") ? "" : "/") + path
  }

  /// The path from the root, as far as that can be told.
  static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let pointer = getcwd(nil, 0) else { return "/" + path }
    defer { free(pointer) }
    let folder = String(cString: pointer)
    return path == "." ? folder : folder + "/" + path
  }

  /// Whether a path stays below a folder when its links are followed; one that leads nowhere does.
  static func leads(_ path: String, into folder: String) -> Bool {
    guard let target = resolved(path), let base = resolved(folder) else { return true }
    return target.hasPrefix(base.hasSuffix("/") ? base : base + "/")
  }

  /// Whether there is a file, not a folder, when links are followed.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The file that a path names: the path itself, or the archive that it leads into; nil where there is neither.
  static func existing(_ path: String) -> String? {
    var path = path
    while !isFile(path) {
      guard let slash = path.lastIndex(of: "/") else { return nil }
      path = String(path[..<slash])
    }
    return path
  }

  private static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
