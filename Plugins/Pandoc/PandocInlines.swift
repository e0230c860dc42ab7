import SheafKit

/// Inlines as nodes of pandoc.
extension PandocDocument {
  /// Writes inlines; a link inside a link is its words alone.
  mutating func write(_ inlines: [Inline], isInLink: Bool = false) {
    for inline in inlines {
      switch inline {
      case .text(let text): tree.text(text)
      case .lineBreak: tree.leaf(.lineBreak)
      case .code(let text):
        tree.open(.code)
        tree.attributes()
        tree.string(text)
        tree.close()
      case .emphasis(let inner):
        tree.open(.emph)
        write(inner, isInLink: isInLink)
        tree.close()
      case .strong(let inner):
        tree.open(.strong)
        write(inner, isInLink: isInLink)
        tree.close()
      case .mark(let inner):
        tree.open(.span)
        tree.attributes(class: "mark")
        tree.openList()
        write(inner, isInLink: isInLink)
        tree.closeList()
        tree.close()
      case .link(let inner, let destination):
        if !isInLink, let address = WebAddress(destination) {
          tree.open(.link)
          tree.attributes()
          tree.openList()
          write(inner, isInLink: true)
          tree.closeList()
          tree.openList()
          tree.string(address.description)
          tree.string("")
          tree.closeList()
          tree.close()
        } else {
          degraded.count("link")
          write(inner, isInLink: isInLink)
        }
      }
    }
  }
}
