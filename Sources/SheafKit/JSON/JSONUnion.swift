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
        writer.member(typeKey)
        writer.text(members.type)
        for index in plan.fields(of: members.type) { plan.fields[index].write(members, &writer) }
        writer.close(.object)
      },
      read: { reader throws(JSONProblem) in
        reader.skipSpace()
        let start = reader.index
        var members = blank
        var seen = JSONSeenFields()
        // What a later version adds to a case under the name that another case has is passed over, as far as the type
        // stands first.
        try reader.members(of: &members, plan.fields, &seen) { members, index in
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

  private static var typeKey: [UInt8] { JSONTypeKey.bytes }
}

private enum JSONTypeKey {
  static let bytes = JSONWriter.key("type")
}

/// The fields of a union, with `type` as the first of them, and which of them each case has.
struct JSONUnionPlan<Fields: JSONCaseFields>: Sendable {
  let fields: [JSONField<Fields>]
  private let cases: [Case]

  private struct Case: Sendable {
    var declared: JSONCase<Fields>
    var fields: [Int]
    var needs: [[Int]]
  }

  init(_ fields: [JSONField<Fields>], cases: [JSONCase<Fields>], shared: [String]) {
    let all = [Self.type(among: cases.map(\.type))] + fields
    func index(_ name: String) -> Int? { all.firstIndex { $0.name == name } }
    self.fields = all
    self.cases = cases.map {
      Case(
        declared: $0, fields: ($0.members + shared).compactMap(index), needs: $0.needs.map { $0.compactMap(index) })
    }
  }

  private static func type(among types: [String]) -> JSONField<Fields> {
    JSONField(
      name: "type", summary: "What it is.", isRequired: true, write: { _, _ in },
      read: { members, reader throws(JSONProblem) in
        reader.skipSpace()
        let start = reader.index
        members.type = try reader.text()
        guard types.contains(members.type) else { throw .unknown(members.type, among: types, at: start) }
      }, schema: { _ in ["type": "string"] }, nameBytes: Array("type".utf8))
  }

  private func `case`(_ type: String) -> Case? { cases.first { $0.declared.type == type } }

  /// The indices of the members of a case, in the order of writing, without `type`.
  func fields(of type: String) -> [Int] { `case`(type)?.fields ?? [] }

  func isMember(_ index: Int, of type: String) -> Bool { index == 0 || fields(of: type).contains(index) }

  /// The name of a member that a case must have and that was not seen; nil when all are there.
  func missing(in seen: JSONSeenFields, of type: String) -> String? {
    guard let needs = `case`(type)?.needs.first(where: { !$0.contains(where: seen.contains) }) else { return nil }
    return needs.first.map { fields[$0].name }
  }

  func schema(_ summary: String, _ definitions: inout JSONDefinitions) -> JSONValue {
    var schemas: [JSONValue] = []
    for one in cases {
      let members = one.fields.map { fields[$0] }
      guard case .object(var properties) = JSONForm<Void>.properties(members, &definitions) else { continue }
      properties["type"] = ["const": .string(one.declared.type)]
      let always = one.declared.needs.filter { $0.count == 1 }.flatMap { $0 }
      var schema: [String: JSONValue] = [
        "type": "object", "description": .string(one.declared.summary), "properties": .object(properties),
        "required": .array((["type"] + always).map { .string($0) }),
      ]
      let either = one.declared.needs.filter { $0.count > 1 }.map { names in
        JSONValue.object(["anyOf": .array(names.map { ["required": [.string($0)]] })])
      }
      if !either.isEmpty { schema["allOf"] = .array(either) }
      schemas.append(.object(schema))
    }
    return ["description": .string(summary), "oneOf": .array(schemas)]
  }
}
