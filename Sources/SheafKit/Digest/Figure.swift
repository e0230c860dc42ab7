/// A number with its unit, as an article states it: `近60处`, `1.2万余人次`, `84 trolleys`.
///
/// Dates, times of day and numbers inside names (`5G`, `3号楼`) are no figures. Nothing is added up or converted.
public struct Figure: Hashable, Sendable {
  /// What a figure tells.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// How many there are: `146名`, `84 trolleys`.
    case count
    /// How often, and how many times somebody came: `3次`, `1.2万人次`.
    case times
    /// An amount of money.
    case money
    /// A part of a whole, and a change by a part: `98.36%`, `三分之一`, `3.1个百分点`, `两倍`.
    case share
    /// How long something lasts.
    case duration
    /// How old somebody or something is.
    case age
    /// A distance, a height, a depth.
    case length
    /// An area.
    case area
    /// A volume.
    case volume
    /// A weight.
    case weight
    /// Any other measure: temperature, power, data, speed.
    case measure
  }

  /// The figure as printed, with the words that belong to it (近, 约, 余, 多, 左右, 以上, 不足, 连续).
  public var text: String
  /// What it tells.
  public var kind: Kind
  /// What is counted, where the text says so next to it: `志愿者`.
  public var counted: String?
  /// Whose figure it is, a person or an organisation, where the sentence leaves no doubt.
  public var owner: String?
  /// The index, among the figures of the entry, of the exact figure that this rounded one says again.
  public var exact: Int?
  /// The index of the block among the article's blocks, from 0.
  public var block: Int
  /// The place in the block's plain text.
  public var range: TextRange

  /// Makes a figure from its parts.
  public init(
    text: String, kind: Kind, counted: String? = nil, owner: String? = nil, exact: Int? = nil, block: Int,
    range: TextRange
  ) {
    self.text = text
    self.kind = kind
    self.counted = counted
    self.owner = owner
    self.exact = exact
    self.block = block
    self.range = range
  }
}
