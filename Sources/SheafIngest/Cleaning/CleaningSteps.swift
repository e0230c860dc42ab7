/// Which steps of cleaning have something to take out of a text.
///
/// Hardly any text needs all of them, and each walks over all paragraphs: one walk tells, and what has nothing to do is never
/// run. The steps only take paragraphs out, so that what is found before the first of them holds for the last.
struct CleaningSteps: OptionSet {
  let rawValue: UInt8

  /// `Breadcrumbs`.
  static let breadcrumbs = CleaningSteps(rawValue: 1 << 0)
  /// `RepeatedLead`.
  static let leads = CleaningSteps(rawValue: 1 << 1)
  /// `TailSections`.
  static let sections = CleaningSteps(rawValue: 1 << 2)
  /// `Widgets`.
  static let widgets = CleaningSteps(rawValue: 1 << 3)
  /// `LegalNotices`, beyond those at the end.
  static let notices = CleaningSteps(rawValue: 1 << 4)
  /// `PageJump`.
  static let jumps = CleaningSteps(rawValue: 1 << 5)

  /// Looks at the paragraphs of a text.
  static func needed(for paragraphs: [Paragraph]) -> CleaningSteps {
    var steps: CleaningSteps = []
    for (index, paragraph) in paragraphs.enumerated() {
      if index < Breadcrumbs.longestHead, Breadcrumbs.isBreadcrumb(paragraph) { steps.insert(.breadcrumbs) }
      if paragraph.openers.contains(.lead) { steps.insert(.leads) }
      if TailSections.opening(paragraph) != nil { steps.insert(.sections) }
      if Widgets.isWidget(paragraph) { steps.insert(.widgets) }
      if PageJump.mayBearMark(paragraph) { steps.insert(.jumps) }
      if LegalNotices.isStrong(paragraph) { steps.insert(.notices) }
    }
    return steps
  }
}
