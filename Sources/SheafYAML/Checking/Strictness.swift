import SheafKit

/// Finds what libyaml lets pass although YAML 1.2 forbids it.
struct Strictness {
  /// What was found so far.
  private(set) var problems: [Diagnostic] = []
  private let source: YAMLSource

  /// Starts at the beginning of a text.
  init(_ source: YAMLSource) { self.source = source }

  /// Looks at the next event.
  mutating func see(_ event: YAMLEvent) {}
}
