import Glibc

/// The names of what is in folders, each folder looked into once.
struct FolderNames {
  private var known: [String: Set<String>] = [:]

  /// The names in a folder; none when it cannot be looked into.
  mutating func names(in folder: String) -> Set<String> {
    if let names = known[folder] { return names }
    var names: Set<String> = []
    if let stream = opendir(folder) {
      while let entry = readdir(stream) {
        names.insert(
          withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
      }
      closedir(stream)
    }
    known[folder] = names
    return names
  }
}
