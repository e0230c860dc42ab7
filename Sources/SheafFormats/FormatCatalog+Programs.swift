import SheafKit
import SheafProcess

// Programs that a recipe names.
extension FormatCatalog {
  /// The format that a program makes. Throws when there is no such program, or it cannot be used.
  func format(madeBy program: String) throws(DiagnosticError) -> any Format { try format(named(program)) }

  /// The format that a program makes. Throws when there is no such program.
  func named(_ program: String) throws(DiagnosticError) -> FoundFormat {
    FoundFormat(name: "command: \(program)", place: .named(program, try path(ofProgram: program)))
  }

  /// Where a program is that a recipe names: inside the recipe's folder, or in `PATH`.
  private func path(ofProgram program: String) throws(DiagnosticError) -> String {
    func problem(_ message: String, _ help: String) -> DiagnosticError {
      DiagnosticError(Diagnostic(.error, id: "plugin-program", message, help: help))
    }
    let help = "name a program in the folder of the recipe or below it (`./tools/report`), or one in PATH"
    let folder = recipeFolder.flatMap { DiskPath.resolved($0) } ?? "/"
    let isOwn = program.contains("/")
    guard !program.hasPrefix("/"), !program.split(separator: "/").contains("..") else {
      throw problem("the program `\(program)` lies outside of the folder of the recipe", help)
    }
    let found: String
    do throws(LaunchFailure) {
      found = try ProgramPath.find(isOwn ? "\(folder)/\(program)" : program)
    } catch {
      switch error {
      case .notFound: throw problem("there is no program `\(program)`", help)
      case .notExecutable: throw problem("`\(program)` may not be run", "make it a program: chmod +x \(program)")
      case .system: throw problem("`\(program)` cannot be looked at: \(error.reason)", help)
      }
    }
    let path = DiskPath.resolved(found) ?? found
    guard !isOwn || DiskPath.isInside(path, folder) else {
      throw problem("the program `\(program)` leads out of the folder of the recipe", help)
    }
    return path
  }
}
