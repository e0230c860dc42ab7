extension MarkedText {
  /// Whether all of it is strong, but for a bracket or two at its ends.
  var isStrongThroughout: Bool {
    guard let mark = marks.first(where: { $0.kind == .strong }) else { return false }
    return mark.range.lowerBound <= 12 && mark.range.upperBound >= bytes.count - 6
  }
}
