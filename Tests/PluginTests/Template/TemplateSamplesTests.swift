import Foundation
import SheafKit
import SheafTesting
import Testing

@testable import Template

/// The folders of templates that come with the project.
@Suite("Samples of templates")
struct TemplateSamplesTests {
  static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static let folders = [project + "/recipes/formatters/roundup", project + "/Sources/SheafScaffolds/Template"]

  @Test("keep what every format promises, without a warning", arguments: folders)
  func conformance(folder: String) throws {
    let reading = TemplateFormat.read(folder: folder)
    #expect(reading.diagnostics == [])
    #expect(FormatterConformance.problems(of: try #require(reading.format)) == [])
  }

  @Test("make what is recorded", arguments: folders)
  func golden(folder: String) throws {
    let format = try #require(TemplateFormat.read(folder: folder).format)
    let digests: [(String, Digest)] = [
      ("every-construct", SampleDigests.everyConstruct), ("english", SampleDigests.english),
    ]
    let files = try digests.map { name, digest in
      let options = format.details.completed(.object([:]))
      var file = try #require(format.format(digest, options: options, context: .sample).files.first)
      file.path = "\(name).\(format.details.fileExtension)"
      return file
    }
    let name = format.details.name.lowercased()
    #expect(try GoldenFolder("Golden/\(name)").differences(from: files) == [])
  }

  @Test("every name of the data has a value of its kind, on every sample")
  func names() {
    for sample in SampleDigests.all {
      let digest = PrintableDigest(sample.digest).digest
      let rendering = Rendering(digest, weights: [:])
      check(ScopeValue(digest, Scopes.digest, rendering), Scopes.digest.names, levels: 6)
    }
  }

  private func check(_ value: ScopeValue<some Any>, _ names: ScopeNames, levels: Int) {
    guard levels > 0 else { return }
    for word in names.words {
      let child = value.child(named: word.name)
      switch word.kind {
      case .flag: #expect(child is Bool, "\(names.title).\(word.name)")
      case .text: #expect(child is TextValue || child is Absent, "\(names.title).\(word.name)")
      case .one: #expect(child != nil && !(child is TextValue), "\(names.title).\(word.name)")
      case .many: #expect(child is any Sequence, "\(names.title).\(word.name)")
      }
    }
  }

  @Test("the README ends with every name there is")
  func readme() throws {
    let path = Self.project + "/Plugins/Template/README.md"
    let readme = try String(contentsOfFile: path, encoding: .utf8)
    let heading = "## Names\n"
    let start = try #require(readme.range(of: heading)?.upperBound)
    let tables = ScopeNames.all.map(\.table).joined()
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data((readme[..<start] + tables).utf8).write(to: URL(fileURLWithPath: path))
    } else {
      #expect(readme[start...] == tables)
    }
  }
}

extension ScopeNames {
  /// Its names as the README shows them.
  fileprivate var table: String {
    let rows = words.map { "| `\($0.name)` | \($0.shape) | \($0.summary) |\n" }
    return "\n| **\(title)** | | |\n| --- | --- | --- |\n" + rows.joined()
  }
}

extension ScopeNames.Word {
  /// What it stands for, as the README says it.
  fileprivate var shape: String {
    switch kind {
    case .text: "text"
    case .flag: "flag"
    case .one(let names): "one \(names().title)"
    case .many(let names): "each \(names().title)"
    }
  }
}
