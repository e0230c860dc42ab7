import SheafKit
import SheafRecipe

/// What each phase of a run made, as small files that are named in the order of the phases.
struct Stages {
  let run: Run

  /// The files: articles, judged, folded, arranged as JSON Lines, and the digest as JSON.
  var files: [RenderedFile] {
    let articles = run.articles.flatMap { article in
      var article = article
      article.evidence = nil
      return article.json() + [UInt8(ascii: "\n")]
    }
    let digest = DigestEnvelope(run.digest).json(indented: true) + [UInt8(ascii: "\n")]
    return [
      RenderedFile(path: "1-articles.jsonl", mediaType: Self.lines, bytes: articles),
      Self.file("2-judged.jsonl", run.course.judged.map(judged)),
      Self.file("3-folded.jsonl", run.course.folded.map(folded)),
      Self.file("4-arranged.jsonl", arranged),
      RenderedFile(path: "5-digest.json", mediaType: "application/json", bytes: digest),
    ]
  }

  private static let lines = "application/jsonl"

  private static func file(_ name: String, _ rows: [[String: JSONValue]]) -> RenderedFile {
    var bytes: [UInt8] = []
    for row in rows {
      JSONText.write(.object(row), to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    return RenderedFile(path: name, mediaType: lines, bytes: bytes)
  }

  private func judged(_ judged: Selector.Judged) -> [String: JSONValue] {
    var row = Account.Subject(judged.article).fields
    row["score"] = judged.score.map(Account.points)
    switch judged.verdict {
    case .chosen: row["verdict"] = "chosen"
    case .pinned(let refusal):
      row["verdict"] = "pinned"
      row.merge(fields(of: refusal, judged.article)) { first, _ in first }
    case .refused(let refusal):
      row["verdict"] = "refused"
      row.merge(fields(of: refusal, judged.article)) { first, _ in first }
    }
    let taking = zip(run.recipe.sections, judged.sections).filter(\.1).map { JSONValue.string($0.0.title) }
    if !judged.sections.isEmpty { row["sections"] = .array(taking) }
    row["blocks"] = judged.passages.map { passages in
      .array(passages.flatMap(\.parts).map { .integer($0.block) })
    }
    if let keys = judged.edit?.keys { row["edit"] = .array(keys.map { .string($0) }) }
    return row
  }

  private func fields(of refusal: Verdict.Refusal, _ article: Article) -> [String: JSONValue] {
    let refusal = Refusal(refusal, of: article, recipe: run.recipe, days: run.selector.days)
    return ["reason": .string(refusal.reason.rawValue), "explained": .string(refusal.explained)]
  }

  private func folded(_ folded: Reposts.Folded) -> [String: JSONValue] {
    var row = Account.Subject(folded.judged.article).fields
    row["score"] = folded.judged.score.map(Account.points)
    if !folded.reposts.isEmpty {
      row["reposts"] = .array(folded.likenesses.map(\.json))
    }
    return row
  }

  /// A line for each section with what it got, then one for each article that found no place.
  private var arranged: [[String: JSONValue]] {
    let sections = run.course.arrangement.sections.map { section -> [String: JSONValue] in
      var row: [String: JSONValue] = ["articles": .array(section.articles.map { .object(self.folded($0)) })]
      row["section"] = section.index.map { .string(run.recipe.sections[$0].title) }
      return row
    }
    let cut = run.course.cut.map { cut in
      folded(cut.article).merging(["outcome": "cut", "explained": .string(cut.exceeded.explained)]) { $1 }
    }
    let left = run.course.arrangement.left.map { folded($0).merging(["outcome": "unplaced"]) { $1 } }
    return sections + cut + left
  }
}

extension Reposts.Folded {
  /// The articles that are folded into this one.
  var likenesses: [Account.Likeness] {
    reposts.map {
      Account.Likeness(other: Account.Subject($0.article), similarity: $0.similarity, kind: $0.kind.rawValue)
    }
  }
}
