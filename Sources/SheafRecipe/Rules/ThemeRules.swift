import SheafKit

extension Rules {
  /// Every theme, and everything that is included, is of some use, as far as a recipe without errors can tell.
  mutating func checkUseOfThemes() {
    guard !problems.list.hasErrors else { return }
    var used: Set<String> = []
    var waiting = ([recipe.selection.query] + recipe.sections.map(\.query)).compactMap { $0 }
    while let query = waiting.popLast() {
      for clause in query.any + query.all + query.none {
        switch clause {
        case .query(let inner): waiting.append(inner)
        case .theme(let name, let inner): if used.insert(name).inserted { waiting.append(inner) }
        case .term, .near, .pattern: break
        }
      }
    }
    for theme in included.themes where theme.file == problems.file && !used.contains(theme.name) {
      problems.note(
        .unusedTheme, "nothing uses the theme `\(theme.name.shortened)`", at: theme.location,
        help: "write `theme: \(theme.name.shortened)` in `select` or a section, or take it out")
    }
    for inclusion in included.inclusions where !inclusion.files.isEmpty {
      let names = included.themes.filter { inclusion.files.contains($0.file) }.map(\.name)
      guard names.allSatisfy({ !used.contains($0) }) else { continue }
      problems.note(
        .unusedTheme, "nothing uses a theme of `\(inclusion.pattern.shortened)`", at: inclusion.location,
        help: names.isEmpty ? "it has no themes" : "its themes are \(names.prefix(20).joined(separator: ", "))")
    }
  }

  /// Every parameter is used.
  mutating func checkUseOfParameters() {
    for parameter in unusedParameters {
      problems.warning(
        .unusedParameter, "nothing uses the parameter `\(parameter.name)`", at: parameter.location,
        help: "write `{\(parameter.name)}` in some text, or take it out")
    }
  }
}
