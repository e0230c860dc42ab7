import SheafKit

/// The label in brackets that a board puts before the title of a post: `[转帖]`, `【转载】`, `[原创]`. It tells where the text comes
/// from, and is none of its title.
enum PostLabel {
  /// The title without such a label; the title itself where it has none, or nothing else.
  static func removed(from title: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let length = labels.prefix(of: title) else { return title }
    let rest = title.dropFirst(length).drop { $0 == 0x20 }
    return rest.isEmpty ? title : rest
  }

  private static let labels = Phrases(
    ["转帖", "转贴", "转载", "轉帖", "轉貼", "轉載", "转", "轉", "原创", "原創", "分享"]
      .flatMap { ["[\($0)]", "【\($0)】", "［\($0)］", "（\($0)）", "(\($0))"] }.joined(separator: " "))
}
