import SheafKit
import SheafPatterns
import SheafYAML

extension ShapeChecker {
  /// Checks text: that it is text, not blank, and fit for its use.
  mutating func checkText(_ node: YAMLNode, _ scalar: YAMLScalar, _ kind: Shape.TextKind, as subject: Subject) {
    switch scalar.value {
    case .string: break
    case .integer, .number:
      // A number is good text for a term (`110`) or a title; behind a field name it is a weight in the wrong place.
      if kind == .fieldTerm { return fieldAsTerm(node, scalar, as: subject) }
    case .null, .boolean:
      return problems.error(
        .wrongType, "\(subject.name) must be text, and `\(scalar.text)` is not", at: node,
        help: "put it in quotation marks: \"\(scalar.text)\"")
    }
    guard scalar.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      return problems.error(.emptyValue, "\(subject.name) is blank", at: node, help: subject.help)
    }
    if let character = scalar.text.unicodeScalars.first(where: { isForbidden($0, in: kind) }) {
      let name = character == "\n" ? "a line break" : "the control character \(character.codePoint)"
      return problems.error(
        .badText, "\(subject.name) holds \(name)", at: node, help: "write it on one line of plain text")
    }
    switch kind {
    case .line, .paragraphs, .themeName, .inputFile: break
    case .parameterName: checkParameterName(node, scalar, as: subject)
    case .pattern: checkPattern(node, scalar, as: subject)
    case .term, .fieldTerm:
      problems.add(ScalarSlips.inTerm(node, in: problems.file))
      problems.add(ScalarSlips.weightWithoutSpace(in: node, of: problems.file))
      checkTermLength(node, scalar, as: subject)
    case .glob: checkGlob(node, scalar, as: subject)
    case .host: checkHost(node, scalar, as: subject)
    case .selector: checkSelector(node, scalar, as: subject)
    case .outputFile: checkOutputFile(node, scalar, as: subject)
    }
  }

  /// What a recipe's terms may come to, so that the tables for finding them stay small: characters of one, and of all.
  private static let termLimits = (one: 100, all: 100_000)

  private mutating func checkTermLength(_ node: YAMLNode, _ scalar: YAMLScalar, as subject: Subject) {
    let length = scalar.text.unicodeScalars.count
    if length > Self.termLimits.one {
      return problems.error(
        .outOfRange, "\(subject.name) has \(length) characters; a term has \(Self.termLimits.one) at most", at: node,
        help: "look for a few words that stand together")
    }
    let before = spent.terms
    spent.terms += length
    if before <= Self.termLimits.all, spent.terms > Self.termLimits.all {
      problems.error(
        .outOfRange, "from here on the terms have more than \(Self.termLimits.all) characters together", at: node,
        help: "divide the recipe")
    }
  }

  /// The most characters of all patterns of a recipe: each takes memory and time of its own.
  private static let patternLimit = 20_000

  /// Checks a regular expression, and tells its fault where it stands.
  private mutating func checkPattern(_ node: YAMLNode, _ scalar: YAMLScalar, as subject: Subject) {
    spent.patterns += scalar.text.unicodeScalars.count
    if spent.patterns > Self.patternLimit {
      return problems.error(
        .outOfRange, "the patterns up to here have more than \(Self.patternLimit) characters together", at: node,
        help: "write words as terms, which are faster")
    }
    guard let problem = PatternSyntax.problem(in: scalar.text) else { return }
    problems.error(
      .badPattern, "\(subject.name): \(problem.message)", at: place(at: problem.offset, length: 1, in: node),
      help: subject.help)
  }

  /// Checks that a parameter can be named between braces and before `=`.
  private mutating func checkParameterName(_ node: YAMLNode, _ scalar: YAMLScalar, as subject: Subject) {
    if Parameter.reserved.contains(scalar.text) {
      return problems.error(
        .badText, "a parameter cannot be called `\(scalar.text)`, which has its meaning in file names already",
        at: node,
        help: "give it another name")
    }
    guard !Parameter.isName(scalar.text) else { return }
    problems.error(
      .badText, "\(subject.name) cannot be `\(scalar.text.shortened)`", at: node,
      help: "start with a letter, and write letters, digits, `-` and `_` alone: `month`")
  }

  private func isForbidden(_ scalar: Unicode.Scalar, in kind: Shape.TextKind) -> Bool {
    switch scalar {
    case "\n", "\t": kind != .paragraphs
    default: scalar.properties.generalCategory == .control
    }
  }

  private mutating func fieldAsTerm(_ node: YAMLNode, _ scalar: YAMLScalar, as subject: Subject) {
    let field = subject.name.filter { $0 != "`" }
    problems.error(
      .wrongType, "\(subject.name) is the name of a field here, so \(scalar.text) cannot be its weight", at: node,
      help: "to look for the word itself write `{term: \(field), weight: \(scalar.text)}`")
  }

  private mutating func checkGlob(_ node: YAMLNode, _ scalar: YAMLScalar, as subject: Subject) {
    problems.add(ScalarSlips.inTerm(node, in: problems.file))
    for (opening, closing): (Character, Character) in [("[", "]"), ("{", "}")] {
      let depth = scalar.text.reduce(0) { $0 + ($1 == opening ? 1 : $1 == closing ? -1 : 0) }
      guard depth != 0 else { continue }
      problems.error(
        .badFile, "the pattern has a `\(depth > 0 ? opening : closing)` without its `\(depth > 0 ? closing : opening)`",
        at: node, help: subject.help)
    }
    if BraceExpansion.alternatives(of: scalar.text) == nil {
      problems.error(
        .badFile,
        "the braces of the pattern stand for more than \(BraceExpansion.limit) patterns, or it is longer than "
          + "\(BraceExpansion.lengthLimit) bytes", at: node,
        help: "let `*` stand for what differs, as in `news/*.txt`, or divide it into several patterns")
    }
  }

  private mutating func checkOutputFile(_ node: YAMLNode, _ scalar: YAMLScalar, as subject: Subject) {
    if let fault = OutputPath.fault(of: scalar.text) {
      problems.error(
        .badFile, "\(subject.name) \(fault)", at: node,
        help: "write a path inside the output folder: `\(subject.example ?? "")`")
    }
  }
}

extension Unicode.Scalar {
  /// `U+200B`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
