/// The article of a page that was saved as it was sent, before its program had shown anything: the markup stands in a
/// literal of the program, `content: '<p>…'`, `"contentList":[{"data":"<p>…"}]`.
enum ScriptArticle {
  /// The page with that markup in the place where its script ends, so that lines are still those of the file; nil where no
  /// script holds any.
  static func told(_ page: [UInt8], scripts: some Sequence<Int>) -> [UInt8]? {
    var best: (end: Int, markup: [UInt8])?
    for start in scripts.prefix(ScriptLiterals.mostScripts) where page.indices.contains(start) {
      let script = page[start...].prefix(mostBytes)
      var parts: [[UInt8]: [UInt8]] = [:]
      var end = start
      for literal in ScriptLiterals(script) {
        end = literal.value.endIndex
        guard names.contains(literal.name), literal.value.count >= 40, let markup = markup(literal.value) else {
          continue
        }
        parts[literal.name, default: []] += markup
      }
      for name in names {
        guard let markup = parts[name], markup.count >= leastBytes, markup.count > best?.markup.count ?? 0 else {
          continue
        }
        best = (end, markup)
      }
    }
    guard let best, let close = page[best.end...].firstRange(of: closing)?.upperBound else { return nil }
    return page[..<close] + Array("<article>".utf8) + best.markup + Array("</article>".utf8) + page[close...]
  }

  /// The markup that a literal stands for, on one line; nil when it is none.
  private static func markup(_ literal: ArraySlice<UInt8>) -> [UInt8]? {
    var markup = ScriptText.unescaped(literal)
    if !paragraphs.occur(in: markup[...]), escaped.occur(in: markup[...]) {
      markup = ScriptText.withoutEntities(markup)
    }
    guard paragraphs.occur(in: markup[...]) else { return nil }
    // Some programs keep it between quotation marks that they cut off themselves.
    for quote in quotes where markup.starts(with: quote) && markup[...].hasSuffix(quote) {
      markup = Array(markup.dropFirst(quote.count).dropLast(quote.count))
    }
    for place in markup.indices where markup[place] == 0x0A || markup[place] == 0x0D { markup[place] = 0x20 }
    return markup
  }

  private static let names = ["content", "data", "articlecontent", "contenthtml", "body", "text"].map { Array($0.utf8) }
  private static let quotes = ["&quot;", "\""].map { Array($0.utf8) }
  private static let closing = Array("</script>".utf8)
  private static let paragraphs = Phrases("<p> <p_ <div <br")
  private static let escaped = Phrases("&lt;p &lt;div &lt;br")
  /// The least markup that is taken for an article.
  private static let leastBytes = 240
  /// The most bytes of a script that are looked at.
  private static let mostBytes = 1 << 21
}
