import SheafKit

/// What stands after the text: the sources and the foot.
extension DigestPage {
  /// Writes the list of sources, with the addresses that a page may link to.
  mutating func writeSources() {
    html.open("section", ("class", "sources"), ("aria-labelledby", "sources"))
    html.newline()
    html.line("h2", ("id", "sources"), text: labels.sources)
    blocks.write(sources: digest.sources, comma: digest.isChinese ? "，" : ", ", to: &html)
    html.close("section")
    html.newline()
  }

  /// Writes the foot of the bulletin (报尾).
  mutating func writeFoot() {
    guard !digest.colophon.isEmpty else { return }
    html.open("footer", ("class", "colophon"))
    html.newline()
    blocks.write(digest.colophon.distribution, as: .distribution, to: &html)
    blocks.write(digest.colophon.credits, as: .credits, to: &html)
    html.close("footer")
    html.newline()
  }
}
