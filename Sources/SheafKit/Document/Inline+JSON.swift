/// Written as `{"type": "text", "text": "…"}`, `{"type": "strong", "inlines": […]}`,
/// `{"type": "link", "destination": "…", "inlines": […]}`, `{"type": "line-break"}`.
extension Inline: JSONDescribed {
  package static let json = JSONForm<Inline>.union(
    "inline", "A run of text inside a block.", blank: InlineFields(),
    [
      .optional("text", \.text, .text, "The text."),
      .optional(
        "destination", \.destination, .text, "Where the link leads, as the article gives it; not to be trusted."),
      .optional("inlines", \.inlines, .list(of: Inline.self), "The runs inside it."),
    ],
    cases: [
      JSONCase("text", "Text; line breaks in it mean nothing.", ["text"], needs: [["text"]]),
      JSONCase("emphasis", "Emphasis.", ["inlines"], needs: [["inlines"]]),
      JSONCase("strong", "Strong emphasis.", ["inlines"], needs: [["inlines"]]),
      JSONCase("link", "A link.", ["destination", "inlines"], needs: [["destination"], ["inlines"]]),
      JSONCase("code", "Code or another literal run.", ["text"], needs: [["text"]]),
      JSONCase("mark", "A place where a theme’s term was found.", ["inlines"], needs: [["inlines"]]),
      JSONCase("line-break", "A line break that the article means, as in a poem."),
    ], take: { InlineFields($0) }, make: { $0.inline })
}

/// The members of every kind of run.
struct InlineFields: JSONCaseFields {
  var type = ""
  var text: String?
  var destination: String?
  var inlines: [Inline]?

  init() {}

  init(_ inline: Inline) {
    switch inline {
    case .text(let text): (type, self.text) = ("text", text)
    case .emphasis(let inner): (type, inlines) = ("emphasis", inner)
    case .strong(let inner): (type, inlines) = ("strong", inner)
    case .link(let inner, let destination): (type, inlines, self.destination) = ("link", inner, destination)
    case .code(let text): (type, self.text) = ("code", text)
    case .mark(let inner): (type, inlines) = ("mark", inner)
    case .lineBreak: type = "line-break"
    }
  }

  /// The run; nil when something is missing.
  var inline: Inline? {
    switch type {
    case "text": text.map { .text($0) }
    case "emphasis": inlines.map { .emphasis($0) }
    case "strong": inlines.map { .strong($0) }
    case "link":
      if let inlines, let destination { .link(inlines, destination: destination) } else { nil }
    case "code": text.map { .code($0) }
    case "mark": inlines.map { .mark($0) }
    case "line-break": .lineBreak
    default: nil
    }
  }
}
