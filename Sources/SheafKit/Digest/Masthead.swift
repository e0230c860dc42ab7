/// The head of a bulletin's first page (报头), every line of it ready to print.
public struct Masthead: Hashable, Sendable {
  /// The name of the bulletin, printed large and in red.
  public var title: String
  /// The issue, as printed: `第12期（总第60期）`.
  public var issue: String?
  /// Who publishes it; printed lower left.
  public var publisher: String?
  /// The classification (`内部资料 注意保存`); printed upper left.
  public var classification: String?
  /// The day of issue.
  public var date: CalendarDate
  /// The day of issue as printed: `2021年3月8日`; lower right.
  public var dateline: String

  /// Makes a masthead from its parts.
  public init(
    title: String, issue: String? = nil, publisher: String? = nil, classification: String? = nil,
    date: CalendarDate, dateline: String
  ) {
    self.title = title
    self.issue = issue
    self.publisher = publisher
    self.classification = classification
    self.date = date
    self.dateline = dateline
  }
}

/// The foot of a bulletin's last page (报尾): 报／送／发, editor, copies.
public struct Colophon: Hashable, Sendable {
  /// A line of the foot: what it is, and whom or how many.
  public struct Line: Hashable, Sendable {
    /// The label as printed (报, 送, 发, 编辑, 印数).
    public var label: String
    /// What follows the label.
    public var text: String

    /// Makes a line from label and text.
    public init(label: String, text: String) {
      self.label = label
      self.text = text
    }
  }

  /// Who gets it, a line for each kind of receiver (报：…, 送：…, 发：…).
  public var distribution: [Line]
  /// Who made it and how many copies there are.
  public var credits: [Line]

  /// Makes a foot from its lines.
  public init(distribution: [Line] = [], credits: [Line] = []) {
    self.distribution = distribution
    self.credits = credits
  }

  /// Whether there is nothing to print.
  public var isEmpty: Bool { distribution.isEmpty && credits.isEmpty }
}
