/// How sure it is that the day in a line of a page is that of publication.
enum DayRank: Int, Comparable {
  /// There is no day.
  case none
  /// The day stands alone: it may be that of the visit.
  case bare
  /// A time of day stands beside it.
  case timed
  /// A word says what it is.
  case labelled

  static func < (left: DayRank, right: DayRank) -> Bool { left.rawValue < right.rawValue }

  /// The rank of a line that has a day.
  init(of line: ArraySlice<UInt8>) {
    if Self.saysPublished(line) || Self.days.start(line) {
      self = .labelled
      return
    }
    guard let colon = line.lastIndex(of: UInt8(ascii: ":")), colon > line.startIndex, colon + 1 < line.endIndex else {
      self = .bare
      return
    }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    self = digits.contains(line[colon - 1]) && digits.contains(line[colon + 1]) ? .timed : .bare
  }

  /// Whether a line speaks of publication.
  static func saysPublished(_ line: ArraySlice<UInt8>) -> Bool { publishing.occur(in: line) }

  /// Whether a line opens with a word for publication.
  static func opensWithPublished(_ line: ArraySlice<UInt8>) -> Bool { publishing.start(line) }

  /// Whether a line opens with a word for the last change.
  static func opensWithChange(_ line: ArraySlice<UInt8>) -> Bool { changing.start(line) }

  private static let changing = Phrases(
    "更新 最后更新 最後更新 修改 最后修改 编辑于 更新日 updated last_updated modified last_modified aktualisiert mis_à_jour actualizado "
      + "수정 최종수정 最終更新")
  private static let publishing = Phrases(
    "发布 发表 发稿 刊登 刊发 出版 發布 發佈 發表 published posted veröffentlicht publié publicado pubblicato 입력 등록")
  /// Words for the day alone: those of a line under the headline mean that of publication.
  private static let days = Phrases("日期： 日期: 时间： 时间: 時間： 時間: date: datum:")
}
