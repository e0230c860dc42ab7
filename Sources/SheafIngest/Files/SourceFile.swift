/// A file's name and its bytes: everything an importer knows.
public struct SourceFile: Hashable, Sendable {
  /// The file as the user named it, or relative to the recipe; articles and diagnostics carry it.
  public let path: String
  /// What the file holds.
  public let bytes: [UInt8]
  /// What it is called, for its extension: the path, unless it was unpacked out of a file of another name.
  public let name: String
  /// The address that it was fetched from, where the file that it was found in says so.
  public let address: String?
  /// Whether the bytes were made UTF-8 by whoever took them out of another file, so that no charset is left to find.
  public let isDecoded: Bool
  /// Whether it is the body of a letter.
  public let isLetter: Bool
  /// The extension of its name in lower case without its dot; empty when there is none.
  public let fileExtension: String

  /// Makes a file from its parts, for text that comes from elsewhere than a disk.
  public init(
    path: String, bytes: [UInt8], name: String? = nil, address: String? = nil, isDecoded: Bool = false,
    isLetter: Bool = false
  ) {
    self.path = path
    self.bytes = bytes
    self.name = name ?? path
    self.address = address
    self.isDecoded = isDecoded
    self.isLetter = isLetter
    fileExtension = Self.fileExtension(of: name ?? path)
  }

  private static func fileExtension(of path: String) -> String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
    return String(decoding: name[name.index(after: dot)...], as: UTF8.self).lowercased()
  }
}
