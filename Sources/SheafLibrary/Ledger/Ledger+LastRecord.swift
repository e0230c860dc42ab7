import Glibc
import SheafKit

extension Ledger {
  /// The last record of the same issue in the text of a ledger, which is the one that counts; nil where there is none.
  ///
  /// A ledger grows for years, and every issue is noted in it: from the last line up only those are read to their ends
  /// that do not say of another issue at their start.
  static func lastRecord(of issue: PrintedIssue, in bytes: [UInt8]) -> PrintedIssue? {
    for line in lines(of: bytes).reversed() where !isOfOther(issue, bytes[line]) {
      let record = try? PrintedIssue(json: Array(bytes[line]), limits: lineLimits)
      if let record, record.isSameIssue(as: issue) { return record }
    }
    return nil
  }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return [] }
      var lines: [Range<Int>] = []
      var start = 0
      while start < bytes.count {
        let end = memchr(base + start, 0x0A, bytes.count - start).map { UnsafeRawPointer($0) - base } ?? bytes.count
        if start < end { lines.append(start..<end) }
        start = end + 1
      }
      return lines
    }
  }

  /// Whether a line starts as records are written, `{"recipe":"weekly.yaml","date":"2021-03-08"`, and names another
  /// recipe or another day than an issue. What is written otherwise may be anything.
  private static func isOfOther(_ issue: PrintedIssue, _ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: opening) else { return false }
    let recipe = line.dropFirst(opening.count).prefix { $0 != UInt8(ascii: "\"") }
    let rest = line[recipe.endIndex...]
    guard !recipe.contains(UInt8(ascii: "\\")), rest.starts(with: middle) else { return false }
    let day = rest.dropFirst(middle.count).prefix(11)
    guard day.count == 11, day.last == UInt8(ascii: "\""), !day.contains(UInt8(ascii: "\\")) else { return false }
    return !recipe.elementsEqual(issue.recipe.utf8) || !day.dropLast().elementsEqual(issue.date.description.utf8)
  }

  private static let opening = Array(#"{"recipe":""#.utf8)
  private static let middle = Array(#"","date":""#.utf8)
}
