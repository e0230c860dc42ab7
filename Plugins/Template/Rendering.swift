import SheafKit

/// One run of templates over one digest: what all values share, and how much has been written so far.
///
/// The library renders without bounds; it asks for every value here, so that a template which multiplies its text runs
/// dry and the run can be given up.
final class Rendering {
  /// The words of the page furniture.
  let labels: Labels
  /// Whether it is set by the customs of Chinese typesetting.
  let isChinese: Bool
  /// The partial that included itself too often; nil when none did.
  private(set) var endless: String?

  private let weights: [String: Int]
  private var left = TemplateLimits.output

  /// Starts a run; `weights` tells how many bytes the sections of a name write each time, what they include among it.
  init(_ digest: Digest, weights: [String: Int]) {
    labels = digest.labels
    isChinese = digest.isChinese
    self.weights = weights
  }

  /// Whether so much was made that the run is given up.
  var isSpent: Bool { left <= 0 }

  /// What the sections of a name write each time.
  func weight(of name: String) -> Int { weights[name] ?? 0 }

  /// Counts bytes; false when there may be no more.
  func charge(_ bytes: Int) -> Bool {
    left -= bytes + 1
    return left > 0
  }

  /// Counts a look at a value; false when there may be no more.
  func mayLook() -> Bool { charge(16) }

  /// A text as a value; nothing when there is none.
  func text(_ text: String?) -> Any {
    guard let text, !text.isEmpty, charge(text.utf8.count) else { return Absent() }
    return TextValue(renderText: text)
  }

  /// Notes that a partial included itself too often.
  func noteEndless(_ partial: String) {
    endless = endless ?? partial
    left = 0
  }
}
