import Mustache
import SheafKit

/// The templates of a format at work on one digest.
struct TemplateRun {
  /// What all values share.
  let rendering: Rendering
  private let digest: Digest
  private let graph: PartialGraph
  private let depth: Int
  private var libraries: [String: MustacheLibrary] = [:]

  /// Starts on a digest, which is `depth` levels deep.
  init(_ digest: Digest, graph: PartialGraph, depth: Int) {
    self.digest = digest
    self.graph = graph
    self.depth = depth
    rendering = Rendering(digest, weights: graph.weights)
  }

  /// The files that an output becomes: the path of each, and what is in sight in it, the innermost last.
  func things(
    of output: FormatterManifest.Output, named name: String
  ) -> [(path: String, things: [any MustacheParent])] {
    let page = ScopeValue(digest, Scopes.digest, rendering)
    func path(_ number: Int) -> String {
      var path = output.path.split(separator: "{name}", omittingEmptySubsequences: false).joined(separator: name)
      for unit in FormatterManifest.Unit.allCases {
        path = path.split(separator: "{\(unit.rawValue)}", omittingEmptySubsequences: false)
          .joined(separator: String(number))
      }
      return path
    }
    switch output.unit {
    case .digest: return [(path(0), [page])]
    case .section:
      let count = digest.sections.count
      return digest.sections.enumerated().map { index, section in
        (path(index + 1), [page, ScopeValue(section, Scopes.section, rendering, place: (index, count))])
      }
    case .entry:
      let entries = digest.entries
      return entries.enumerated().map { index, entry in
        (path(index + 1), [page, ScopeValue(entry, Scopes.entry, rendering, place: (index, entries.count))])
      }
    }
  }

  /// The text of a file; nil when so much was made that the run is given up.
  mutating func render(_ output: FormatterManifest.Output, _ root: TemplateRoot) throws -> String? {
    let text = LibraryText(graph: graph, escaping: output.escaping, depth: depth)
    let key = "\(output.template) \(output.escaping.rawValue)"
    let library = try libraries[key] ?? text.library(from: output.template)
    libraries[key] = library
    guard rendering.charge(graph.cost(of: output.template)) else { return nil }
    let rendered = library.render(root, withTemplate: text.key(of: output.template))
    return rendering.isSpent ? nil : rendered
  }
}
