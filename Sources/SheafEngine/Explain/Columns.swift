import SheafKit

/// Text set to a width in a terminal, a Han character being two columns wide.
enum Columns {
  /// Spaces before a text.
  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text, reading: .terminal))) + text
  }

  /// Spaces behind a text.
  static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text, reading: .terminal)))
  }
}
