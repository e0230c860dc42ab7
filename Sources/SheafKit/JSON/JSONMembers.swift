/// The fields of an object as they are looked for while it is read: names and readers apart, so that none is copied
/// whole.
struct JSONMembers<Root>: Sendable {
  fileprivate let names: [[UInt8]]
  fileprivate let readers: [@Sendable (inout Root, inout JSONReader) throws(JSONProblem) -> Void]

  init(_ fields: [JSONField<Root>]) {
    names = fields.map { Array($0.name.utf8) }
    readers = fields.map(\.read)
  }

  /// The index of the field of a name. Members mostly come in the order of the fields: the search starts at `next`.
  fileprivate func index(of name: ArraySlice<UInt8>, from next: Int) -> Int? {
    for index in next..<names.count where name.elementsEqual(names[index]) { return index }
    for index in 0..<min(next, names.count) where name.elementsEqual(names[index]) { return index }
    return nil
  }

  /// The name of a field.
  fileprivate func name(_ index: Int) -> String { String(decoding: names[index], as: UTF8.self) }
}

/// Which fields of an object were read, by their indices, which are below 64.
struct JSONSeenFields {
  private var bits: UInt64 = 0

  init(_ indices: [Int] = []) {
    for index in indices { _ = insert(index) }
  }

  func contains(_ index: Int) -> Bool { bits & (1 << UInt64(index)) != 0 }

  /// Whether one of others is among them.
  func containsAny(of others: JSONSeenFields) -> Bool { bits & others.bits != 0 }

  /// Puts a field in; false when it was in already.
  mutating func insert(_ index: Int) -> Bool {
    defer { bits |= 1 << UInt64(index) }
    return !contains(index)
  }
}

extension JSONReader {
  /// Reads the members of an object into a value; `reads` says of each known field, once it was reached, whether to
  /// read it or to pass over it.
  mutating func members<Root>(
    of root: inout Root, _ members: JSONMembers<Root>, _ seen: inout JSONSeenFields, reads: (Root, Int) -> Bool
  ) throws(JSONProblem) {
    guard try enter(.object) else { return }
    var next = 0
    repeat {
      skipSpace()
      let start = index
      let found = try name { name in members.index(of: name, from: next) }.match
      guard let found, reads(root, found) else {
        try skip()
        continue
      }
      do throws(JSONProblem) {
        guard seen.insert(found) else { throw JSONProblem.value("stands twice", at: start) }
        try members.readers[found](&root, &self)
      } catch {
        throw error.inside(.key(members.name(found)))
      }
      next = found + 1
    } while try another(in: .object)
  }
}
