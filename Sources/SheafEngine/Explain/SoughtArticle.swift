import SheafKit

/// Finds the article that somebody means by an id, a title or a file.
///
/// The surest way wins: the whole id, the file, the whole title; then the beginning of an id, the end of a path, a part
/// of a title. A file may hold several articles, and all of them are meant.
public struct SoughtArticle: Sendable {
  /// What was found.
  public enum Found: Equatable, Sendable {
    /// The articles, by their places in the list: one, or all of one file, or copies of the same words.
    case articles([Int])
    /// Several that are not the same, so that it must be said which.
    case ambiguous([Int])
    /// Nothing, and the title that comes nearest, if one does.
    case nothing(nearest: String?)
  }

  /// What the user wrote.
  public let words: String

  /// Looks for an article by what the user wrote.
  public init(_ words: String) { self.words = words }

  /// The fewest digits of an id that are taken for the beginning of one.
  static let leastDigits = 4

  /// Finds it among articles.
  public func find(among subjects: [Account.Subject]) -> Found {
    let wanted = Self.key(words)
    guard !wanted.isEmpty else { return .nothing(nearest: nil) }
    func places(where holds: (Account.Subject) -> Bool) -> [Int] { subjects.indices.filter { holds(subjects[$0]) } }
    let byFile = places { $0.origin.file == words || $0.origin.file == "./" + words }
    if !byFile.isEmpty { return .articles(byFile) }
    let titles = subjects.map { Self.key($0.title) }
    let id = words.lowercased()
    let isBeginning = id.utf8.count >= Self.leastDigits && id.allSatisfy(\.isHexDigit)
    let attempts: [() -> [Int]] = [
      { places { $0.id == id } },
      { subjects.indices.filter { titles[$0] == wanted } },
      { isBeginning ? places { $0.id.hasPrefix(id) } : [] },
      { places { $0.origin.file.hasSuffix("/" + words) } },
      { subjects.indices.filter { titles[$0].firstRange(of: wanted) != nil } },
    ]
    for attempt in attempts {
      let found = attempt()
      guard let first = found.first else { continue }
      let isOne = found.allSatisfy {
        subjects[$0].id == subjects[first].id || subjects[$0].origin.file == subjects[first].origin.file
      }
      return isOne ? .articles(found) : .ambiguous(found)
    }
    return .nothing(nearest: NearestName.of(words, in: subjects.map(\.title)))
  }

  private static func key(_ text: String) -> [UInt8] { TextFold.bytes(of: text).filter { $0 != UInt8(ascii: " ") } }
}
