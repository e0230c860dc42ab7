import SheafKit

/// Everything that is known of what became of one article, as people read it in a terminal.
public struct AccountPage {
  /// Whether every sentence is shown; otherwise those that are printed and the best others.
  public var isComplete: Bool

  /// Makes a page.
  public init(isComplete: Bool = false) { self.isComplete = isComplete }

  /// The sentences that are shown beside those that are printed.
  static let sentences = 5
  /// The places that are shown of one term.
  static let places = 10
  /// The sentences that are shown of a difference.
  static let differences = 10

  /// The page, clean for terminals.
  public func text(of account: Account, detail: AccountDetail, minimum: Int) -> String {
    let page =
      AccountLines.title(account.subject) + "\n  " + AccountLines.place(account.subject) + "\n\n" + outcome(account)
      + exclusions(detail) + score(account, minimum: minimum) + sections(account) + passages(detail) + sentences(detail)
      + reposts(account, detail)
    return PrintableText.lines(page).text
  }

  private func outcome(_ account: Account) -> String {
    var lines: [String] = []
    switch account.fate {
    case .printed(let section, let entries):
      let numbers = entries.map(String.init).joined(separator: ", ")
      lines.append(
        "printed as entr\(entries.count == 1 ? "y" : "ies") \(numbers)" + (section.map { ", in “\($0)”" } ?? ""))
    case .folded(let into):
      lines.append("folded: “\(AccountLines.title(into.other))” is printed in its place (\(into.described))")
      lines.append("  " + AccountLines.place(into.other))
    case .cut(let limit): lines.append("chosen, and cut by a limit of `select`: \(limit)")
    case .unplaced: lines.append("chosen, and no section takes it or has room for it")
    case .refused(let refusal): lines.append("out (\(refusal.reason.rawValue)): \(refusal.explained)")
    }
    if let refusal = account.pinnedDespite {
      lines.append("pinned by the editor; otherwise out (\(refusal.reason.rawValue)): \(refusal.explained)")
    }
    if !account.edit.isEmpty { lines.append("edited: " + account.edit.joined(separator: ", ")) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func score(_ account: Account, minimum: Int) -> String {
    guard !account.shares.isEmpty else { return "" }
    var page =
      account.score.map { "\nScore \(Thousandths.text($0)), minimum \(Thousandths.text(minimum))\n" }
      ?? "\nWhat it holds of the query all the same\n"
    for share in account.shares {
      let (weight, count) = (Self.thousandths(share.weight), Self.thousandths(share.count))
      page +=
        "  \(isComplete ? share.term : TermName.cut(share.term)): \(Thousandths.text(share.score)) = \(weight) × 2c/(c+1), c = \(count)\n"
      page += places(of: share)
    }
    return page
  }

  private func exclusions(_ detail: AccountDetail) -> String {
    guard !detail.exclusions.isEmpty else { return "" }
    return "\nWhat `none` finds\n" + detail.exclusions.map { "  \(TermName.cut($0.term))\n" + places(of: $0) }.joined()
  }

  private func places(of share: Share) -> String {
    let shown = share.occurrences.prefix(isComplete ? Int.max : Self.places)
    let lines = shown.map { occurrence in
      let place = PlaceText.of(occurrence.place, in: "")
      let words = "\(occurrence.before)【\(occurrence.words)】\(occurrence.after)"
      return "    \(Columns.left(occurrence.field.rawValue + (place.isEmpty ? "" : " " + place), 14)) "
        + PrintableText.line(words).text + (occurrence.counts ? "" : " (does not count)") + "\n"
    }
    return lines.joined() + Self.more(share.occurrences.count - shown.count, indent: 4)
  }

  private static func thousandths(_ number: Double) -> String { Thousandths.text(Int((number * 1000).rounded())) }

  private func sections(_ account: Account) -> String {
    guard !account.sections.isEmpty else { return "" }
    let home: String? = if case .printed(let section, _) = account.fate { section } else { nil }
    let lines = account.sections.map { asked in
      let words =
        if asked.section == home {
          asked.takes ? "takes it, and prints it" : "prints it, since the editor says so"
        } else if let full = asked.full {
          "takes it, and has no room: \(full)"
        } else {
          asked.isRest ? "takes what is left" : asked.takes ? "would take it, too" : "does not take it"
        }
      return "  \(PrintableText.line(asked.section).text): \(words)\n"
    }
    return "\nSections\n" + lines.joined()
  }

  private func passages(_ detail: AccountDetail) -> String {
    guard !detail.passages.isEmpty else { return "" }
    return "\nPassages (+ enters)\n"
      + detail.passages.map { passage in
        let score = passage.score.map { "score " + Thousandths.text($0) }
        let reason = passage.refusal?.explained ?? score ?? ""
        let place = Columns.left(PlaceText.of(passage.place, in: ""), 6)
        let words = PrintableText.line([passage.lead, passage.opening].compactMap { $0 }.joined(separator: " | ")).text
        return "  \(passage.isChosen ? "+" : "-") \(place) \(words)…\n             \(reason)\n"
      }.joined()
  }

  private func sentences(_ detail: AccountDetail) -> String {
    guard !detail.sentences.isEmpty else { return "" }
    let others = detail.sentences.indices.filter { !detail.sentences[$0].isPrinted }
      .sorted { (-detail.sentences[$0].score, $0) < (-detail.sentences[$1].score, $1) }
    let shown = Set(others.prefix(isComplete ? Int.max : Self.sentences))
    let isPrinted = detail.sentences.contains(where: \.isPrinted)
    var page = "\nSentences" + (isPrinted ? " (+ printed)" : " that could be quoted") + "\n"
    for (index, sentence) in detail.sentences.enumerated() where sentence.isPrinted || shown.contains(index) {
      let place = PlaceText.of(sentence.place, in: "")
      page +=
        "  \(sentence.isPrinted ? "+" : "-") \(Columns.left(place, 6)) \(PrintableText.line(sentence.text).text)\n"
      guard !sentence.points.isEmpty else { continue }
      let points = sentence.points.map { "\($0.trait) \(Thousandths.text($0.points))" }.joined(separator: ", ")
      page += "             \(Thousandths.text(sentence.score)): \(points)\n"
    }
    return page + Self.more(others.count - shown.count, indent: 2)
  }

  private func reposts(_ account: Account, _ detail: AccountDetail) -> String {
    detail.differences.map { difference in
      let likeness = account.reposts.first { $0.other == difference.other }
      let words = likeness.map { "folded into it, \($0.described)" } ?? "printed in its place"
      var page = "\n“\(AccountLines.title(difference.other))” is \(words)\n  \(AccountLines.place(difference.other))\n"
      for field in difference.fields {
        page += "  \(field.name): \(PrintableText.line(field.here ?? "–").text) here, "
        page += "\(PrintableText.line(field.there ?? "–").text) there\n"
      }
      for change in difference.changed.prefix(isComplete ? Int.max : Self.differences) {
        page += "  here: \(PrintableText.line(change.here).text)\n  there: \(PrintableText.line(change.there).text)\n"
      }
      page += Self.more(difference.changed.count - (isComplete ? Int.max : Self.differences), indent: 2)
      page += Self.list("only here", difference.onlyHere, isComplete)
      return page + Self.list("only there", difference.onlyThere, isComplete)
    }.joined()
  }

  private static func list(_ name: String, _ sentences: [String], _ isComplete: Bool) -> String {
    let shown = sentences.prefix(isComplete ? Int.max : differences)
    return shown.map { "  \(name): \(PrintableText.line($0).text)\n" }.joined()
      + more(sentences.count - shown.count, indent: 2)
  }

  private static func more(_ count: Int, indent: Int) -> String {
    count > 0 ? String(repeating: " ", count: indent) + "… and \(count) more (--all shows them)\n" : ""
  }
}

extension AccountDetail.Sentence {
  /// The sum of its points, in thousandths.
  public var score: Int { points.reduce(0) { $0 + $1.points } }
}
