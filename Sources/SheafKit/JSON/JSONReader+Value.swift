extension JSONReader {
  /// Passes over one value, whatever it is.
  mutating func skip() throws(JSONProblem) {
    skipSpace()
    switch peek {
    case UInt8(ascii: "{"):
      guard try enter(.object) else { return }
      repeat {
        _ = try name { _ in () }
        try skip()
      } while try another(in: .object)
    case UInt8(ascii: "["):
      guard try enter(.list) else { return }
      repeat { try skip() } while try another(in: .list)
    case UInt8(ascii: "\""): _ = try text()
    case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try boolean()
    case UInt8(ascii: "n") where null(): return
    default: _ = try number("a value")
    }
  }

  /// Reads any value; an object that has a name twice is an error.
  mutating func value() throws(JSONProblem) -> JSONValue {
    skipSpace()
    switch peek {
    case UInt8(ascii: "{"):
      var object: [String: JSONValue] = [:]
      for (name, value) in try members() { object[name] = value }
      return .object(object)
    case UInt8(ascii: "["):
      var list: [JSONValue] = []
      guard try enter(.list) else { return .array(list) }
      repeat {
        do throws(JSONProblem) {
          list.append(try value())
        } catch {
          throw error.inside(.index(list.count))
        }
      } while try another(in: .list)
      return .array(list)
    case UInt8(ascii: "\""): return .string(try text())
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean(try boolean())
    case UInt8(ascii: "n") where null(): return .null
    default:
      return switch try number("a value") {
      case .integer(let integer): .integer(integer)
      case .number(let number): .number(number)
      }
    }
  }

  /// Reads an object as its members in their order; a name that stands twice is an error.
  mutating func members() throws(JSONProblem) -> [(name: String, value: JSONValue)] {
    var members: [(name: String, value: JSONValue)] = []
    var names: Set<String> = []
    guard try enter(.object) else { return members }
    repeat {
      skipSpace()
      let start = index
      let name = try name { String(decoding: $0, as: UTF8.self) }.match
      do throws(JSONProblem) {
        guard names.insert(name).inserted else { throw JSONProblem.value("stands twice", at: start) }
        members.append((name, try value()))
      } catch {
        throw error.inside(.key(name))
      }
    } while try another(in: .object)
    return members
  }
}

extension JSONValue {
  /// Reads any JSON text. Throws what is wrong with it, with its place.
  public init(json bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONProblem) {
    self = try JSONForm.any.read(json: bytes, limits: limits).value
  }
}
