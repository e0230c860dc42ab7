/// A run of text inside a block: a small closed set, so that a formatter can switch over it without a default.
public indirect enum Inline: Hashable, Sendable {
  /// Text as it is to be read; line breaks in it mean nothing.
  case text(String)
  /// Emphasis, set in italics in Latin text and with another face or dots in Chinese.
  case emphasis([Inline])
  /// Strong emphasis, set bold.
  case strong([Inline])
  /// A link with its destination as the source gave it; formatters must not trust its scheme.
  case link([Inline], destination: String)
  /// Code or another literal run.
  case code(String)
  /// A place where a theme's term was found, when the recipe asks for `mark-terms`.
  case mark([Inline])
  /// A line break that the source means, as in a poem or an address.
  case lineBreak
}

extension Inline {
  /// What a reader reads, without the marks; a line break is `\n`.
  public var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let inner), .strong(let inner), .link(let inner, _), .mark(let inner): inner.plainText
    case .lineBreak: "\n"
    }
  }
}

extension Sequence<Inline> {
  /// What a reader reads, without the marks; a line break is `\n`.
  public var plainText: String { map(\.plainText).joined() }
}

/// Written as `{"type": "text", "text": "…"}`, `{"type": "strong", "inlines": […]}`,
/// `{"type": "link", "destination": "…", "inlines": […]}`, `{"type": "line-break"}`.
extension Inline: Codable {
  private enum Key: String, CodingKey {
    case type
    case text
    case inlines
    case destination
  }

  private enum Kind: String, Codable {
    case text
    case emphasis
    case strong
    case link
    case code
    case mark
    case lineBreak = "line-break"
  }

  /// Reads one run; an unknown type is an error.
  public init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    func text() throws -> String { try object.decode(String.self, forKey: .text) }
    func inner() throws -> [Inline] { try object.decode([Inline].self, forKey: .inlines) }
    switch try object.decode(Kind.self, forKey: .type) {
    case .text: self = .text(try text())
    case .code: self = .code(try text())
    case .emphasis: self = .emphasis(try inner())
    case .strong: self = .strong(try inner())
    case .mark: self = .mark(try inner())
    case .link: self = .link(try inner(), destination: try object.decode(String.self, forKey: .destination))
    case .lineBreak: self = .lineBreak
    }
  }

  /// Writes one run.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    func put(_ kind: Kind, _ inner: [Inline]) throws {
      try object.encode(kind, forKey: .type)
      try object.encode(inner, forKey: .inlines)
    }
    func put(_ kind: Kind, _ text: String) throws {
      try object.encode(kind, forKey: .type)
      try object.encode(text, forKey: .text)
    }
    switch self {
    case .text(let text): try put(.text, text)
    case .code(let text): try put(.code, text)
    case .emphasis(let inner): try put(.emphasis, inner)
    case .strong(let inner): try put(.strong, inner)
    case .mark(let inner): try put(.mark, inner)
    case .link(let inner, let destination):
      try put(.link, inner)
      try object.encode(destination, forKey: .destination)
    case .lineBreak: try object.encode(Kind.lineBreak, forKey: .type)
    }
  }
}
