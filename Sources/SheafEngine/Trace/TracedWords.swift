import SheafKit

/// Words of a digest, and where they are from.
public struct TracedWords: Hashable, Sendable {
  /// What the words are on the page. The raw values are the names in JSON.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The head of the page, from the recipe.
    case masthead
    /// The editor’s note on the issue (编者按), from the recipe.
    case note
    /// The title of a section or a group, from the recipe or the engine.
    case section
    /// The line over a headline.
    case kicker
    /// A headline.
    case headline
    /// The line under a headline.
    case subtitle
    /// Who wrote it.
    case byline
    /// Sentences chosen from the article.
    case highlights
    /// Whole blocks of the article.
    case text
    /// A line of figures, people or quotations.
    case facts
    /// The source line, made from medium and day.
    case source
    /// The line that names who else carried the text.
    case reposts
    /// The editor’s remark on the entry (按语).
    case remark
    /// The foot of the page, from the recipe.
    case colophon
  }

  /// A place in an article that the words are from.
  public struct Source: Hashable, Sendable {
    /// The index of the block; nil for a field, or where the article is not at hand.
    public var block: Int?
    /// The range in the plain text of the block.
    public var range: TextRange?
    /// Where it stands in the file.
    public var place: SourcePlace
    /// The words of the source, whole sentences; nil where the article is not at hand.
    public var words: String?
    /// The sentence before them.
    public var before: String?
    /// The sentence behind them.
    public var after: String?
    /// Words in print that are not in the source: a name in brackets that was given back to a pronoun.
    public var supplied: [String]
  }

  /// What they are.
  public var kind: Kind
  /// The number and the headline of the entry; nil for the page around the entries.
  public var entry: (number: Int, headline: String)? {
    number.flatMap { number in headline.map { (number, $0) } }
  }
  /// The words in print that were found, whole sentences.
  public var printed: String
  /// The article; nil for words that are from no article.
  public var article: Account.Subject?
  /// Where in the article; several where the words run over an omission. Empty for words of the recipe or the editor.
  public var sources: [Source]

  var number: Int?
  var headline: String?
}
