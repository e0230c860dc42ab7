import SheafKit

// Words that no label opens, before the day and the hour of a line.
extension CreditReader {
  /// `某某日报 王小芳 2021-03-08 09:30`, in either order: the medium and who wrote it, with white space alone between them and
  /// before the day and the hour. Of names without a label only those of three characters are surely no channel’s.
  mutating func beforeDay() -> Bool {
    guard position == line.startIndex else { return false }
    var words: [ArraySlice<Unicode.Scalar>] = []
    var tail = rest
    while words.count < 3 {
      let word = tail.prefix(16).prefix { Han.isIdeograph($0) || $0.isLatinLetter }
      guard (2...15).contains(word.count), tail[word.endIndex...].first?.isSpace == true else { break }
      words.append(word)
      tail = tail[word.endIndex...].drop(while: \.isSpace)
    }
    guard words.count > 1, tail.first.map(DateText.isDigit) == true else { return false }
    let media = words.filter { MediumName.isLike($0) && !MediumName.isChannel($0) }
    guard media.count == 1, let medium = media.first else { return false }
    var behind = CreditReader(tail)
    guard behind.date() else { return false }
    behind.position = behind.rest.drop(while: \.isSpace).startIndex
    guard behind.time() else { return false }
    credits.source = String(scalars: medium)
    let names = words.filter { $0 != medium && $0.count == 3 }.map { String(scalars: $0) }
    addAuthors(
      names.filter { PersonNames.isHanPerson($0) && !PersonNames.endsLikePlace($0) && !PersonNames.isOffice($0) },
      role: nil)
    position = tail.startIndex
    return true
  }
}
