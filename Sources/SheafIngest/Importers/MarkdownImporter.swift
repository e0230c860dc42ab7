import SheafKit

/// CommonMark with or without YAML front matter.
public struct MarkdownImporter: Importer {
  /// `markdown`.
  public let name = "markdown"
  /// What Markdown files are called.
  public let fileExtensions = ["md", "markdown", "mkd"]

  /// Makes an importer.
  public init() {}

  /// Claims by name alone: nothing in a text says for certain that it is Markdown.
  public func claim(on file: SourceFile) -> Claim { claimByName(on: file) }

  /// Reads the article of a Markdown file.
  ///
  /// The front matter says what it says; the first heading of the first level is the title if it says none. Raw HTML is
  /// left out, and a note says how often. A front matter that is broken is a warning, and the text is read without it.
  public func read(_ file: SourceFile, context: ImportContext) -> ImportResult {
    let text = DecodedText(file, site: context.sites.site(ofFile: file.path))
    var diagnostics = [text.damage(in: file.path)].compactMap { $0 }
    let matter = FrontMatter(text.bytes, file: file.path)
    diagnostics += matter.diagnostics
    let portion = TextPortion(matter.body, signs: CommonMarkDocument.signs)
    let bounds = MarkdownBounds(portion.bytes)
    diagnostics += [portion.cut(in: file.path), Self.nested(bounds, file)].compactMap { $0 }
    let document = CommonMarkDocument(bounds.text[...], firstLine: matter.bodyLine)
    if let note = document.note(in: file.path) { diagnostics.append(note) }

    var article = matter.article
    article.blocks = document.blocks
    article.dropped = document.dropped(isKept: context.keepsDropped)
    takeTitle(&article)
    guard article.title?.value.isEmpty == false || !article.blocks.isEmpty else {
      return ImportResult(diagnostics: diagnostics)
    }
    let found = article.article(file: file.path, format: name, dropsFurniture: false, context: context)
    return ImportResult(articles: [found], diagnostics: diagnostics)
  }

  private static func nested(_ bounds: MarkdownBounds, _ file: SourceFile) -> Diagnostic? {
    guard bounds.flattened > 0 else { return nil }
    let lines = bounds.flattened == 1 ? "a line opens" : "\(bounds.flattened) lines open"
    return .warning(
      "nested-too-deep", "\(lines) more quotes and lists inside one another than are read", in: file.path,
      help: "the text is whole; look whether its paragraphs are")
  }

  /// Takes the title out of the text: the heading that opens it, or the first of the highest level.
  private func takeTitle(_ article: inout MarkupArticle) {
    for (index, block) in article.blocks.enumerated() {
      guard case .heading(let level, let text) = block.content else { continue }
      if let title = article.title, !title.value.isEmpty {
        guard TextKey(text.slice) == TextKey(title.value.slice) else { return }
        article.dropped?.add(text.slice, at: block.place, by: .repeatedTitle)
      } else {
        guard level == 1 || index == 0 else { continue }
        article.title = Stated(text, from: text.slice, at: block.place)
      }
      article.blocks.remove(at: index)
      return
    }
  }
}
