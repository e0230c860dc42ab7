import SheafKit

/// The place and medium that open a text (电头), with the people named behind it.
public struct Dateline: Hashable, Sendable {
  /// As printed, such as `本报临江3月8日电`; nil when there is none.
  public var text: String?
  /// The people, and the medium where the dateline names one; nil when it names nobody.
  public var credits: Credits?
  /// The paragraph without them.
  public var rest: String
}
