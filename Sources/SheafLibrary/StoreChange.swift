/// What is to be different in the next state of a store. Files are removed first, then stamped, then put; of two that
/// are the same, the last counts.
public struct StoreChange: Sendable {
  /// Readings to put, each in the place of the one before it of the same file and rules.
  public var put: [PackedReading]
  /// Files that were only touched, by path and rules: their new stamps. The rest of each is as it was.
  public var restamp: [StoredFile]
  /// Files to forget, with their articles.
  public var remove: [FileKey]
  /// Results to keep under a key as long as there is room: a store may drop them at any time,
  /// and they are no part of its state: a change that only keeps leaves `StoreState.generation` as it is.
  public var keep: [(key: [UInt8], value: [UInt8])]

  /// Makes a change.
  public init(
    put: [PackedReading] = [], restamp: [StoredFile] = [], remove: [FileKey] = [],
    keep: [(key: [UInt8], value: [UInt8])] = []
  ) {
    self.put = put
    self.restamp = restamp
    self.remove = remove
    self.keep = keep
  }

  /// Whether it changes nothing.
  public var isEmpty: Bool { !isContent && keep.isEmpty }

  /// Whether the store holds more after it.
  var grows: Bool { !(put.isEmpty && keep.isEmpty) }

  /// Whether it is more than keeping results, so that the state is another.
  var isContent: Bool { !(put.isEmpty && restamp.isEmpty && remove.isEmpty) }
}
