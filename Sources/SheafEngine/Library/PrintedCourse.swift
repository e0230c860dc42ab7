import SheafKit
import SheafLibrary

/// What a run printed, kept under a hash of the articles in their places: where the same articles come to the same places
/// again, nothing of them is composed.
struct PrintedCourse {
  /// Under which key it is kept what formats made of it.
  var key: [UInt8]
  /// Which articles are printed, entry by entry.
  var sources: [SourceNote]

  /// The bytes.
  var bytes: [UInt8] {
    var list = ValueList()
    list.add(key)
    list.add(sources.packed)
    return list.bytes
  }

  /// Puts the parts together.
  init(key: [UInt8], sources: [SourceNote]) { (self.key, self.sources) = (key, sources) }

  /// Reads such bytes; nil where they are none.
  init?(_ bytes: [UInt8]) {
    var reader = ValueReader(bytes)
    guard let key = reader.content(), let sources = reader.slice().flatMap({ try? [SourceNote](packed: $0) }),
      reader.isAtEnd
    else { return nil }
    self.init(key: key, sources: sources)
  }
}

extension OutcomeKey {
  /// The key of what a run prints, by its articles in their places; nil where one of them is no article of the library as it
  /// stands there, where the editor has a word on one, or where the recipe expects something of the digest.
  func printing(_ run: Run) -> [UInt8]? {
    guard let extent = run.drawn.extent, run.recipe.expectation == nil, !run.diagnostics.hasErrors else { return nil }
    let placed = run.course.arrangement.sections
    var list = ValueList()
    list.add("course")
    list.add(self)
    list.add(run.drawn.judged.count)
    for section in placed {
      list.add(section.index)
      list.add(section.articles.count)
      for article in section.articles {
        let head = article.judged.head
        // The number of an article is never given to another, nor to what is read of its file by other rules.
        guard article.judged.edit == nil, let key = head.key, let content = head.file.flatMap(extent.content) else {
          return nil
        }
        list.add(head.packed)
        list.add(head.ordinal)
        list.add(Int(key.value))
        list.add(content)
        list.add(article.reposts.count)
        for repost in article.reposts { list.add(repost.drawn.head.packed) }
      }
    }
    return list.hash.key
  }
}

extension Outcome {
  /// What a run comes to that prints what was printed before.
  init(of run: Run, _ printed: (key: [UInt8], renderings: [Rendering], sources: [SourceNote])) {
    self.init(
      renderings: printed.renderings, diagnostics: run.diagnostics, sources: run.sources, printed: printed.sources,
      folded: run.course.foldedIDs)
  }
}
