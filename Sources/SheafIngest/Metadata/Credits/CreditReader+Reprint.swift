import SheafKit

// The sentence that says where a site has a text from.
extension CreditReader {
  /// `本文来自微信公众号“某某”（ID：moumou），作者：王芳，某网经授权发布。`: the account, who wrote it, and leave to print it.
  ///
  /// The account stands in quotation marks, or behind what kind of account it is; every other part is credits or short.
  mutating func reprint() -> Bool {
    guard line[..<position].allSatisfy(\.isCreditSeparator), let opening = Self.origins.prefix(of: rest) else {
      return false
    }
    let parts = rest.dropFirst(opening.count).split { "，,。；;".unicodeScalars.contains($0) }
    guard let first = parts.first, let name = Self.account(in: first) else { return false }
    var found = Credits()
    if opening.contains("转") { found.repostedFrom = name } else { found.source = name }
    for part in parts.dropFirst() {
      var reader = CreditReader(part.trimming { $0.isSpace || "）)".unicodeScalars.contains($0) })
      if let credits = reader.read(), credits.isWholeLine {
        found.merge(credits)
      } else if part.count > 16 {
        return false
      }
    }
    credits.merge(found)
    position = line.endIndex
    return true
  }

  /// The name in `微信公众号：某某（ID：moumou）`, `公众号“某某”`, `“某某”`; nil for words that name no account.
  private static func account(in text: ArraySlice<Unicode.Scalar>) -> String? {
    let kind = kinds.prefix(of: text)
    let rest = text.dropFirst(kind?.count ?? 0).drop { $0.isSpace || $0 == "：" || $0 == ":" }
    let isQuoted = rest.first.map { "“「《\"".unicodeScalars.contains($0) } ?? false
    guard isQuoted || kind != nil else { return nil }
    let name = rest.drop { "“「《\"".unicodeScalars.contains($0) }
      .prefix { Han.isIdeograph($0) || $0.isLatinLetter || DateText.isDigit($0) || $0 == "·" }
    let behind = rest[name.endIndex...].drop { "”」》\"".unicodeScalars.contains($0) || $0.isSpace }
    guard (2...20).contains(name.count),
      behind.isEmpty || behind.first == "（" || behind.first == "(" || behind.count <= 6
    else { return nil }
    return String(scalars: name)
  }

  /// How such sentences open.
  static let origins = ScalarWords(
    list: "本文来自 本文来源于 本文首发于 本文首发 本文选自 本文转载自 本文转自 本文经授权转载自 本文经授权转自 本文授权转载自")
  private static let kinds = ScalarWords(list: "微信公众号 微信公众平台 微信订阅号 公众号 头条号 百家号 搜狐号 企鹅号 网易号 澎湃号 订阅号 知乎专栏")
}
