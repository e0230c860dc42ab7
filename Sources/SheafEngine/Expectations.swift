import SheafKit
import SheafRecipe

/// The recipe's own test, held against the digest that was made.
struct Expectations {
  private let expectation: Expectation
  private let count: Int
  /// The headlines of entries and of groups: an article that is printed as a row of profiles has its title there.
  private let headlines: [[UInt8]]
  /// For each entry its headline and all that stands below it.
  private let entries: [[UInt8]]

  /// Looks at the entries of a digest.
  init(_ expectation: Expectation, of digest: Digest) {
    self.expectation = expectation
    let printed = digest.entries
    count = printed.count
    let groups = digest.sections.flatMap(\.groups).compactMap(\.title)
    headlines = (printed.map(\.headline) + groups).map { TextFold.bytes(of: $0) }
    let looksInside = !expectation.prints.isEmpty || !expectation.omits.isEmpty
    entries = looksInside ? printed.map { TextFold.bytes(of: $0.printedText) } : []
  }

  /// What the digest does not meet, each an error.
  var unmet: [Diagnostic] {
    counts
      + expectation.includes.filter { !Self.holds(headlines, $0) }.map { broken("no headline holds “\($0.text)”", $0) }
      + expectation.excludes.filter { Self.holds(headlines, $0) }
      .map { broken("a headline holds “\($0.text)”, which is not to be there", $0) }
      + expectation.prints.filter { !Self.holds(entries, $0) }.map { broken("no entry prints “\($0.text)”", $0) }
      + expectation.omits.filter { Self.holds(entries, $0) }
      .map { broken("an entry prints “\($0.text)”, which is not to be there", $0) }
  }

  private var counts: [Diagnostic] {
    let has = "the digest has \(count) \(count == 1 ? "entry" : "entries")"
    var diagnostics: [Diagnostic] = []
    if let least = expectation.atLeast, count < least {
      diagnostics.append(broken("\(has), expected at least \(least)", at: expectation.location))
    }
    if let most = expectation.atMost, count > most {
      diagnostics.append(broken("\(has), expected at most \(most)", at: expectation.location))
    }
    return diagnostics
  }

  private static func holds(_ texts: [[UInt8]], _ expected: Expectation.Expected) -> Bool {
    let wanted = TextFold.bytes(of: expected.text)
    return texts.contains { $0.firstRange(of: wanted) != nil }
  }

  private func broken(_ message: String, _ expected: Expectation.Expected) -> Diagnostic {
    broken(message, at: expected.location)
  }

  private func broken(_ message: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(.error, id: "expectation", message, at: location, help: "change the recipe, or what it expects")
  }
}

extension Entry {
  /// What it prints of its article, a line break between its pieces.
  fileprivate var printedText: String {
    let pieces = parts.map { part in
      switch part {
      case .highlights(let highlights): highlights.map(\.inlines.plainText).joined(separator: "\n")
      case .text(let blocks): blocks.map(\.plainText).joined(separator: "\n")
      }
    }
    return ([kicker, headline, subtitle].compactMap { $0 } + pieces).joined(separator: "\n")
  }
}
