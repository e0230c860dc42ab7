import SheafKit

extension BlockMarkup {
  /// Writes inlines.
  public mutating func write(_ inlines: [Inline], to page: inout MarkupWriter) {
    write(inlines, isInLink: false, to: &page)
  }

  /// Writes the element of a construct around inlines.
  mutating func write(
    _ inlines: [Inline], as construct: MarkupConstruct, isInLink: Bool = false, to page: inout MarkupWriter
  ) {
    let dress = policy.dress(construct)
    page.open(dress.element, dress.attributes)
    write(inlines, isInLink: isInLink, to: &page)
    page.close(dress.element)
  }

  /// Writes inlines; a link inside a link is its words alone.
  private mutating func write(_ inlines: [Inline], isInLink: Bool, to page: inout MarkupWriter) {
    for inline in inlines {
      switch inline {
      case .text(let text): page.text(text)
      case .lineBreak: page.void("br")
      case .code(let text): write([.text(text)], as: .code, to: &page)
      case .emphasis(let inner): write(inner, as: .emphasis, isInLink: isInLink, to: &page)
      case .strong(let inner): write(inner, as: .strong, isInLink: isInLink, to: &page)
      case .mark(let inner): write(inner, as: .mark, isInLink: isInLink, to: &page)
      case .link(let inner, let destination):
        if !isInLink, !inner.isBlank, let address = WebAddress(destination) {
          write(link: inner, to: address.description, on: &page)
        } else {
          degraded.count("link")
          write(inner, isInLink: isInLink, to: &page)
        }
      }
    }
  }

  private mutating func write(link words: [Inline], to address: String, on page: inout MarkupWriter) {
    switch policy.links {
    case .anchors:
      wrap(.link, ("href", address), to: &page) { $0.write(words, isInLink: true, to: &$1) }
    case .references:
      write(words, as: .link, isInLink: true, to: &page)
      // Words that are the address need no number.
      guard words.plainText != address else { return }
      let number = referenceNumber(of: address)
      write([.text("[\(number)]")], as: .reference, to: &page)
    }
  }

  /// The number of an address, from 1; the same address has the same number.
  private mutating func referenceNumber(of address: String) -> Int {
    if let number = referenceNumbers[address] { return number }
    addresses.append(address)
    referenceNumbers[address] = addresses.count
    return addresses.count
  }
}

extension Sequence<Inline> {
  /// Whether there is nothing to show in them.
  var isBlank: Bool {
    allSatisfy { inline in
      switch inline {
      case .text(let text), .code(let text): text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
      case .emphasis(let inner), .strong(let inner), .mark(let inner), .link(let inner, _): inner.isBlank
      case .lineBreak: true
      }
    }
  }
}
