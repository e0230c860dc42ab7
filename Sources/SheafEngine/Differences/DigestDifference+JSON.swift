import SheafKit

extension DigestDifference {
  /// The objects to print, one a line: the page first, where it changed, then the articles.
  public var json: [JSONValue] {
    let page = page.isEmpty ? [] : [JSONValue.object(["page": .array(page.map(\.json))])]
    return page + items.map(\.json)
  }
}

extension DigestDifference.Item {
  fileprivate var json: JSONValue {
    var object = subject?.fields ?? [:]
    object["changes"] = .array(changes.map(\.json))
    object["before"] = before?.json() ?? .null
    object["after"] = after?.json() ?? .null
    return .object(object)
  }
}

extension DigestDifference.Change {
  fileprivate var json: JSONValue {
    var object: [String: JSONValue] = ["change": .string(name)]
    switch self {
    case .cameIn, .wentOut: break
    case .moved(let from, let to): (object["from"], object["to"]) = (from.json, to.json)
    case .line(let line, let from, let to):
      object["line"] = .string(line)
      object["from"] = from.map { .string($0) }
      object["to"] = to.map { .string($0) }
    case .sentences(let removed, let added):
      object["removed"] = .array(removed.map { .string($0) })
      object["added"] = .array(added.map { .string($0) })
    }
    return .object(object)
  }
}

extension DigestDifference.Position {
  fileprivate var json: JSONValue {
    var object: [String: JSONValue] = ["place": .integer(place)]
    object["section"] = section.map { .string($0) }
    return .object(object)
  }
}
