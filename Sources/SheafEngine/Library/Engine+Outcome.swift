import SheafKit
import SheafRecipe

extension Engine {
  /// Composes the digest of a recipe and formats it for each of the outputs.
  ///
  /// A result that was kept in the library is given back where all that it was made of is the same: recipe, day, formats,
  /// files. Where libraries are trusted the files are not looked at for that.
  public func outcome(
    of recipe: Recipe, from written: WrittenRecipe, articles paths: [String]? = nil, to outputs: [Output],
    issueDate: CalendarDate
  ) throws -> Outcome {
    let key =
      paths == nil
      ? OutcomeKey(recipe, from: written, outputs: outputs, formatters: formatters, issueDate: issueDate) : nil
    if let key, let kept = libraries.outcome(of: recipe, key) { return kept }
    let articles = paths == nil ? KeptKey(recipe, issueDate: issueDate) : nil
    let composition = compose(recipe, articles: paths, issueDate: issueDate, under: articles)
    guard let key, let digest = composition.digest, !showsPictures(digest, outputs) else {
      return try outcome(of: composition, recipe, to: outputs)
    }
    // What changed may be none of what is printed.
    let printed = key.printing(digest)
    if let renderings = libraries.renderings(of: recipe, printed) {
      let outcome = Outcome(of: composition, renderings: renderings)
      libraries.keep(outcome, of: recipe, key, printed, rendersAnew: false)
      return outcome
    }
    let outcome = try outcome(of: composition, recipe, to: outputs)
    libraries.keep(outcome, of: recipe, key, printed, rendersAnew: true)
    return outcome
  }

  /// Formats what was composed for each of the outputs.
  public func outcome(of composition: Composition, _ recipe: Recipe, to outputs: [Output]) throws -> Outcome {
    var outcome = Outcome(of: composition, renderings: nil)
    guard let digest = composition.digest else { return outcome }
    do {
      outcome.renderings = try libraries.observer.during(.format) { try render(digest, of: recipe, to: outputs) }
    } catch let error as DiagnosticError {
      outcome.diagnostics += error.diagnostics
    }
    return outcome
  }

  /// Whether an output shows pictures, which lie beside the articles and are looked for anew each time.
  private func showsPictures(_ digest: Digest, _ outputs: [Output]) -> Bool {
    outputs.contains { output in
      let format = formatters.format(named: output.format)?.details
      return [format, format?.from.flatMap { formatters.format(named: $0)?.details }].contains {
        $0?.showsPictures == true
      }
    } && PictureReader.namesPictures(digest)
  }
}
