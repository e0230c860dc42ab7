import SheafArchive
import SheafKit

/// A Word document on its way to articles.
struct WordDocument {
  private let package: OfficePackage
  private let main: String
  private let tree: OfficeTree
  private let styles: WordStyles
  private let numbering: WordNumbering

  /// Whether a part was packed badly, so that its text may not be whole.
  let isWhole: Bool

  /// Opens a document; nil when it has no text, not even an empty one.
  init?(_ package: OfficePackage) throws(ZipProblem) {
    guard let main = package.mainPart, let part = try package.part(main) else { return nil }
    self.package = package
    self.main = main
    isWhole = part.isWhole
    tree = OfficeTree(part.bytes)
    let relations = package.relations(of: main).values
    func related(_ kind: String) -> OfficeTree? {
      relations.first { $0.kind == kind && !$0.isOutside }.flatMap { package.tree($0.target) }
    }
    styles = related("styles").map { WordStyles($0) } ?? WordStyles()
    numbering = related("numbering").map { WordNumbering($0) } ?? WordNumbering()
  }

  /// What was wrong with the XML of the text.
  var damage: XMLDamage { tree.tree.damage }

  /// The articles in the document.
  func articles(file: String, format: String, context: ImportContext) -> [Article] {
    let found = lines(of: tree, part: main, places: 0)
    let body = WordBody(found)
    let lines = withoutUniformBold(found, body)
    let (parts, note, division) = WordCompilation.parts(of: lines, body)
    let stated = parts.count == 1 ? package.statedTitle : nil
    var dropped = context.keepsDropped ? self.dropped(lines, parts, note) : []
    return parts.compactMap { part in
      var draft = article(part, body, stated)
      draft.dropped = dropped.isEmpty ? nil : dropped.removeFirst()
      var article = draft.article(file: file, format: format, dropsFurniture: true, context: context)
      guard !article.blocks.isEmpty || part.lines.contains(where: { $0.paragraph != nil }) else { return nil }
      article.sourceNote = note?.value
      if let note { article.evidence?.add(note.evidence(of: .sourceNote)) }
      return WordPlaces.named(article)
    }.divided(at: division)
  }

  private func lines(of tree: OfficeTree, part: String, places: Int) -> [WordLine] {
    var reader = WordReader(
      tree, styles: styles, numbering: numbering, relations: package.relations(of: part), places: places)
    guard let root = tree.root else { return [] }
    reader.read(blocksOf: tree.child(.body, of: root) ?? root)
    reader.finish()
    return reader.lines
  }

  /// A document that is bold as a whole, or for the most part, emphasises nothing.
  private func withoutUniformBold(_ lines: [WordLine], _ body: WordBody) -> [WordLine] {
    lines.map { line in
      guard line.paragraph?.isProse == true, line.look.isBold || body.isBold, var text = line.text else { return line }
      var line = line
      text.unmark(.strong)
      line.text = text
      return line
    }
  }

  /// What goes of each part before its text, and with the first what stands before that.
  private func dropped(
    _ lines: [WordLine], _ parts: [WordCompilation.Part], _ note: Stated<String>?
  ) -> [DropLog] {
    var logs = parts.map { part in
      var log = DropLog(isKept: true)
      guard part.title == nil else { return log }
      let head = WordHead(part.lines, WordBody(lines))
      log.add(part.lines.compactMap(\.paragraph), without: head.rest.compactMap(\.paragraph)) {
        Headline.rule(of: $0, under: head.statedTitle)
      }
      return log
    }
    guard !parts.isEmpty else { return logs }
    let first = [parts[0].title?.place.line, parts[0].lines.first?.block.line].compactMap { $0 }.min() ?? 0
    logs[0].add(lines.compactMap(\.paragraph), without: parts.flatMap(\.lines).compactMap(\.paragraph)) {
      $0.line < first && $0.line != note?.place.line ? .masthead : nil
    }
    return logs
  }

  // MARK: - One article

  private func article(
    _ part: WordCompilation.Part, _ body: WordBody, _ stated: Stated<MarkedText>?
  ) -> MarkupArticle {
    var article = MarkupArticle()
    article.organisation = part.organisation
    var lines = part.lines
    if let title = part.title {
      article.title = title
      while let first = lines.first?.paragraph, let found = first.credits {
        article.credits.merge(found, from: first)
        lines.removeFirst()
      }
    } else {
      let head = WordHead(lines, body)
      article.kicker = head.kicker?.stated
      article.title = head.statedTitle
      article.subtitle = head.subtitle?.stated?.map(Self.withoutDash)
      article.credits = head.credits
      lines = head.rest
    }
    let marked = WordLists.arranged(WordHeadings.marked(lines[...], body))
    article.blocks = PictureCaptions.attached(in: marked.map(\.block))
    // A chapter that opens the text is no title of it.
    if article.title == nil, !ChapterMark.starts(article.blocks.first?.text ?? []) { article.takeTitle() }
    article.title = article.title ?? stated
    article.otherwise = [Self.signatureDay(in: lines)]
    article.blocks += notes(part.lines.flatMap(\.notes))
    return article
  }

  /// The day under the text (落款), which is the document's where nothing else states one.
  private static func signatureDay(in lines: [WordLine]) -> GatheredCredits {
    var credits = GatheredCredits()
    for paragraph in lines.compactMap(\.paragraph).suffix(3) where paragraph.shape.columns <= 32 {
      if let day = paragraph.credits?.published { credits.merge(Credits(published: day), from: paragraph) }
    }
    return credits
  }

  private static func withoutDash(_ text: MarkedText) -> MarkedText {
    var text = text
    text.keep((text.bytes.count - HeadlineRole.withoutDash(text.slice).count)..<text.bytes.count)
    return text
  }

  // MARK: - Notes

  /// The notes that an article refers to, in their order, as lists behind its text.
  private func notes(_ references: [WordNote]) -> [DraftBlock] {
    [WordNote.Kind.footnotes, .endnotes].compactMap { kind in
      var seen: Set<Int> = []
      let wanted = references.filter { $0.kind == kind && seen.insert($0.id).inserted }.map(\.id)
      guard !wanted.isEmpty else { return nil }
      let relation = package.relation(of: main, kind: kind.rawValue)
      guard let part = relation?.target, let tree = package.tree(part), let root = tree.root else { return nil }
      let relations = package.relations(of: part)
      var items: [Int: [DraftBlock]] = [:]
      let tag: OfficeTag = kind == .footnotes ? .footnote : .endnote
      for index in tree.children(of: root) where tree.tag(index) == tag {
        guard let id = tree.number(.id, of: index), seen.contains(id) else { continue }
        var reader = WordReader(
          tree, styles: styles, numbering: numbering, relations: relations, places: WordPlaces.start(of: kind))
        reader.read(blocksOf: index)
        reader.finish()
        items[id] = reader.lines.map(\.block)
      }
      let found = wanted.compactMap { items[$0] }.filter { !$0.isEmpty }
      return found.isEmpty ? nil : DraftBlock(.list(ordered: true, items: found), line: found[0][0].line)
    }
  }
}

extension OfficePackage {
  /// The title in the document's properties: weak evidence, since it is mostly that of the document it was made from.
  fileprivate var statedTitle: Stated<MarkedText>? {
    guard let tree = tree("docProps/core.xml"), let root = tree.root,
      let title = tree.child(.title, of: root).map({ tree.text(of: $0) }),
      Paragraph(ArraySlice(title), line: 0).isTitleLike
    else { return nil }
    let word = title.lowercased()
    let generic = ["microsoft word", "文档", "document", "untitled", "无标题", "wps文字", "新建", "模板", "template", ".doc"]
    guard !generic.contains(where: { word.contains($0) }) else { return nil }
    var text = MarkedText()
    text.append(title)
    return Stated(text, from: title, at: SourcePlace(element: "docProps/core.xml"))
  }
}
