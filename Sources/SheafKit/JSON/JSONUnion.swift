/// The members of all the cases of a union side by side, as they stand in JSON before the type is known.
///
/// A member of one name has one form in every case, so that an object can be read in any order and in one pass.
package protocol JSONCaseFields: Sendable {
  /// What the object says it is.
  var type: String { get set }
}

/// A case of a union: what an object with this `type` holds.
package struct JSONCase<Fields: JSONCaseFields>: Sendable {
  let type: String
  let summary: String
  /// The names of the members it has, in the order of writing.
  let members: [String]
  /// The names of which one must be there, for each list.
  let needs: [[String]]

  package init(_ type: String, _ summary: String, _ members: [String] = [], needs: [[String]] = []) {
    self.type = type
    self.summary = summary
    self.members = members
    self.needs = needs
  }
}

extension JSONForm {
  /// An object that says in `type` which case of a closed set it is; a case that is unknown is an error.
  ///
  /// `shared` are the names of members that any case can have; they are written last. `take` lays a value out in its
  /// members, `make` makes one of them again.
  package static func union<Fields: JSONCaseFields>(
    _ name: String, _ summary: String, blank: Fields, _ fields: [JSONField<Fields>], cases: [JSONCase<Fields>],
    shared: [String] = [], take: @escaping @Sendable (Value) -> Fields, make: @escaping @Sendable (Fields) -> Value?
  ) -> JSONForm {
    let plan = JSONUnionPlan(fields, cases: cases, shared: shared)
    return JSONForm(
      write: { value, writer in
        let members = take(value)
        writer.open(.object)
        writer.member(plan.typeKey)
        writer.text(members.type)
        plan.write(members, &writer)
        writer.close(.object)
      },
      read: { reader throws(JSONProblem) in
        reader.skipSpace()
        let start = reader.index
        var members = blank
        var seen = JSONSeenFields()
        // What a later version adds to a case under the name that another case has is passed over, as far as the type
        // stands first.
        try reader.members(of: &members, plan.members, &seen) { members, index in
          members.type.isEmpty || plan.isMember(index, of: members.type)
        }
        guard seen.contains(0) else { throw JSONProblem.value("is missing", at: start).inside(.key("type")) }
        if let missing = plan.missing(in: seen, of: members.type) {
          throw JSONProblem.value("is missing", at: start).inside(.key(missing))
        }
        guard let value = make(members) else { throw JSONProblem.value("is not whole", at: start) }
        return value
      },
      schema: { definitions in
        definitions.reference(to: name) { plan.schema(summary, &$0) }
      })
  }
}

/// The fields of a union, with `type` as the first of them, and which of them each case has.
struct JSONUnionPlan<Fields: JSONCaseFields>: Sendable {
  /// The name `type` as it stands in JSON.
  let typeKey = JSONWriter.key("type")
  /// The fields, for reading.
  let members: JSONMembers<Fields>
  private let fields: [JSONField<Fields>]
  private let cases: [JSONCase<Fields>]
  // For each case: its type, how its members are written, which they are, and of which one must be there.
  private let types: [String]
  private let writers: [[@Sendable (Fields, inout JSONWriter) -> Void]]
  private let known: [JSONSeenFields]
  private let needs: [[JSONSeenFields]]

  init(_ fields: [JSONField<Fields>], cases: [JSONCase<Fields>], shared: [String]) {
    let all = [Self.type(among: cases.map(\.type))] + fields
    func indices(_ names: [String]) -> [Int] { names.compactMap { name in all.firstIndex { $0.name == name } } }
    self.fields = all
    self.cases = cases.map { JSONCase($0.type, $0.summary, $0.members + shared, needs: $0.needs) }
    members = JSONMembers(all)
    types = cases.map(\.type)
    writers = cases.map { indices($0.members + shared).map { all[$0].write } }
    known = cases.map { JSONSeenFields([0] + indices($0.members + shared)) }
    needs = cases.map { $0.needs.map { JSONSeenFields(indices($0)) } }
  }

  private static func type(among types: [String]) -> JSONField<Fields> {
    JSONField(
      name: "type", summary: "What it is.", isRequired: true, write: { _, _ in },
      read: { members, reader throws(JSONProblem) in
        reader.skipSpace()
        let start = reader.index
        members.type = try reader.text()
        guard types.contains(members.type) else { throw .unknown(members.type, among: types, at: start) }
      }, schema: { _ in ["type": "string"] })
  }

  /// Writes the members of a case, without `type`.
  func write(_ members: Fields, _ writer: inout JSONWriter) {
    guard let index = types.firstIndex(of: members.type) else { return }
    for write in writers[index] { write(members, &writer) }
  }

  /// Whether the field of an index is one of a case’s.
  func isMember(_ index: Int, of type: String) -> Bool {
    types.firstIndex(of: type).map { known[$0].contains(index) } ?? false
  }

  /// The name of a member that a case must have and that was not seen; nil when all are there.
  func missing(in seen: JSONSeenFields, of type: String) -> String? {
    guard let index = types.firstIndex(of: type),
      let missing = needs[index].firstIndex(where: { !seen.containsAny(of: $0) })
    else { return nil }
    return cases[index].needs[missing].first
  }

  /// The types with a schema for each: `if` and `then`, and not `oneOf`, with which validators try every case at every
  /// level of nesting.
  func schema(_ summary: String, _ definitions: inout JSONDefinitions) -> JSONValue {
    let schemas = cases.map { one -> JSONValue in
      let members = one.members.compactMap { name in fields.first { $0.name == name } }
      var schema: [String: JSONValue] = [
        "description": .string(one.summary), "properties": JSONForm<Void>.properties(members, &definitions),
      ]
      let always = one.needs.filter { $0.count == 1 }.flatMap { $0 }
      if !always.isEmpty { schema["required"] = .array(always.map { .string($0) }) }
      let either = one.needs.filter { $0.count > 1 }.map { names in
        JSONValue.object(["anyOf": .array(names.map { ["required": [.string($0)]] })])
      }
      if !either.isEmpty { schema["allOf"] = .array(either) }
      return ["if": ["properties": ["type": ["const": .string(one.type)]]], "then": .object(schema)]
    }
    return [
      "type": "object", "description": .string(summary), "required": ["type"],
      "properties": ["type": ["enum": .array(types.map { .string($0) }), "description": "What it is."]],
      "allOf": .array(schemas),
    ]
  }
}
