/// Lines over comments that say how many there are, in whatever words: `共有60条评论`, `60 Comments`, `网友留言（12）`.
enum CommentHeading {
  /// Whether a line is a number, a word for comments and nothing but what joins them.
  static func isOne(_ line: ArraySlice<UInt8>) -> Bool {
    line.count <= 60 && line.contains(where: isDigit) && words.count(makingUp: line, with: joints) ?? 0 > 0
  }

  /// Whether a line may be one, by how it starts: cheap, and never wrong when it says no.
  static func mayBeOne(_ line: ArraySlice<UInt8>) -> Bool {
    line.first.map(isDigit) == true || words.start(line) || joints.start(line)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static let words = Phrases(
    "评论 評論 留言 回复 回覆 回应 回應 跟帖 回帖 comments comment replies reply responses kommentare commentaires comentarios commenti "
      + "комментариев комментария комментарий コメント 댓글")
  private static let joints = Phrases(
    "共有 总共 共 已有 有 条 條 个 個 则 則 篇 件 개 网友 網友 用户 全部 所有 最新 热门 精彩 查看 的 了 （ ） 【 】 ： ｜ 、 all view show \u{3000} \u{A0}")
}
