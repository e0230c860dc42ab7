import SheafKit

/// A paragraph as the file holds it, its printed lines joined, before its form is normalised.
///
/// It never changes, and every step of cleaning looks at all of them: so the lists of the steps share it instead of copying
/// it, and what several rules ask of its text is found out once.
final class Paragraph {
  /// The text, without white space at its ends.
  let text: ArraySlice<UInt8>
  /// The line that it starts on.
  let line: Int
  /// Whether more than the usual space between two lines stands before it.
  let standsApart: Bool
  /// How many blank lines stand before it.
  let gap: Int
  /// The columns of white space before it.
  let indent: Int
  /// Whether it is a line that is set to the right, as signatures are.
  let isSetRight: Bool
  /// What the list of contents tells of it.
  let role: Role
  /// Its shape.
  let shape: TextShape
  /// What it states, when it is nothing but credits; nil for text.
  var credits: Credits? { isCredits ? statement.first : nil }
  /// Whether it is running text: a sentence of some length, or longer than any heading.
  let isProse: Bool
  /// Which opening words of the rules it may start with.
  let openers: Openers
  /// Which words of the rules of cleaning stand in it.
  private(set) lazy var mentions = Mentions(in: text)
  /// Whether it is nothing but controls of a page.
  private(set) lazy var isWidget = Widgets.reads(asWidget: self)
  /// Whether it speaks of the rights in an article, as a page does at its end.
  private(set) lazy var isNotice = LegalNotices.reads(asNotice: self)
  /// Whether it is part of the head of a bulletin.
  private(set) lazy var isMasthead = Masthead.reads(asMasthead: self)
  /// The section of a page that it opens, when it is a short line; nil when it opens none.
  private(set) lazy var section = TailSections.opening(text)
  /// The dateline that it opens with, or the people in brackets; nil when it opens with neither.
  var dateline: Dateline? { datelines.first }
  private lazy var datelines = Dateline.opening(of: self).map { [$0] } ?? []
  /// The credits or nothing: a list takes less room than the credits of every paragraph that has none.
  private let statement: [Credits]

  /// What the list of contents tells of a paragraph.
  enum Role {
    /// Nothing.
    case unlisted
    /// A title in the list is this one, or starts with it.
    case title
    /// It goes on with such a title.
    case titleContinuation
  }

  /// Makes a paragraph; the shape is read off the text when it is not known.
  init(
    _ text: ArraySlice<UInt8>, line: Int, standsApart: Bool = false, gap: Int = 0, indent: Int = 0,
    isSetRight: Bool = false, role: Role = .unlisted, shape: TextShape? = nil
  ) {
    self.text = text
    self.line = line
    self.standsApart = standsApart
    self.gap = gap
    self.indent = indent
    self.isSetRight = isSetRight
    self.role = role
    let shape = shape ?? TextShape(of: text)
    self.shape = shape
    openers = Openers(of: text)
    statement = shape.columns <= 240 ? CreditLine.whole(text).map { [$0] } ?? [] : []
    isProse = Self.isProse(text, shape)
  }

  /// A part of its text, the text itself where nothing else is said, as something that it states.
  func stated(_ part: (ArraySlice<UInt8>) -> ArraySlice<UInt8> = { $0 }) -> Stated<ArraySlice<UInt8>> {
    Stated(part(text), from: text, at: SourcePlace(line: line))
  }

  /// Whether it is nothing but credits, so that it belongs to no text.
  var isCredits: Bool { !statement.isEmpty }

  /// Whether it may be a line of a headline: not longer than two printed lines, one sentence at most, without a full stop.
  var isTitleLike: Bool {
    guard shape.columns >= 4, shape.columns <= (shape.isChinese ? 100 : 160), shape.sentences <= 1 else { return false }
    switch shape.ending {
    // A full stop inside shows a text that was cut off before its end.
    case .open: return shape.sentences == 0 || text.firstRange(of: Self.fullStop) == nil
    case .sentence:
      if shape.isChinese, text.last == UInt8(ascii: ".") { return false }
      return !text.hasSuffix(Self.fullStop) && (shape.isChinese || shape.clauses + shape.sentences <= 1)
    case .clause, .semicolon, .colon: return false
    }
  }

  private static func isProse(_ text: ArraySlice<UInt8>, _ shape: TextShape) -> Bool {
    (shape.isEnded || ClosingBracket.namesSender(text, shape))
      && (shape.clauses > 0 || shape.sentences > 1 || shape.columns > 40)
      || shape.columns > 120
  }

  /// Whether it calls out or asks in one short sentence, as a headline may with a comma in it.
  var isCall: Bool { isTitleLike && shape.columns <= 60 && Self.calls.contains { text.hasSuffix($0) } }

  private static let calls = ["！", "？", "!", "?"].map { Array($0.utf8) }
  private static let fullStop = Array("。".utf8)
}
