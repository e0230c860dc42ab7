import SheafEngine
import SheafKit
import SheafRecipe

/// A record held to what composing gives now.
package struct Verification {
  /// The record.
  package let file: RecordFile
  /// The first output that is not as recorded; nil when all are.
  package let deviation: Deviation?
  /// Why, the likeliest cause first; where nothing deviates, what has changed without effect. Empty where something
  /// deviates and nothing that it is made of has changed, which is a fault of Sheaf's.
  package let causes: [DeviationCause]

  /// Holds a record to what was composed again, with its own record.
  package init(_ file: RecordFile, composed: [RenderedFile], now: DigestRecord) {
    self.file = file
    let changes = DeviationCause.between(file.record, and: now)
    guard let (deviation, isEdited) = Deviation.first(of: file.record.written, composed: composed, found: file.found)
    else {
      (deviation, causes) = (nil, changes)
      return
    }
    self.deviation = deviation
    if isEdited {
      causes = [.edited]
    } else if deviation.kind == .isNewer {
      causes = changes.isEmpty ? [] : [.rewritten] + changes
    } else {
      causes = changes
    }
  }

  /// What can be told of the causes where the digest cannot be composed any more: `recipeFiles` are the recipe’s file
  /// and those that it is read with now, from the working folder; `recipe` is nil when it cannot be read.
  package static func causes(
    of record: DigestRecord, recipe: Recipe?, recipeFiles: [String]
  ) -> [DeviationCause] {
    let files = Composing.files(recipeFiles, from: FilePath.folder(of: recipeFiles.first ?? "."))
    var now = record
    let names = Set(files.map(\.path))
    // What is not read any more need not be gone: reading has stopped early.
    now.files = record.files.filter { !names.contains($0.path) } + files
    if let recipe {
      now.ledger = Engine.ledgerText(for: recipe, issueDate: record.date).map(FileDigest.of)
      let found = RunFiles(of: recipe, articles: record.drawn.isEmpty ? nil : record.drawn)
      let paths = Set(found.articles)
      now.articles.used = record.articles.used.filter { paths.contains($0.path) }.map { file in
        DigestRecord.File(path: file.path, digest: FileDigest.of(file: found.place(of: file.path)))
      }
    }
    return DeviationCause.between(record, and: now)
  }

  /// Whether something deviates for which there is no reason.
  package var isUnexplained: Bool { deviation != nil && causes.isEmpty }

  /// What is to be told of it, with a note for what has changed without effect.
  package var diagnostics: [Diagnostic] {
    guard let deviation else {
      guard !causes.isEmpty else { return [] }
      return [
        Diagnostic(
          .note, id: "changed-since", "what the digest is made of has changed, and gives the same",
          at: SourceLocation(file: file.path), help: Self.list(causes))
      ]
    }
    let more = deviation.count == 1 ? "" : " (and \(deviation.count - 1) more)"
    let help =
      causes.isEmpty
      ? "nothing that it is made of has changed: either somebody has changed the record, or this is a fault of Sheaf; "
        + "please report it with the record"
      : Self.list(causes)
    return [
      Diagnostic(
        .error, id: "not-reproduced", deviation.words + more, at: deviation.location(in: file), help: help)
    ]
  }

  private static func list(_ causes: [DeviationCause]) -> String {
    let more = causes.count > 10 ? ["and \(causes.count - 10) more"] : []
    return (causes.prefix(10).map(\.words) + more).joined(separator: "\n")
  }

  /// The same for programs: one object.
  package var json: JSONValue {
    var object: [String: JSONValue] = [
      "record": .string(file.path), "reproduced": .boolean(deviation == nil),
      "outputs": .integer(file.record.written.count), "causes": .array(causes.map(\.json)),
    ]
    guard let deviation else { return .object(object) }
    object["file"] = .string(file.place(of: deviation.path))
    object["differing"] = .integer(deviation.count)
    object["problem"] = .string(deviation.words)
    if case .differs(let difference) = deviation.kind {
      object["byte"] = .integer(difference.offset)
      object["line"] = difference.line.map { .integer($0) }
      object["column"] = difference.column.map { .integer($0) }
      object["found"] = difference.found.map { .string($0) }
      object["composed"] = difference.expected.map { .string($0) }
    }
    return .object(object)
  }
}

extension Deviation {
  /// What deviates, as one sentence without a full stop.
  fileprivate var words: String {
    switch kind {
    case .differs(let difference):
      guard let found = difference.found, let expected = difference.expected else {
        return "composing again gives other bytes from byte \(difference.offset + 1) on"
      }
      func named(_ text: String) -> String { text.isEmpty ? "the end of a line" : "“\(text)”" }
      return "here stands \(named(found)), and composing again gives \(named(expected))"
    case .isNewer: return "the file is what composing gives now, and not what was recorded"
    case .isGone(isSame: true): return "the file is gone; composing again gives it as it was"
    case .isGone(isSame: false): return "the file is gone, and composing again gives another"
    case .isNotComposed: return "composing again does not give this file"
    case .isNotRecorded: return "composing again gives this file, too"
    }
  }

  fileprivate func location(in file: RecordFile) -> SourceLocation {
    var location = SourceLocation(file: file.place(of: path))
    if case .differs(let difference) = kind {
      location.line = difference.line
      location.column = difference.column
    }
    return location
  }
}
