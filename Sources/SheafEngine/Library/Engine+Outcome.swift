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
    guard paths == nil, let articles = KeptKey(recipe, issueDate: issueDate) else {
      return try outcome(of: compose(recipe, articles: paths, issueDate: issueDate), recipe, to: outputs)
    }
    guard let formatted = try formatted(recipe, issueDate: issueDate, under: articles, key, to: outputs) else {
      return try outcome(of: compose(recipe, issueDate: issueDate), recipe, to: outputs)
    }
    // Not before: the digest is let go of by now.
    FreedMemory.giveBack(behind: formatted.outcome.printed.count)
    if let key { libraries.keep(formatted, of: recipe, key) }
    return formatted.outcome
  }

  /// What a run came to.
  private enum Composed {
    /// What it printed was printed before.
    case known(Outcome)
    /// What has to be formatted. Nothing of the run is left in it, so that its articles take no room while formats work.
    case new(ComposedRun)
  }

  /// Runs a recipe, and keeps what was made of its articles; nil where a text was taken out of the library meanwhile, that the
  /// run counted on.
  private func composed(
    _ recipe: Recipe, issueDate: CalendarDate, under articles: KeptKey, _ key: OutcomeKey?
  ) -> Composed? {
    let run = Run(recipe, issueDate: issueDate, keeping: .chosen, libraries: libraries, under: articles)
    // What changed may be none of what is printed.
    let course = key.flatMap { $0.printing(run) }
    if let key, let course, let printed = libraries.printed(of: recipe, course), !run.isLacking {
      let outcome = Outcome(of: run, printed)
      libraries.keep(run)
      libraries.keep(outcome, of: recipe, key, printed.key, rendersAnew: false)
      return .known(outcome)
    }
    FreedMemory.giveBack(behind: run.course.folded.count)
    var entries: [PrintedEntry] = []
    let digest = libraries.observer.during(.compose) { run.digest { entries.append($0) } }
    guard !run.isLacking else { return nil }
    let diagnostics = run.diagnostics { digest }
    let composition = Composition(
      digest: diagnostics.hasErrors ? nil : digest, diagnostics: diagnostics, sources: run.sources,
      folded: run.course.foldedIDs)
    libraries.keep(run)
    return .new(
      ComposedRun(composition: composition, entries: EntryKeys(of: key == nil ? [] : entries), course: course))
  }

  /// Runs a recipe and formats what it came to, but for what is known of it; nil as with `composed`.
  private func formatted(
    _ recipe: Recipe, issueDate: CalendarDate, under articles: KeptKey, _ key: OutcomeKey?, to outputs: [Output]
  ) throws -> FormattedRun? {
    let run: ComposedRun
    switch composed(recipe, issueDate: issueDate, under: articles, key) {
    case nil: return nil
    case .known(let outcome)?: return FormattedRun(outcome: outcome)
    case .new(let new)?: run = new
    }
    let composition = run.composition
    FreedMemory.giveBack(behind: composition.digest?.provenance.articlesChosen ?? 0)
    guard let key, let digest = composition.digest, !showsPictures(digest, outputs) else {
      return FormattedRun(outcome: try outcome(of: composition, recipe, to: outputs))
    }
    let printed = key.printing(digest, run.entries)
    let known = libraries.renderings(of: recipe, printed)
    let outcome =
      try known.map { Outcome(of: composition, renderings: $0) }
      ?? outcome(
        of: composition, recipe, to: outputs,
        bodies: libraries.bodies(of: recipe, key.bodies, run.entries) ?? outputs.map { _ in EntryBodies() })
    return FormattedRun(
      outcome: outcome,
      keeping: FormattedRun.Keeping(printed: printed, isNew: known == nil, entries: run.entries, course: run.course))
  }

  /// Formats what was composed for each of the outputs.
  public func outcome(of composition: Composition, _ recipe: Recipe, to outputs: [Output]) throws -> Outcome {
    try outcome(of: composition, recipe, to: outputs, bodies: [])
  }

  /// The same; `bodies` are those that are known for each output.
  private func outcome(
    of composition: Composition, _ recipe: Recipe, to outputs: [Output], bodies: [EntryBodies]
  ) throws -> Outcome {
    var outcome = Outcome(of: composition, renderings: nil)
    guard let digest = composition.digest else { return outcome }
    do {
      outcome.renderings = try libraries.observer.during(.format) {
        try render(digest, of: recipe, to: outputs, bodies: bodies)
      }
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
