import SheafKit

/// Papers of authorities (公文), by the kinds that their titles end with (党政机关公文处理工作条例 §8; 立法法).
enum OfficialPaper {
  /// Whether a title is that of one: `…关于…的决议`, `…关于…的通知`, `…条例`.
  static func isTitle(_ title: String) -> Bool {
    let text = Array(title.unicodeScalars)[...].trimming { $0.isSpace || "》」）)".unicodeScalars.contains($0) }
    guard text.count >= 10 else { return false }
    if rules.suffix(of: text) != nil { return true }
    return kinds.suffix(of: text) != nil && title.contains("关于")
  }

  private static let kinds = ScalarWords(
    list: "决议 决定 命令 公报 公告 通告 通知 批复")
  private static let rules = ScalarWords(list: "条例 实施细则 管理办法 暂行办法 实施办法 暂行规定")
}
