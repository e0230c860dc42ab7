import SheafKit

@testable import SheafIngest

extension ImportResult {
  /// What is wrong with what came out of a file, whatever the file was; none when it holds what every result holds.
  ///
  /// Lines of JSON state their own evidence, which nobody can check.
  func faults(checksEvidence: Bool) -> [String] {
    var faults: [String] = []
    if articles.isEmpty, diagnostics.isEmpty { faults.append("nothing came out, and nothing was said") }
    if diagnostics.hasErrors { faults.append("an error, which would stop the run") }
    if diagnostics.contains(where: { $0.message.isEmpty || $0.id.isEmpty }) { faults.append("a warning of no words") }
    return faults + articles.flatMap { $0.faults + (checksEvidence ? $0.evidenceFaults : []) }
  }
}

extension Article {
  /// What an article lacks that every article has.
  fileprivate var faults: [String] {
    var faults: [String] = []
    if id.utf8.count != 16 || !id.allSatisfy(\.isHexDigit) { faults.append("the id \(id)") }
    if id != ArticleIdentity.id(title: title, blocks: blocks) { faults.append("an id of other words") }
    if !title.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) { faults.append("no title") }
    for text in [kicker, subtitle, organisation, source, repostedFrom, dateline, language, sourceNote].compactMap({ $0 }
    )
    where text.isEmpty {
      faults.append("a field that states nothing")
    }
    for person in byline + editors where person.name.isEmpty { faults.append("somebody without a name") }
    if origin.format.isEmpty || origin.file.isEmpty { faults.append("no origin") }
    return faults + blocks.flatMap { $0.faults(depth: 0) }
  }
}

extension Block {
  fileprivate func faults(depth: Int) -> [String] {
    guard depth < 300 else { return ["blocks nested without end"] }
    switch content {
    case .heading(let level, let text):
      return ((1...6).contains(level) ? [] : ["a heading of level \(level)"])
        + (text.isEmpty ? ["an empty heading"] : [])
    case .paragraph(let text): return text.plainText.isEmpty ? ["an empty paragraph"] : []
    case .quote(let blocks): return blocks.flatMap { $0.faults(depth: depth + 1) }
    case .list(_, let items): return items.joined().flatMap { $0.faults(depth: depth + 1) }
    case .table(let rows, _): return rows.isEmpty ? ["a table without rows"] : []
    case .image, .preformatted: return []
    }
  }
}
