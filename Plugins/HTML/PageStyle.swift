/// The looks that a page comes in.
///
/// Each is CSS for the same markup: one may be exchanged for another, or for a style sheet of the user's own, without
/// a change to what the page says.
public enum PageStyle: String, Sendable, Codable, CaseIterable {
  /// A bulletin as offices print it (红头简报).
  case bulletin
  /// A quiet magazine.
  case paper
  /// Hardly any style, for pages that are copied from.
  case plain
  /// No style, for a style sheet that stands alone.
  case none

  /// The style sheet.
  var css: String {
    switch self {
    case .bulletin: Stylesheet.bulletin
    case .paper: Stylesheet.bulletin
    case .plain: Stylesheet.bulletin
    case .none: ""
    }
  }
}
