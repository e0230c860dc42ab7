/// Something that is wrong or worth knowing, with its place and what to do instead.
///
/// It is the one type for everything that can go wrong with a user's input: recipes, articles, plugins and outputs.
/// Diagnostics are values: they are collected, so that all problems are told in one run, and only the command line
/// prints them.
public struct Diagnostic: Hashable, Sendable, Codable {
  /// How much a diagnostic matters.
  public enum Severity: String, Sendable, Codable, Comparable, CaseIterable {
    /// Worth knowing; changes nothing.
    case note
    /// The result may not be what was meant; fatal under `--strict`.
    case warning
    /// There is no result.
    case error

    /// Orders by weight: `note < warning < error`.
    public static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }

    private var weight: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// How much it matters.
  public var severity: Severity
  /// A stable name in kebab case (`unknown-key`), for scripts and for looking up.
  public var id: String
  /// What is wrong, as one sentence without a full stop.
  public var message: String
  /// Where; nil when no file is to blame.
  public var location: SourceLocation?
  /// What to write or do instead; nil when the message says it already.
  public var help: String?

  /// Makes a diagnostic from its parts.
  public init(
    _ severity: Severity, id: String, _ message: String, at location: SourceLocation? = nil, help: String? = nil
  ) {
    self.severity = severity
    self.id = id
    self.message = message
    self.location = location
    self.help = help
  }
}

extension Sequence<Diagnostic> {
  /// Whether any of them is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// In the order of the text they are about: by file, line and column; what has no place comes first.
  public func inReadingOrder() -> [Diagnostic] {
    enumerated().sorted { left, right in
      let (a, b) = (left.element.location, right.element.location)
      let places = (
        (a?.file ?? "", a?.line ?? 0, a?.column ?? 0, left.offset),
        (b?.file ?? "", b?.line ?? 0, b?.column ?? 0, right.offset)
      )
      return places.0 < places.1
    }.map(\.element)
  }
}

/// A list of diagnostics thrown together, when nothing sensible can be returned beside them.
public struct DiagnosticError: Error, Sendable {
  /// What was wrong; never empty.
  public var diagnostics: [Diagnostic]

  /// Wraps the diagnostics for throwing.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// Wraps one diagnostic for throwing.
  public init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }
}
