import SheafKit
import SheafRecipe

/// What a list says of one article, in a few lines.
struct AccountLines {
  private let account: Account

  init(_ account: Account) { self.account = account }

  /// An article that is printed.
  var printed: String {
    let numbers = account.entries
    let number =
      numbers.count > 1 ? "\(numbers.first ?? 0)–\(numbers.last ?? 0)." : numbers.first.map { "\($0)." } ?? "–"
    return Columns.right(number, 6) + " \(Self.title(account.subject))\n" + lines(indent: 7, [score, place] + remarks)
  }

  /// An article that is not.
  var out: String {
    guard let reason else {
      return "  \(Self.title(account.subject)) (\(PlaceText.of(account.subject.origin)))\n"
    }
    return "  \(Self.title(account.subject))\n" + lines(indent: 4, [reason, place])
  }

  /// What became of it, as one clause.
  var verdict: String {
    switch account.fate {
    case .printed(let section, _):
      let words = ["printed", section.map { "in “\(PrintableText.line($0).text)”" }].compactMap { $0 }
      let reason = account.pinnedDespite.map { "pinned, otherwise out: \($0.explained)" } ?? score
      return words.joined(separator: " ") + (reason.map { "; \($0)" } ?? "")
    case .folded: return "folded, " + (reason ?? "")
    case .cut, .unplaced: return "not printed: " + (reason ?? "")
    case .refused(let refusal):
      let shares = Self.shares(account)
      return "out: \(refusal.explained)" + (shares.isEmpty ? "" : "; holds " + shares.joined(separator: ", "))
    }
  }

  private func lines(indent: Int, _ lines: [String?]) -> String {
    lines.compactMap { $0 }.map { String(repeating: " ", count: indent) + $0 + "\n" }.joined()
  }

  /// The title as one line.
  static func title(_ subject: Account.Subject) -> String { PrintableText.line(subject.title).text }

  /// File and line, medium, day and id.
  static func place(_ subject: Account.Subject) -> String {
    let parts = [PlaceText.of(subject.origin), subject.source, subject.published?.description, subject.id]
    return PrintableText.line(parts.compactMap { $0 }.joined(separator: " · ")).text
  }

  private var place: String { Self.place(account.subject) }

  /// `score 4.909: 巾帼 4.909 (title, body ×2)`; nil without a query.
  private var score: String? {
    if account.pinnedDespite != nil { return nil }
    guard let score = account.score, !account.shares.isEmpty else { return nil }
    return "score \(Thousandths.text(score)): " + Self.shares(account).joined(separator: ", ")
  }

  private static func shares(_ account: Account) -> [String] { account.shares.filter { $0.score > 0 }.map(share) }

  private static func share(_ share: Share) -> String {
    var counts: [(field: Field, count: Int)] = []
    for occurrence in share.occurrences where occurrence.counts {
      if let index = counts.firstIndex(where: { $0.field == occurrence.field }) {
        counts[index].count += 1
      } else {
        counts.append((occurrence.field, 1))
      }
    }
    let fields = counts.map { $0.count == 1 ? $0.field.rawValue : "\($0.field.rawValue) ×\($0.count)" }
    return "\(PrintableText.line(TermName.found(share)).text) \(Thousandths.text(share.score))"
      + (fields.isEmpty ? "" : " (\(fields.joined(separator: ", ")))")
  }

  private var reason: String? {
    switch account.fate {
    case .printed, .unplaced: unplaced
    case .cut(let limit): [limit, score].compactMap { $0 }.joined(separator: "; ")
    case .folded(let into):
      "\(into.described): “\(Self.title(into.other))” (\(PlaceText.of(into.other.origin)))"
    case .refused(let refusal):
      switch refusal.reason {
      case .any where refusal.clause == nil: nil
      case .minimum: ([refusal.explained] + Self.shares(account)).joined(separator: "; ")
      default: refusal.explained
      }
    }
  }

  private var unplaced: String {
    let full = account.sections.compactMap { asked in asked.full.map { "\(asked.section): \($0)" } }
    return full.isEmpty ? "no section takes it" : full.joined(separator: "; ")
  }

  private var remarks: [String?] {
    let others = account.otherSections
    return [
      account.pinnedDespite.map { "pinned by the editor; otherwise out: \($0.explained)" },
      others.isEmpty ? nil : "would also go to: " + PrintableText.line(others.joined(separator: ", ")).text,
      account.sections.first { $0.full != nil }.map { "no room in \($0.section): \($0.full ?? "")" },
      account.edit.isEmpty ? nil : "edited: " + account.edit.joined(separator: ", "),
    ] + account.reposts.map { "folded in, \($0.described): \(Self.title($0.other)) (\(PlaceText.of($0.other.origin)))" }
  }
}

extension Account.Likeness {
  /// `shortened, 83.2% similar`.
  var described: String {
    similarity == 1000 ? kind : "\(kind), \(Thousandths.text(similarity * 100))% similar"
  }
}

/// Places as people read them, on one line and clean for terminals: a file may have any name.
enum PlaceText {
  /// Where an article starts: `a.txt:12`, `b.pdf, page 3:7`.
  static func of(_ origin: Origin) -> String {
    of(SourcePlace(line: origin.line, page: origin.page), in: origin.file)
  }

  /// A place in a file.
  static func of(_ place: SourcePlace, in file: String) -> String {
    PrintableText.line(file).text + (place.page.map { ", page \($0)" } ?? "") + (place.line.map { ":\($0)" } ?? "")
      + (place.line == nil && place.page == nil ? place.element.map { " (\($0))" } ?? "" : "")
  }
}
