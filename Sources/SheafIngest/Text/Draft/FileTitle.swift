import SheafKit

/// The title of a text that has none: the name that the editor gave the file.
enum FileTitle {
  /// The last part of a path without its extension; the whole path when nothing else is left.
  static func title(of file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name.isEmpty ? file : String(name) }
    return String(name[..<dot])
  }

  /// The same with the name as its evidence.
  static func stated(by file: String) -> Stated<String> {
    Stated(title(of: file), from: file, at: SourcePlace(element: "file name"))
  }
}
