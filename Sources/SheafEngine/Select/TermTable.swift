import SheafKit
import SheafPatterns
import SheafRecipe

/// What all queries of a recipe look for, each once, so that one pass over an article serves them all.
struct TermTable: Sendable {
  /// Something to look for.
  enum Entry: Sendable {
    /// A term in all its spellings, folded, or the words of a pattern, and the longer words in which it does not count.
    case term(spellings: [[UInt8]], except: [[UInt8]])
    /// A pattern that is more than words; nil for one that no search can be made of, and so is never found.
    case pattern(PatternMatcher?)
  }

  private(set) var entries: [Entry] = []
  private var indices: [Key: Int] = [:]

  private enum Key: Hashable {
    case term([UInt8], except: Set<[UInt8]>)
    case pattern(String)
  }

  /// The index of a term; the same for terms that fold to the same bytes and have the same exceptions.
  mutating func index(of term: String, except: [String] = []) -> Int {
    let spellings = SharedCharacters.forms(of: term)
    let exceptions = Set(except.flatMap(SharedCharacters.forms))
    return index(.term(spellings.first ?? [], except: exceptions)) {
      .term(spellings: spellings, except: exceptions.sorted { $0.lexicographicallyPrecedes($1) })
    }
  }

  /// The index of a pattern; one that is only alternatives is looked for as words, which costs nothing beside the
  /// terms.
  mutating func index(ofPattern text: String) -> Int {
    index(.pattern(text)) {
      guard let words = PatternWords.of(text) else { return .pattern(PatternMatcher.of(text)) }
      return .term(
        spellings: Set(words.flatMap(SharedCharacters.forms)).sorted { $0.lexicographicallyPrecedes($1) }, except: [])
    }
  }

  private mutating func index(_ key: Key, _ make: () -> Entry) -> Int {
    if let index = indices[key] { return index }
    indices[key] = entries.count
    entries.append(make())
    return entries.count - 1
  }
}
