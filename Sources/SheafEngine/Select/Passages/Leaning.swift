/// Whether a paragraph leans on the one before it, so that it says nothing by itself.
enum Leaning {
  /// A paragraph that points back leans whatever its length; a short one leans also when it only adds or goes on
  /// quoting.
  static func leans(_ opening: BlockOpening) -> Bool {
    if opening.opens(with: pointers) { return true }
    guard !opening.isLong, opening.opens(with: openings) else { return false }
    // A quotation has its own end mark; “三个一”成效显著 opens with a name.
    guard opening[opening.start] == "“", let close = opening.scalars.firstIndex(of: "”") else { return true }
    return "。！？，…".unicodeScalars.contains(opening[close - 1])
  }

  /// Words that point back to what was just told.
  private static let pointers = EdgeWords(pointing)

  /// Words that only go on, besides.
  static let openings = EdgeWords(
    pointing
      + " 其中 此外 另外 同时 并且 而且 而 还 也 “ ‘ 据悉 据了解 除此之外 与此同时 不仅如此 如今 后来 之后 接着 \" These This That He She They It But And")

  private static let pointing = """
    得知这 得知此 得知情况 听到这 看到这 接到任务 接到通知 接到电话 说到这 这一 这个 这些 这样 这次 这种 这是 这天 此时 此刻 此举 此后 为此 对此 由此 因此 于是 然而 但 他 她 它 \
    其间 随后 紧接着 当天 当晚 次日 第二天 结果 不料 没想到 原来
    """
}
