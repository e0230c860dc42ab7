extension Array where Element == Int {
  /// The value that stands there most often; of several that do the smallest, and 0 where there is none.
  var mostFrequent: Int {
    let counts = reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
  }
}
