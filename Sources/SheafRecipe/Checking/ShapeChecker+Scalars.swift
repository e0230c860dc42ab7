import SheafKit
import SheafYAML

extension ShapeChecker {
  /// Checks a value that is a single scalar.
  mutating func checkScalar(_ node: YAMLNode, _ shape: Shape, as subject: Subject) {
    guard let scalar = node.scalar, scalar.value != .null else {
      if case .text(.selector) = shape, node.isNull { return missingSelector(node, as: subject) }
      return wrongType(node, wanted(shape), as: subject)
    }
    switch shape {
    case .text(let kind): checkText(node, scalar, kind, as: subject)
    case .words(let words): checkWord(node, scalar, words, as: subject)
    case .boolean: checkBoolean(node, scalar, as: subject)
    case .integer(let range): checkInteger(node, scalar, range, as: subject)
    case .number(let zero, let most): checkNumber(node, scalar, zero: zero, upTo: most, as: subject)
    case .decimal(let range): checkDecimal(node, scalar, range, as: subject)
    case .date: checkDate(node, scalar, as: subject)
    case .days: checkDays(node, scalar, as: subject)
    case .scalar: if case .string = scalar.value { checkText(node, scalar, .line, as: subject) }
    case .list, .table, .either, .named, .clause, .output, .any: break
    }
  }

  func wanted(_ shape: Shape) -> String {
    switch shape {
    case .text: "text"
    case .words(let words): "one of " + words.map(\.name).joined(separator: ", ")
    case .boolean: "true or false"
    case .integer: "a whole number"
    case .number, .decimal: "a number"
    case .date: "a date"
    case .days: "a number of days or weeks"
    case .scalar: "a single value"
    case .list: "a list"
    case .table, .named: "a mapping"
    case .either(let shape, let table):
      wanted(shape) + ", or a mapping with \(table.keys.map(\.name).joined(separator: ", "))"
    case .clause: "a term or another clause"
    case .output: "the name of a format"
    case .any: "a value"
    }
  }

  private mutating func checkWord(_ node: YAMLNode, _ scalar: YAMLScalar, _ words: [Word], as subject: Subject) {
    let text = scalar.text
    let known = words.map(\.name)
    guard !known.contains(text) else { return }
    let folded = FullWidth.folded(text).lowercased()
    let meant =
      words.first { $0.also.contains(text) || $0.name.lowercased() == folded }?.name
      ?? NearestName.of(folded, in: known)
    let all = known.joined(separator: ", ")
    problems.error(
      .unknownValue, "\(subject.name) cannot be `\(text.shortened)`", at: node,
      help: meant.map { "did you mean `\($0)`? Otherwise there are \(all)" } ?? "there are \(all)")
  }

  private mutating func checkBoolean(_ node: YAMLNode, _ scalar: YAMLScalar, as subject: Subject) {
    if case .boolean = scalar.value { return }
    let meant: String? =
      switch scalar.text.lowercased() {
      case "是", "真", "对", "有", "yes", "on", "y", "true", "1": "true"
      case "否", "假", "不", "无", "no", "off", "n", "false", "0": "false"
      default: nil
      }
    problems.error(
      .wrongType, "\(subject.name) must be true or false, not `\(scalar.text.shortened)`", at: node,
      help: meant.map { "write `\($0)`" } ?? "write `true` or `false`")
  }

  private mutating func checkDecimal(
    _ node: YAMLNode, _ scalar: YAMLScalar, _ range: ClosedRange<Double>, as subject: Subject
  ) {
    let value: Double
    switch scalar.value {
    case .integer(let integer): value = Double(integer)
    case .number(let number): value = number
    case .null, .boolean, .string: return notANumber(node, scalar, "a number", as: subject)
    }
    if !range.contains(value) { outOfRange(node, scalar, "\(range.lowerBound) to \(range.upperBound)", as: subject) }
  }

  private mutating func checkInteger(
    _ node: YAMLNode, _ scalar: YAMLScalar, _ range: ClosedRange<Int>, as subject: Subject
  ) {
    switch scalar.value {
    case .integer(let integer):
      if !range.contains(integer) {
        outOfRange(node, scalar, "\(range.lowerBound) to \(range.upperBound)", as: subject)
      }
    case .number(let number) where number.rounded() == number || !number.isFinite:
      outOfRange(node, scalar, "\(range.lowerBound) to \(range.upperBound)", as: subject)
    case .null, .boolean, .number, .string: notANumber(node, scalar, "a whole number", as: subject)
    }
  }

  private mutating func checkNumber(
    _ node: YAMLNode, _ scalar: YAMLScalar, zero: Bool, upTo most: Double, as subject: Subject
  ) {
    let number: Double
    switch scalar.value {
    case .integer(let integer): number = Double(integer)
    case .number(let double): number = double
    case .null, .boolean, .string: return notANumber(node, scalar, "a number", as: subject)
    }
    // Written so that not-a-number is out of range.
    guard number <= most, number > 0 || (zero && number == 0) else {
      return outOfRange(node, scalar, "\(zero ? "0" : "more than 0") to \(Int(most))", as: subject)
    }
  }

  private mutating func outOfRange(_ node: YAMLNode, _ scalar: YAMLScalar, _ range: String, as subject: Subject) {
    problems.error(.outOfRange, "\(subject.name) must be \(range), not \(scalar.text.shortened)", at: node)
  }

  private mutating func notANumber(_ node: YAMLNode, _ scalar: YAMLScalar, _ wanted: String, as subject: Subject) {
    if let digits = FullWidth.number(scalar.text) {
      let message = "\(subject.name) is written with full-width digits"
      return problems.error(.fullWidthSign, message, at: node, help: "write `\(digits)`")
    }
    let isQuotedNumber = scalar.style != .plain && Double(scalar.text) != nil
    problems.error(
      .wrongType, "\(subject.name) must be \(wanted), not `\(scalar.text.shortened)`", at: node,
      help: isQuotedNumber ? "write it without quotation marks: `\(scalar.text)`" : subject.help)
  }

  private mutating func checkDate(_ node: YAMLNode, _ scalar: YAMLScalar, as subject: Subject) {
    guard CalendarDate(scalar.text) == nil else { return }
    if let date = LooseDate.read(scalar.text) {
      let isFullWidth = FullWidth.folded(scalar.text) != scalar.text
      problems.error(
        isFullWidth ? .fullWidthSign : .badDate, "\(subject.name) must be a date such as 2021-03-08", at: node,
        help: "write `\(date)`")
    } else {
      problems.error(
        .badDate, "\(subject.name) must be a date such as 2021-03-08, and `\(scalar.text.shortened)` is none", at: node,
        help: "write year, month and day of a day that exists, with two digits for month and day")
    }
  }

  private mutating func checkDays(_ node: YAMLNode, _ scalar: YAMLScalar, as subject: Subject) {
    guard DaySpan.days(scalar.text) == nil else { return }
    let digits = FullWidth.folded(scalar.text).unicodeScalars.prefix { ("0"..."9").contains($0) }
    let number = String(digits).isEmpty ? "30" : String(String(digits).prefix(4))
    problems.error(
      .wrongType, "\(subject.name) must be a number of days or weeks, not `\(scalar.text.shortened)`", at: node,
      help: "write `\(number) days` or `\(number) weeks`; from 1 day to \(DaySpan.most) days")
  }
}
