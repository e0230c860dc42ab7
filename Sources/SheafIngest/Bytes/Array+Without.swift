extension Array {
  /// The elements that are not gone; the array itself, and no copy of it, where none is, as is the rule.
  func without(where isGone: (Element) -> Bool) -> [Element] {
    guard let first = indices.first(where: { isGone(self[$0]) }) else { return self }
    return self[..<first] + self[(first + 1)...].filter { !isGone($0) }
  }
}
