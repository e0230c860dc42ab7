import SheafKit
import SheafLibrary
import SheafRecipe

extension Selector {
  /// An article that was judged.
  struct Judged: Sendable {
    /// The article.
    var drawn: DrawnArticle
    var verdict: Verdict
    /// For each section of the recipe whether its query takes the article; empty for one that stays out.
    var sections: [Bool]
    /// The passages that enter, in the order of the source; nil where the whole article does.
    var passages: [Passage]?
    private let word: EditorsWord?

    /// Puts the parts together.
    init(drawn: DrawnArticle, verdict: Verdict, sections: [Bool], passages: [Passage]? = nil, edit: Edit? = nil) {
      (self.drawn, self.verdict, self.sections, self.passages) = (drawn, verdict, sections, passages)
      word = edit.map { EditorsWord(edit: $0) }
    }

    /// What the editor says of it.
    var edit: Edit? { word?.edit }

    /// An edit, in a place of its own: few articles have one, and all are moved about.
    private final class EditorsWord: Sendable {
      let edit: Edit

      init(edit: Edit) { self.edit = edit }
    }
  }
}

extension Selector.Judged {
  /// What tells one article of a run from all others: its words and where they stand.
  struct Key: Hashable {
    let id: String
    let origin: Origin

    /// The key of an article.
    init(_ article: Article) {
      id = article.id
      origin = article.origin
    }

    /// The key of the article of a head.
    init(_ head: ArticleHead) {
      id = head.id
      origin = head.origin
    }
  }

  /// The whole article.
  var article: Article { drawn.whole }

  /// What the article states of itself.
  var head: ArticleHead { drawn.head }

  /// What tells it from all others of a run.
  var key: Key { Key(head) }

  /// The score in thousandths; nil when the query or another condition leaves it out.
  var score: Int? { verdict.score }

  /// Whether it enters.
  var isChosen: Bool { verdict.isChosen }

  /// Whether the editor wants it, whatever limits say.
  var isPinned: Bool { edit?.pins == true }
}
