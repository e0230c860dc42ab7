/// What a query asks of an index of grams: `GramQuery` with its texts taken apart, and what holds for all or none taken
/// out.
indirect enum GramCondition: Hashable, Sendable {
  /// Any article.
  case everything
  /// No article.
  case nothing
  /// The gram is there: a pair of characters.
  case pair(Gram)
  /// A gram is there that begins with the character.
  case character(GramCharacter)
  /// All of them hold; at least two.
  case all([GramCondition])
  /// One of them holds; at least two.
  case any([GramCondition])

  /// How deep a query is looked into; what is deeper may hold.
  static let depthLimit = 32
  /// How many grams of one text are asked for: more of them choose no better and take longer.
  static let textLimit = 12

  /// The condition that every article meets for which the query holds.
  init(_ query: GramQuery) { self.init(query, depth: 0) }

  private init(_ query: GramQuery, depth: Int) {
    guard depth < Self.depthLimit else {
      self = .everything
      return
    }
    switch query {
    case .everything: self = .everything
    case .nothing: self = .nothing
    case .text(let text): self = Self.text(text)
    case .all(let parts): self = Self.all(of: parts.map { GramCondition($0, depth: depth + 1) })
    case .any(let parts): self = Self.any(of: parts.map { GramCondition($0, depth: depth + 1) })
    }
  }

  /// How many grams it asks for.
  var count: Int {
    switch self {
    case .everything, .nothing: 0
    case .pair, .character: 1
    case .all(let parts), .any(let parts): parts.reduce(0) { $0 + $1.count }
    }
  }

  // MARK: - Parts

  /// The pairs of a text; its characters, where there are none.
  private static func text(_ text: [UInt8]) -> GramCondition {
    var pairs: [GramCondition] = []
    var characters: [GramCondition] = []
    text.withUnsafeBufferPointer { bytes in
      GramScan.forEach(in: bytes) { gram in
        if gram.second != nil, pairs.count < textLimit {
          pairs.append(.pair(gram))
        } else if characters.count < textLimit {
          characters.append(.character(gram.first))
        }
      }
    }
    return all(of: pairs.isEmpty ? characters : pairs)
  }

  private static func all(of parts: [GramCondition]) -> GramCondition {
    if parts.contains(.nothing) { return .nothing }
    let parts = once(parts, but: .everything)
    return parts.count > 1 ? .all(parts) : parts.first ?? .everything
  }

  private static func any(of parts: [GramCondition]) -> GramCondition {
    if parts.contains(.everything) { return .everything }
    let parts = once(parts, but: .nothing)
    return parts.count > 1 ? .any(parts) : parts.first ?? .nothing
  }

  private static func once(_ parts: [GramCondition], but idle: GramCondition) -> [GramCondition] {
    var seen: Set = [idle]
    return parts.filter { seen.insert($0).inserted }
  }
}
