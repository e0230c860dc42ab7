/// Selectors parted by commas: an element that fits one of them fits the list (Selectors Level 4, 4.1).
public struct SelectorList: Hashable, Sendable {
  /// The selectors, in the order of the text; at least one.
  public var selectors: [ComplexSelector]

  /// Makes a list of selectors.
  public init(_ selectors: [ComplexSelector]) { self.selectors = selectors }

  /// Reads a list: `#content, div.text > p`. Throws what is wrong with it, and where.
  public init(parsing text: String) throws(SelectorFault) {
    var parser = SelectorParser(text)
    self = try parser.wholeList()
  }
}

/// Descriptions of elements that stand in some relation to one another: `div.text > p`.
public struct ComplexSelector: Hashable, Sendable {
  /// What the first element is.
  public var first: CompoundSelector
  /// The elements after it, each with its relation to the one before; the last is the element that is meant.
  public var steps: [Step]

  /// One relation and the element at its end.
  public struct Step: Hashable, Sendable {
    /// The relation to the element before.
    public var combinator: Combinator
    /// What the element is.
    public var compound: CompoundSelector

    /// Makes a step.
    public init(_ combinator: Combinator, _ compound: CompoundSelector) {
      self.combinator = combinator
      self.compound = compound
    }
  }

  /// Makes a selector from its parts.
  public init(_ first: CompoundSelector, _ steps: [Step] = []) {
    self.first = first
    self.steps = steps
  }
}

/// How one element stands to another.
public enum Combinator: Hashable, Sendable, CaseIterable {
  /// Anywhere inside it: a space.
  case descendant
  /// Right inside it: `>`.
  case child
  /// Right behind it, with the same parent: `+`.
  case nextSibling
  /// Anywhere behind it, with the same parent: `~`.
  case laterSibling
}

/// What one element is: all of its tests hold. Without tests it is any element (`*`).
public struct CompoundSelector: Hashable, Sendable {
  /// The tests, in the order of the text.
  public var tests: [SimpleSelector]

  /// Makes a description of an element.
  public init(_ tests: [SimpleSelector] = []) { self.tests = tests }
}

/// One test of an element. Names and values are bytes of UTF-8, as pages are read.
public indirect enum SimpleSelector: Hashable, Sendable {
  /// The name of its tag, in lower case.
  case tag([UInt8])
  /// Its id.
  case id([UInt8])
  /// One of its classes.
  case hasClass([UInt8])
  /// One of its attributes, the name in lower case.
  case attribute([UInt8], AttributeTest)
  /// Its place among the elements around it: of all, or of those with its tag; from the start or from the end.
  case nth(Positions, ofType: Bool, fromEnd: Bool)
  /// Whether there is nothing in it, no element and no text.
  case empty
  /// Whether it is the whole page.
  case root
  /// Whether it fits a list (`:is`, `:where`).
  case matches(SelectorList)
  /// Whether it fits none of a list (`:not`).
  case not(SelectorList)
  /// Whether an element that stands to it in one of these relations fits (`:has`).
  case has([ComplexSelector.Step])
}

/// What an attribute must be.
public struct AttributeTest: Hashable, Sendable {
  /// How its value compares.
  public enum Comparison: Hashable, Sendable, CaseIterable {
    /// It is there: `[href]`.
    case present
    /// It is the value: `[a=b]`.
    case equals
    /// One of its words is the value: `[a~=b]`.
    case hasWord
    /// It is the value, or starts with the value and a hyphen: `[lang|=zh]`.
    case hasPrefixWord
    /// It starts with the value: `[a^=b]`.
    case hasPrefix
    /// It ends with the value: `[a$=b]`.
    case hasSuffix
    /// It holds the value: `[a*=b]`.
    case contains
  }

  /// How its value compares.
  public var comparison: Comparison
  /// The value.
  public var value: [UInt8]
  /// Whether the case of ASCII letters makes no difference (`i`).
  public var ignoresCase: Bool

  /// Makes a test.
  public init(_ comparison: Comparison, _ value: [UInt8] = [], ignoresCase: Bool = false) {
    self.comparison = comparison
    self.value = value
    self.ignoresCase = ignoresCase
  }
}

/// The places `step × n + offset` for n = 0, 1, 2 …, counted from 1 (CSS Syntax, An+B).
public struct Positions: Hashable, Sendable {
  /// How far one place is from the next; may be 0 or less.
  public var step: Int
  /// The place for n = 0.
  public var offset: Int

  /// Makes places.
  public init(step: Int, offset: Int) {
    self.step = step
    self.offset = offset
  }

  /// The first place alone.
  public static let first = Positions(step: 0, offset: 1)

  /// Whether a place is among them.
  public func contains(_ place: Int) -> Bool {
    let distance = place - offset
    return step == 0 ? distance == 0 : distance % step == 0 && distance / step >= 0
  }
}
