extension JSONReader {
  /// Reads a whole number; `3.0` is one, too, as some languages write it.
  mutating func integer() throws(JSONProblem) -> Int {
    let start = index
    switch try number("a whole number") {
    case .integer(let integer): return integer
    case .number(let number):
      guard let integer = Int(exactly: number) else {
        throw .value("is not a whole number that a program can count with", at: start)
      }
      return integer
    }
  }

  /// Reads any number.
  mutating func double() throws(JSONProblem) -> Double {
    switch try number("a number") {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    }
  }

  /// A number as it is kept.
  enum Number {
    case integer(Int)
    case number(Double)
  }

  /// Reads a number: `-`, digits without a needless 0 before them, fraction, exponent (RFC 8259, 6).
  mutating func number(_ wanted: String) throws(JSONProblem) -> Number {
    skipSpace()
    guard let first = peek, first == UInt8(ascii: "-") || isDigit(first) else { throw mismatch(wanted) }
    let start = index
    if first == UInt8(ascii: "-") { index += 1 }
    var integer: Int? = 0
    let digits = index
    while let byte = peek, isDigit(byte) {
      let (tens, overflows) = (integer ?? 0).multipliedReportingOverflow(by: 10)
      let (sum, overflowsToo) = tens.addingReportingOverflow(Int(byte & 0x0F))
      if overflows || overflowsToo { integer = nil }
      integer = integer == nil ? nil : sum
      index += 1
    }
    guard index > digits, index == digits + 1 || bytes[digits] != UInt8(ascii: "0") else {
      throw .syntax("this is no number as JSON writes it", at: start)
    }
    let hasFraction = try fraction(from: start)
    if !hasFraction, let integer { return .integer(first == UInt8(ascii: "-") ? -integer : integer) }
    guard let number = Double(String(decoding: bytes[start..<index], as: UTF8.self)), number.isFinite else {
      throw .value("is a number beyond what a program can count with", at: start)
    }
    return .number(number)
  }

  /// Passes over fraction and exponent; false when there is neither.
  private mutating func fraction(from start: Int) throws(JSONProblem) -> Bool {
    var hasFraction = false
    if peek == UInt8(ascii: ".") {
      index += 1
      try digits(from: start)
      hasFraction = true
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      index += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
      try digits(from: start)
      hasFraction = true
    }
    return hasFraction
  }

  private mutating func digits(from start: Int) throws(JSONProblem) {
    let first = index
    while let byte = peek, isDigit(byte) { index += 1 }
    guard index > first else { throw .syntax("this is no number as JSON writes it", at: start) }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
