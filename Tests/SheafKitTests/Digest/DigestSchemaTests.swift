import Foundation
import SheafKit
import Testing

/// `Plugins/digest.schema.json` is what plugins of others were written against.
@Suite("The schema of the digest")
struct DigestSchemaTests {
  private static let path =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/Plugins/digest.schema.json"

  private static func published() throws -> JSONValue {
    try JSONValue(json: [UInt8](FileManager.default.contents(atPath: path) ?? Data()))
  }

  @Test("keeps every promise of the published one; RECORD=1 adds to it")
  func promises() throws {
    let current = DigestEnvelope.jsonSchema
    let isNew = !FileManager.default.fileExists(atPath: Self.path)
    let breaches = isNew ? [] : SchemaPromise.breaches(of: try Self.published(), by: current)
    #expect(breaches == [], "this breaks plugins that were written against sheaf-digest/1")
    if ProcessInfo.processInfo.environment["RECORD"] == "1", breaches.isEmpty {
      try Data((JSONText.text(of: current, indented: true) + "\n").utf8).write(to: URL(fileURLWithPath: Self.path))
    }
    #expect(try Self.published() == current, "record the schema anew with RECORD=1")
  }

  /// A schema with something changed at a path of names.
  private func changed(_ value: JSONValue, at path: ArraySlice<String>, _ change: (JSONValue?) -> JSONValue?)
    -> JSONValue?
  {
    guard let name = path.first else { return change(value) }
    switch value {
    case .object(var object):
      object[name] =
        path.count == 1 ? change(object[name]) : object[name].flatMap { changed($0, at: path.dropFirst(), change) }
      return .object(object)
    case .array(var list):
      guard let index = Int(name), list.indices.contains(index) else { return value }
      if let item = changed(list[index], at: path.dropFirst(), change) {
        list[index] = item
      } else {
        list.remove(at: index)
      }
      return .array(list)
    default: return value
    }
  }

  @Test(
    "a change that would break an old plugin is told",
    arguments: [
      // A field that is dropped, one that is renamed (dropped, too), one of another type.
      ("definitions/entry/properties/headline", nil, "entry.headline is gone"),
      ("definitions/figure/properties/exact", nil, "figure.exact is gone"),
      ("definitions/entry/properties/number/type", "string", "entry.number is of another type"),
      ("definitions/entry/properties/parts/items/$ref", "#/definitions/block", "entry.parts is of another type"),
      ("definitions/figure/properties/kind/enum", [], "figure.kind is of another type"),
      // A type that is dropped, inside a union and as a whole, and one that is new.
      ("definitions/block/oneOf/1", nil, "block: paragraph is gone"),
      ("definitions/highlight", nil, "highlight is gone"),
      ("definitions/block/oneOf/6/properties/type/const", "video", "block: video is new"),
      ("definitions/block/oneOf/0/properties/level/type", "string", "block: heading.level is of another type"),
      // Always there before and not any more, and the other way round.
      ("definitions/entry/required", ["number", "article", "parts"], "entry.headline is not always there any more"),
      ("definitions/masthead/required", ["title", "date", "dateline", "issue"], "masthead.issue must be there now"),
    ] as [(String, JSONValue?, String)])
  func breaking(path: String, new: JSONValue?, told: String) throws {
    let schema = DigestEnvelope.jsonSchema
    let other = try #require(changed(schema, at: path.split(separator: "/").map(String.init)[...]) { _ in new })
    #expect(SchemaPromise.breaches(of: schema, by: other).contains(told))
  }

  @Test("a field more breaks nothing, nor does another description")
  func adding() throws {
    let schema = DigestEnvelope.jsonSchema
    let more = try #require(
      changed(schema, at: ["definitions", "entry", "properties", "rubric"]) { _ in ["type": "string"] })
    let other = try #require(changed(more, at: ["definitions", "entry", "description"]) { _ in "其他" })
    #expect(SchemaPromise.breaches(of: schema, by: other) == [])
    #expect(SchemaPromise.breaches(of: schema, by: schema) == [])
  }

  @Test("every field and every type has a description")
  func described() {
    guard case .object(let schema) = DigestEnvelope.jsonSchema, case .object(let definitions)? = schema["definitions"]
    else { return #expect(Bool(false)) }
    for (name, definition) in definitions {
      let isDescribed = SchemaPromise.parts(of: definition).allSatisfy { $0.isDescribed }
      #expect(isDescribed, "\(name)")
    }
  }
}
