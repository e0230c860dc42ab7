/// A reply as it stands in JSON.
struct ReplyMessage: JSONDescribed {
  var files: [FileMessage] = []
  var diagnostics: [Told] = []
  var degraded: [Lost] = []

  /// Something to tell the user.
  struct Told: JSONDescribed {
    var severity = Diagnostic.Severity.note
    var id = ""
    var message = ""
    var help: String?
  }

  /// Something that could not be shown.
  struct Lost: JSONDescribed {
    var construct = ""
    var count = 0
  }

  static let json = JSONForm<ReplyMessage>.record(
    "reply", "What a program writes to standard output when it was called with `format`.", blank: ReplyMessage(),
    [
      .required("files", \.files, .list(of: FileMessage.self), "The files, the main one first."),
      .added("diagnostics", \.diagnostics, .list(of: Told.self), "What the user is to be told."),
      .added("degraded", \.degraded, .list(of: Lost.self), "What the format could not show, and how often."),
    ])

  /// Lays a reply out.
  init(_ formatted: FormattedDigest) {
    files = formatted.files.map { FileMessage($0) }
    diagnostics = formatted.diagnostics.map {
      Told(severity: $0.severity, id: $0.id, message: $0.message, help: $0.help)
    }
    degraded = formatted.degraded.map { Lost(construct: $0.construct, count: $0.count) }
  }

  private init() {}

  /// What the reply says, checked as far as the types do not do it.
  func formatted(mainMediaType: String, limit: Int) throws(JSONProblem) -> FormattedDigest {
    func problem(_ words: String, _ steps: JSONProblem.Step...) -> JSONProblem {
      steps.reversed().reduce(.value(words, at: 0)) { $0.inside($1) }
    }
    guard files.count <= limit else {
      throw problem("are \(files.count), and at most \(limit) are written", .key("files"))
    }
    guard !files.isEmpty || diagnostics.contains(where: { $0.severity == .error }) else {
      throw problem("is empty, and no diagnostic is an error that says why", .key("files"))
    }
    for (index, file) in files.enumerated() where (file.text == nil) == (file.base64 == nil) {
      let words =
        file.text == nil ? "has neither `text` nor `base64`" : "has `text` and `base64`, and must have one of them"
      throw problem(words, .key("files"), .index(index))
    }
    for (index, lost) in degraded.enumerated() where lost.count < 1 {
      throw problem("is \(lost.count), and must be at least 1", .key("degraded"), .index(index), .key("count"))
    }
    return FormattedDigest(
      files: files.enumerated().map { $1.file(mainMediaType: $0 == 0 ? mainMediaType : nil) },
      degraded: degraded.map { .init(construct: $0.construct, count: $0.count) },
      diagnostics: diagnostics.map { Diagnostic($0.severity, id: $0.id, $0.message, help: $0.help) })
  }
}

extension ReplyMessage.Told {
  static let json = JSONForm<ReplyMessage.Told>.record(
    "diagnostic", "Something to tell the user; an error means that there is no result.", blank: ReplyMessage.Told(),
    [
      .required("severity", \.severity, .word, "How much it matters."),
      .required("id", \.id, .text, "A stable name in kebab case: `missing-font`."),
      .required("message", \.message, .text, "What is wrong, as one sentence without a full stop."),
      .optional("help", \.help, .text, "What to write or do instead."),
    ])
}

extension ReplyMessage.Lost {
  static let json = JSONForm<ReplyMessage.Lost>.record(
    "degradation", "Something that could not be shown as it is.", blank: ReplyMessage.Lost(),
    [
      .required("construct", \.construct, .text, "What: `image`, `table` …"),
      .required("count", \.count, .integer, "How often, from 1."),
    ])
}
