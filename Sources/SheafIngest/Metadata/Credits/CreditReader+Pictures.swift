import SheafKit

// Where the pictures of a text are from, when a line says nothing else.
extension CreditReader {
  /// `（图片由受访者提供）`, `本文图片均由某某小学提供。`: whose the pictures are says nothing of the text. Without brackets the same
  /// words stand under one picture.
  mutating func pictured() -> Bool {
    guard let word = Self.pictures.prefix(of: rest), line[..<position].allSatisfy(\.isCreditSeparator),
      position > line.startIndex || word.count > 2
    else { return false }
    var tail = rest.dropFirst(word.count)
    if let all = Self.all.prefix(of: tail) { tail = tail.dropFirst(all.count) }
    guard tail.first == "由", let last = tail.lastIndex(where: { !$0.isCreditSeparator && $0 != "。" }),
      let deed = Self.giving.suffix(of: tail[...last]), case let giver = tail.dropFirst()[..<(last + 1 - deed.count)],
      (1...20).contains(giver.count),
      giver.allSatisfy({ Han.isIdeograph($0) || $0.isLatinLetter || "、·“”《》 ".unicodeScalars.contains($0) })
    else { return false }
    position = line.endIndex
    return true
  }

  private static let pictures = ScalarWords(list: "图片 照片 配图 本文图片 本文配图 文中图片 文中照片 圖片")
  private static let all = ScalarWords(list: "均 皆 都 全部 除署名外均 除署名外")
  private static let giving = ScalarWords(list: "提供 供图 拍摄")
}
