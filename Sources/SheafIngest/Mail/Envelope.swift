import SheafKit

/// What a message's own fields say about the article in it.
struct Envelope {
  private let header: MessageHeader

  /// Takes the fields of a message.
  init(_ header: MessageHeader) {
    self.header = header
  }

  /// An article with what its letter says of it: the text's own words go before those of the envelope, but for the title
  /// of a letter that is one article, which is its subject.
  func addressed(_ article: Article, isOnly: Bool, format: String) -> Article {
    var article = article
    var evidence = article.evidence ?? Evidence()
    func state(_ field: FieldEvidence.Field, _ name: String) {
      guard let line = header.field(name)?.line else { return }
      evidence.state(FieldEvidence(field, header.text(name) ?? "", at: SourcePlace(line: line, element: name)))
    }
    if isOnly, let subject {
      entitle(&article, subject)
      state(.title, "subject")
      if article.kicker == nil { evidence.fields.removeAll { $0.field == .kicker } }
    }
    if article.published == nil, let date {
      article.published = date
      state(.published, "date")
    }
    if article.source == nil, article.repostedFrom == nil, let medium {
      article.source = medium
      state(.source, "from")
    }
    article.origin.format = format
    article.evidence = evidence
    article.id = ArticleIdentity.id(title: article.title, blocks: article.blocks)
    return article
  }

  /// Gives an article its title; the headline that it had stays in the text where it says something else, with the line
  /// over it. Sentences that were taken for them open the text.
  private func entitle(_ article: inout Article, _ subject: String) {
    let (old, new) = (TextKey(ArraySlice(article.title)), TextKey(ArraySlice(subject)))
    // A title made of the file's name is none.
    if old != new, article.title != FileTitle.title(of: article.origin.file) {
      let isAlone = !article.blocks.contains(where: \.isText)
      for (field, text) in [(.title, article.title), (FieldEvidence.Field.kicker, article.kicker)] {
        guard let text else { continue }
        let place = article.evidence?.fields.first { $0.field == field }?.place ?? .unknown
        let isSentence = isAlone || TextShape(of: ArraySlice(text)).isEnded
        let content = isSentence ? Block.Content.paragraph([.text(text)]) : .heading(level: 1, [.text(text)])
        article.blocks.insert(Block(content, at: place), at: 0)
      }
      article.kicker = nil
    }
    article.title = subject
  }

  /// The subject without the signs of answers and forwarding.
  private var subject: String? {
    guard var text = header.text("subject").map({ ChineseText.normalise($0) }) else { return nil }
    while let sign = Self.signs.first(where: { text.lowercased().hasPrefix($0) }) {
      text = String(text.dropFirst(sign.count).drop { $0 == " " || $0 == "\u{3000}" })
    }
    return text.isEmpty ? nil : text
  }

  private static let signs = ["re", "fw", "fwd", "aw", "wg", "tr", "回复", "答复", "转发", "回覆", "轉寄", "转寄"]
    .flatMap { ["\($0):", "\($0)："] }

  /// The day of the message, in the zone of its sender.
  private var date: CalendarDate? { header.text("date").flatMap { DateText.first(in: $0) } }

  /// The sender's name, where it is that of a medium and not of a person.
  private var medium: String? {
    guard let sender = header.text("from") else { return nil }
    var name = sender.prefix { $0 != "<" }.trimming { $0 == " " || $0 == "\"" || $0 == "'" }
    if name.contains("@") { name = "" }
    guard !name.isEmpty, name.count <= 60 else { return nil }
    let isList = ["list-id", "list-unsubscribe", "list-post"].contains { header.field($0) != nil }
    return isList || MediumName.isLike(Array(name.unicodeScalars)[...]) ? ChineseText.normalise(name) : nil
  }
}

extension Substring {
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    let rest = drop(while: isTrimmed)
    return String(rest.prefix(upTo: rest.lastIndex { !isTrimmed($0) }.map { rest.index(after: $0) } ?? rest.startIndex))
  }
}
