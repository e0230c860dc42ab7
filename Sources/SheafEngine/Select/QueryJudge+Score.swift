extension QueryJudge {
  /// An occurrence that counts, and the index of the criterion that it counts for.
  struct Counted {
    var active: Int
    var occurrence: Occurrences.Occurrence
  }

  /// The score of the criteria that hold.
  func score(_ active: [Active]) -> Score {
    var counts = [Double](repeating: 0, count: active.count)
    for counted in counted(active) { counts[counted.active] += text.pieces[counted.occurrence.piece].factor }
    let parts = zip(active, counts).compactMap { active, count in
      count > 0 ? Score.Part(name: active.criterion.name, count: count, score: active.criterion.share(of: count)) : nil
    }
    return Score(thousandths: Int((parts.reduce(0) { $0 + $1.score } * 1000).rounded()), parts: parts)
  }

  /// The occurrences that count: of those that overlap the leftmost, of those that start together the longest, and of
  /// those that are the same the one of the heaviest criterion, the first of equals. Terms near each other count
  /// beside.
  func counted(_ active: [Active]) -> [Counted] {
    var counted: [Counted] = []
    var wanted: [Counted] = []
    for (index, one) in active.enumerated() {
      let occurrences = one.occurrences.map { Counted(active: index, occurrence: $0) }
      if one.isNear { counted += occurrences } else { wanted += occurrences }
    }
    wanted.sort { left, right in
      let (a, b) = (left.occurrence, right.occurrence)
      guard (a.start, a.end) == (b.start, b.end) else { return (a.start, -a.end) < (b.start, -b.end) }
      let (first, second) = (active[left.active].criterion, active[right.active].criterion)
      return (-first.weight, first.id) < (-second.weight, second.id)
    }
    var end = 0
    for one in wanted where one.occurrence.start >= end {
      end = one.occurrence.end
      counted.append(one)
    }
    return counted
  }
}

extension CompiledQuery.Criterion {
  /// What a sum of field factors is worth: it grows less and less, from the weight for one to twice that.
  func share(of count: Double) -> Double { weight * 2 * count / (count + 1) }
}
