import SheafKit

/// Reads Markdown: YAML front matter, then CommonMark.
///
/// The title is that of the front matter, else the first heading of level 1, else the first heading.
struct MarkdownImporter: Importer {
  let name = "markdown"
  let fileExtensions: Set<String> = ["md", "markdown"]

  func recognises(_ file: SourceFile) -> Bool { false }

  func read(_ file: SourceFile) -> ImportResult {
    let decoded = DecodedFile(file)
    let (yaml, body, lineCount) = FrontMatter.split(decoded.text)
    var matter = FrontMatter(yaml ?? "", file: file.path)
    var tree = CommonMarkTree(lineOffset: lineCount)
    var blocks = tree.blocks(of: String(body)).map(InlineText.normalised)
    let title = takeTitle(matter.title, from: &blocks) ?? FileTitle.title(of: file.path)
    let article = Article(
      id: ArticleIdentity.id(title: title, blocks: blocks), title: title, kicker: matter.kicker,
      subtitle: matter.subtitle, organisation: matter.organisation, source: matter.source, byline: matter.byline,
      editors: matter.editors, published: matter.published, language: matter.language, blocks: blocks,
      origin: Origin(file: file.path, format: name, address: matter.address))
    if tree.htmlCount > 0 {
      matter.diagnostics.append(
        Diagnostic(
          .note, id: "raw-html", "\(tree.htmlCount) pieces of raw HTML are left out",
          at: SourceLocation(file: file.path)))
    }
    return ImportResult(articles: [article], diagnostics: decoded.diagnostics + matter.diagnostics)
  }

  /// The title, and the heading that says it taken out of the blocks.
  private func takeTitle(_ stated: String?, from blocks: inout [Block]) -> String? {
    let headings = blocks.indices.compactMap { index -> (index: Int, level: Int, text: String)? in
      guard case .heading(let level, let inlines) = blocks[index].content else { return nil }
      return (index, level, inlines.plainText)
    }
    let wanted =
      stated.map { title in headings.first { $0.text == title } }
      ?? headings.first { $0.level == 1 } ?? headings.first
    if let wanted { blocks.remove(at: wanted.index) }
    return stated ?? wanted?.text
  }
}
