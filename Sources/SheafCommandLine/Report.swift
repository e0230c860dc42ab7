import SheafKit

/// How a command tells of problems, and when they make it fail.
struct Report {
  /// Whether warnings are fatal, too.
  var strict = false
  /// Whether problems are printed as JSON, to standard output.
  var json = false

  /// Prints the diagnostics and throws `ExitStatus.input` when one of them is fatal.
  ///
  /// `sources` gives the text of files for quoting the lines that are meant, by the names in the diagnostics.
  func tell(_ diagnostics: [Diagnostic], sources: [String: String] = [:]) throws {
    if !diagnostics.isEmpty {
      let printer = DiagnosticPrinter(
        style: json ? .json : .people(colour: Console.wantsColour), source: { sources[$0] })
      let text = printer.text(for: diagnostics)
      if json { Console.standardOutput(text) } else { Console.standardError(text) }
    }
    let threshold = strict ? Diagnostic.Severity.warning : .error
    if diagnostics.contains(where: { $0.severity >= threshold }) { throw ExitStatus.input }
  }
}
