import Glibc
import SheafIngest
import SheafRecipe

/// What stands in folders and says something of the articles beside it, each folder looked into once.
struct FolderNames {
  /// What stands in a folder; nothing when it cannot be looked into.
  struct Names {
    /// Whether a `sheaf.yaml` does.
    var holdsSettings = false
    /// The names of sidecars.
    var sidecars: Set<String> = []
    /// Names that are written as those of settings and sidecars nearly are, which nobody reads.
    var nearly: [String] = []
    /// All names, where there are sidecars, so that those without an article can be told; else none.
    var all: Set<String> = []
  }

  private var known: [String: Names] = [:]

  /// What stands in a folder.
  mutating func names(in folder: String) -> Names {
    if let names = known[folder] { return names }
    let names = Self.read(folder)
    known[folder] = names
    return names
  }

  /// Takes note that nothing stands in a folder that says something.
  mutating func noteNothing(in folder: String) { known[folder] = Names() }

  private static func read(_ folder: String) -> Names {
    var names = Names()
    guard let stream = opendir(folder) else { return names }
    defer { closedir(stream) }
    // Of thousands of names mostly none matters, and none is made a string.
    forEachName(in: stream) { name in
      if name.elementsEqual(settings) { names.holdsSettings = true }
      if name.count >= suffix.count, name.suffix(suffix.count).elementsEqual(suffix) {
        names.sidecars.insert(String(decoding: name, as: UTF8.self))
      } else if isNearly(name) {
        names.nearly.append(String(decoding: name, as: UTF8.self))
      }
    }
    names.nearly.sort()
    guard !names.sidecars.isEmpty else { return names }
    rewinddir(stream)
    forEachName(in: stream) { names.all.insert(String(decoding: $0, as: UTF8.self)) }
    return names
  }

  private static let settings = Array(SettingsReader.fileName.utf8)
  private static let suffix = Array(SidecarFile.suffix.utf8)

  /// Whether a name is one that counts but for its capitals, or for `.yml`; those that count are not asked about.
  private static func isNearly(_ name: Slice<UnsafeRawBufferPointer>) -> Bool {
    let end = name.suffix(4).lazy.map { $0 | 0x20 }
    guard end.elementsEqual("yaml".utf8) || end.elementsEqual(".yml".utf8), !name.elementsEqual(settings) else {
      return false
    }
    return meant(by: String(decoding: name, as: UTF8.self)) != nil
  }

  /// The name that counts, of one that nearly does: `flood.meta.yaml` of `flood.Meta.yml`; nil for all others.
  static func meant(by name: String) -> String? {
    let lower = name.lowercased()
    for ending in [SidecarFile.suffix, SidecarFile.short] where lower.hasSuffix(ending) && lower.count == name.count {
      return name.dropLast(ending.count) + SidecarFile.suffix
    }
    return [SettingsReader.fileName, "sheaf.yml"].contains(lower) ? SettingsReader.fileName : nil
  }

  private static func forEachName(in stream: OpaquePointer, _ body: (Slice<UnsafeRawBufferPointer>) -> Void) {
    while let entry = readdir(stream) {
      withUnsafeBytes(of: &entry.pointee.d_name) { body($0.prefix { $0 != 0 }) }
    }
  }
}
