import SheafKit

// The names are documented in the README of this folder, and do not change.

extension Account {
  /// One object with everything that is told of an article; `detail` adds what is told of one by itself.
  public func json(detail: AccountDetail? = nil) -> JSONValue {
    var object = subject.fields
    object["outcome"] = .string(fate.name)
    switch fate {
    case .printed(let section, let entries):
      object["section"] = section.map { .string($0) }
      object["entries"] = .array(entries.map { .integer($0) })
    case .folded(let into): object["into"] = into.json
    case .cut(let limit): object["explained"] = .string(limit)
    case .unplaced: break
    case .refused(let refusal):
      object["reason"] = .string(refusal.reason.rawValue)
      object["explained"] = .string(refusal.explained)
      object["clause"] = refusal.clause.map { .string($0) }
    }
    object["score"] = score.map(Self.points)
    if !shares.isEmpty { object["shares"] = .array(shares.map(\.json)) }
    if let pinnedDespite {
      object["pinned-despite"] = .string(pinnedDespite.reason.rawValue)
      object["explained"] = .string(pinnedDespite.explained)
    }
    if !sections.isEmpty { object["sections"] = .array(sections.map(\.json)) }
    if !reposts.isEmpty { object["reposts"] = .array(reposts.map(\.json)) }
    if !edit.isEmpty { object["edit"] = .array(edit.map { .string($0) }) }
    if let detail { object.merge(detail.fields) { first, _ in first } }
    return .object(object)
  }

  /// Thousandths as a number.
  static func points(_ thousandths: Int) -> JSONValue { .number(Double(thousandths) / 1000) }
}

extension Account.Subject {
  /// The fields that tell an article from others.
  var fields: [String: JSONValue] {
    var object: [String: JSONValue] = [
      "article": .string(id), "title": .string(title), "file": .string(origin.file),
    ]
    object["source"] = source.map { .string($0) }
    object["published"] = published.map { .string($0.description) }
    object["line"] = origin.line.map { .integer($0) }
    object["page"] = origin.page.map { .integer($0) }
    return object
  }
}

extension Fate {
  /// Its name in JSON.
  public var name: String {
    switch self {
    case .printed: "printed"
    case .folded: "folded"
    case .cut: "cut"
    case .unplaced: "unplaced"
    case .refused: "out"
    }
  }
}

extension Account.Likeness {
  var json: JSONValue {
    var object = other.fields
    object["similarity"] = Account.points(similarity)
    object["kind"] = .string(kind)
    return .object(object)
  }
}

extension Account.Asked {
  var json: JSONValue {
    var object: [String: JSONValue] = ["title": .string(section), "takes": .boolean(takes)]
    if isRest { object["rest"] = true }
    object["full"] = full.map { .string($0) }
    return .object(object)
  }
}

extension Share {
  var json: JSONValue {
    .object([
      "term": .string(term), "weight": .number(weight), "count": .number(count), "score": Account.points(score),
      "occurrences": .array(occurrences.map(\.json)),
    ])
  }
}

extension Occurrence {
  var json: JSONValue {
    var object: [String: JSONValue] = [
      "field": .string(field.rawValue), "words": .string(words), "start": .integer(range.start),
      "end": .integer(range.end),
    ]
    if !counts { object["counts"] = false }
    object["block"] = block.map { .integer($0) }
    return .object(object.merging(place.fields) { first, _ in first })
  }
}

extension SourcePlace {
  /// The parts that are known.
  var fields: [String: JSONValue] {
    var object: [String: JSONValue] = [:]
    object["line"] = line.map { .integer($0) }
    object["page"] = page.map { .integer($0) }
    object["element"] = element.map { .string($0) }
    return object
  }
}

extension AccountDetail {
  fileprivate var fields: [String: JSONValue] {
    var object: [String: JSONValue] = ["sentences": .array(sentences.map(\.json))]
    if !exclusions.isEmpty { object["exclusions"] = .array(exclusions.map(\.json)) }
    if !passages.isEmpty { object["passages"] = .array(passages.map(\.json)) }
    if !differences.isEmpty { object["differences"] = .array(differences.map(\.json)) }
    return object
  }
}

extension AccountDetail.Passage {
  fileprivate var json: JSONValue {
    var object: [String: JSONValue] = [
      "blocks": .array(blocks.map { .integer($0) }), "opening": .string(opening), "chosen": .boolean(isChosen),
    ]
    object["lead"] = lead.map { .string($0) }
    object["score"] = score.map(Account.points)
    object["reason"] = refusal.map { .string($0.reason.rawValue) }
    object["explained"] = refusal.map { .string($0.explained) }
    return .object(object.merging(place.fields) { first, _ in first })
  }
}

extension AccountDetail.Sentence {
  fileprivate var json: JSONValue {
    var object: [String: JSONValue] = [
      "text": .string(text), "block": .integer(block), "start": .integer(range.start), "end": .integer(range.end),
      "printed": .boolean(isPrinted),
    ]
    if !points.isEmpty {
      object["score"] = Account.points(score)
      object["points"] = .array(
        points.map { .object(["trait": .string($0.trait), "points": Account.points($0.points)]) })
    }
    return .object(object.merging(place.fields) { first, _ in first })
  }
}

extension AccountDetail.Difference {
  fileprivate var json: JSONValue {
    var object = other.fields
    object["fields"] = .array(
      fields.map { field in
        var object: [String: JSONValue] = ["name": .string(field.name)]
        object["here"] = field.here.map { .string($0) }
        object["there"] = field.there.map { .string($0) }
        return .object(object)
      })
    object["only-here"] = .array(onlyHere.map { .string($0) })
    object["only-there"] = .array(onlyThere.map { .string($0) })
    object["changed"] = .array(changed.map { .object(["here": .string($0.here), "there": .string($0.there)]) })
    return .object(object)
  }
}
