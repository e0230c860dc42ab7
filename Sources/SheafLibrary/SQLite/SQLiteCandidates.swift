import GRDB

/// Asks the full-text index of a library.
struct SQLiteCandidates {
  /// The connection.
  let database: Database

  /// How many grams are asked for in one expression: each takes memory for every part of the index.
  static let countLimit = 256

  /// The articles that meet a condition, in rising order.
  func keys(for condition: GramCondition) throws -> [ArticleKey] {
    switch condition {
    case .nothing: return []
    case .everything: return try all()
    case .pair, .character, .all, .any:
      let found = try indexed(condition)
      let stale = try self.stale()
      return stale.isEmpty ? found : found.filter { !stale.contains($0) }
    }
  }

  private func all() throws -> [ArticleKey] {
    var keys: [ArticleKey] = []
    try database.forEachRow("SELECT key FROM article ORDER BY key") { keys.append(ArticleKey($0.integer(0))) }
    return keys
  }

  private func stale() throws -> Set<ArticleKey> {
    var keys: Set<ArticleKey> = []
    try database.forEachRow("SELECT key FROM stale") { keys.insert(ArticleKey($0.integer(0))) }
    return keys
  }

  /// What the index holds, whether the articles are still there or not. A condition of very many grams is asked for in parts.
  private func indexed(_ condition: GramCondition) throws -> [ArticleKey] {
    guard condition.count > Self.countLimit else { return try match(condition) }
    switch condition {
    case .nothing, .pair, .character: return try match(condition)
    case .everything: return try all()
    case .all(let parts):
      var keys = try indexed(parts.first ?? .everything)
      for part in parts.dropFirst() {
        let found = Set(try indexed(part))
        keys.removeAll { !found.contains($0) }
      }
      return keys
    case .any(let parts):
      var keys: Set<ArticleKey> = []
      for group in groups(of: parts) { keys.formUnion(try indexed(group)) }
      return keys.sorted()
    }
  }

  private func groups(of parts: [GramCondition]) -> [GramCondition] {
    var groups: [[GramCondition]] = []
    var room = 0
    for part in parts {
      let count = part.count
      if count <= room, let last = groups.indices.last {
        groups[last].append(part)
        room -= count
      } else {
        groups.append([part])
        room = Self.countLimit - count
      }
    }
    return groups.compactMap { $0.count > 1 ? .any($0) : $0.first }
  }

  private func match(_ condition: GramCondition) throws -> [ArticleKey] {
    var expression: [UInt8] = []
    condition.append(to: &expression)
    guard !expression.isEmpty else { return [] }
    var keys: [ArticleKey] = []
    try database.forEachRow(
      "SELECT rowid FROM gram WHERE gram MATCH ? ORDER BY rowid", [String(decoding: expression, as: UTF8.self)]
    ) { keys.append(ArticleKey($0.integer(0))) }
    return keys
  }
}

extension GramCondition {
  /// Appends the condition as FTS5 reads it (https://sqlite.org/fts5.html#full_text_query_syntax): `("渡口" AND "口桥") OR
  /// "湖"*`. What asks for no gram gives nothing.
  fileprivate func append(to expression: inout [UInt8]) {
    switch self {
    case .everything, .nothing: break
    case .pair(let gram): Self.append(quoted: gram, to: &expression)
    case .character(let character):
      Self.append(quoted: Gram(character), to: &expression)
      expression.append(UInt8(ascii: "*"))
    case .all(let parts): Self.append(parts, joinedBy: " AND ", to: &expression)
    case .any(let parts): Self.append(parts, joinedBy: " OR ", to: &expression)
    }
  }

  private static func append(_ parts: [GramCondition], joinedBy word: String, to expression: inout [UInt8]) {
    expression.append(UInt8(ascii: "("))
    for (index, part) in parts.enumerated() {
      if index > 0 { expression += word.utf8 }
      part.append(to: &expression)
    }
    expression.append(UInt8(ascii: ")"))
  }

  private static func append(quoted gram: Gram, to expression: inout [UInt8]) {
    // No quotation mark is a `GramCharacter`.
    expression.append(UInt8(ascii: "\""))
    gram.append(to: &expression)
    expression.append(UInt8(ascii: "\""))
  }
}
