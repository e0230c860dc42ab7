extension SelectorParser {
  /// A test of an attribute: `[href]`, `[class*="ad" i]`.
  mutating func attribute() throws(SelectorFault) -> SimpleSelector {
    let start = place
    place += 1
    skipSpace()
    guard startsName(at: place) else {
      throw SelectorFault(at: place, "the name of an attribute is expected here", help: "for example `[class]`")
    }
    let name = Self.lower(try name("an attribute"))
    skipSpace()
    if peek == "]" {
      place += 1
      return .attribute(name, AttributeTest(.present))
    }
    let comparison = try comparison(openAt: start)
    skipSpace()
    let value = try value()
    skipSpace()
    var ignoresCase = false
    if let flag = peek, ["i", "I", "s", "S"].contains(flag) {
      ignoresCase = flag == "i" || flag == "I"
      place += 1
      skipSpace()
    }
    guard let end = peek else { throw notClosed(openAt: start) }
    guard end == "]" else {
      throw Self.fullWidth(end) != nil
        ? unexpected(end)
        : SelectorFault(at: place, "`]` is expected here", help: "put a value of several words in quotation marks")
    }
    place += 1
    return .attribute(name, AttributeTest(comparison, value, ignoresCase: ignoresCase))
  }

  private mutating func comparison(openAt start: Int) throws(SelectorFault) -> AttributeTest.Comparison {
    guard let sign = peek else { throw notClosed(openAt: start) }
    if sign == "=" {
      place += 1
      return .equals
    }
    let comparisons: [Unicode.Scalar: AttributeTest.Comparison] = [
      "~": .hasWord, "|": .hasPrefixWord, "^": .hasPrefix, "$": .hasSuffix, "*": .contains,
    ]
    guard let comparison = comparisons[sign], place + 1 < text.count, text[place + 1] == "=" else {
      throw Self.fullWidth(sign) != nil
        ? unexpected(sign)
        : SelectorFault(
          at: place, "`\(sign)` compares nothing", help: "there are `=`, `~=`, `|=`, `^=`, `$=` and `*=`")
    }
    place += 2
    return comparison
  }

  private mutating func value() throws(SelectorFault) -> [UInt8] {
    if peek == "\"" || peek == "'" { return try quoted() }
    guard startsName(at: place) else {
      if let sign = peek, Self.fullWidth(sign) != nil { throw unexpected(sign) }
      throw SelectorFault(
        at: place, "a value is expected here", help: "put it in quotation marks, as in `[class*=\"ad\"]`")
    }
    return try name("a value")
  }

  private func notClosed(openAt start: Int) -> SelectorFault {
    SelectorFault(at: start, "`[` is not closed", help: "write `]` behind the attribute")
  }
}
