import SheafKit
import SheafYAML

/// The values of a recipe's parameters: those that `--set` gives, else their defaults.
struct ParameterValues {
  /// The parameters, in the order of the recipe.
  private(set) var parameters: [Parameter] = []
  /// The value of each by its name; one that lacks a value has some value of its type, so that the rest can be checked.
  private(set) var values: [String: ParameterValue] = [:]
  /// What is wrong with them.
  private(set) var problems: Problems

  /// Reads the value of `parameters` and what is to be set.
  init(_ node: YAMLNode?, settings: [ParameterSetting], file: String) {
    problems = Problems(file: file)
    for pair in node?.pairs ?? [] {
      if let parameter = Parameter(pair, in: file) { parameters.append(parameter) }
      guard let type = pair.value["type"], pair.value["one-of"] != nil else { continue }
      problems.error(
        .contradiction, "`type` stands beside `one-of`, which says already what the values are", at: type,
        help: "keep one of the two")
    }
    // Of two settings of one name the last counts, as on most command lines.
    let given = Dictionary(settings.map { ($0.name, $0.value) }) { _, last in last }
    for setting in settings where !parameters.contains(where: { $0.name == setting.name }) {
      unknown(setting, at: node.map { $0.location(in: file) } ?? SourceLocation(file: file))
    }
    for parameter in parameters { values[parameter.name] = value(of: parameter, given: given[parameter.name]) }
  }

  private mutating func value(of parameter: Parameter, given: String?) -> ParameterValue? {
    let type = parameter.type
    if let standard = parameter.standard, type.value(of: standard.text) == nil {
      problems.error(
        .badParameter, "the default of `\(parameter.name)` must be \(type.wanted), not `\(standard.text.shortened)`",
        at: standard.location, help: advice(for: standard.text, of: type).map { "write `default: \($0)`" })
    }
    if let given {
      if let value = type.value(of: given) { return value }
      problems.error(
        .badParameter, "`--set \(parameter.name)` must be \(type.wanted), not `\(given.shortened)`",
        at: parameter.location,
        help: "write `--set \(parameter.name)=\(advice(for: given, of: type) ?? type.example)`")
    } else if let standard = parameter.standard {
      if let value = type.value(of: standard.text) { return value }
    } else {
      problems.error(
        .badParameter, "the parameter `\(parameter.name)` has no value", at: parameter.location,
        help: "write `--set \(parameter.name)=\(type.example)` on the command line, or give it a `default`")
    }
    return type.standIn
  }

  /// What was probably meant by a text that is no value of a type.
  private func advice(for text: String, of type: ParameterType) -> String? {
    let folded = FullWidth.folded(text)
    if folded != text, type.value(of: folded) != nil { return folded }
    switch type {
    case .date: return LooseDate.read(text).map(\.description)
    case .oneOf(let words): return NearestName.of(text, in: words.prefix(200))
    case .text, .integer, .number, .boolean: return nil
    }
  }

  private mutating func unknown(_ setting: ParameterSetting, at location: SourceLocation) {
    let names = parameters.map(\.name)
    let nearest = NearestName.of(setting.name, in: names.prefix(200)).map { "did you mean `\($0)`? Otherwise " } ?? ""
    problems.error(
      .unknownParameter, "there is no parameter `\(setting.name.shortened)` to set", at: location,
      help: names.isEmpty
        ? "the recipe has no `parameters`"
        : nearest + "the parameters are \(names.prefix(50).joined(separator: ", "))")
  }
}
