/// The longest rising subsequence of a list of different numbers, in time n log n.
enum RisingSubsequence {
  /// The indices of its members; of several the one with the most members that are preferred, then with the smallest
  /// numbers.
  static func longest(of numbers: [Int], preferring isPreferred: (Int) -> Bool = { _ in false }) -> Set<Int> {
    let sorted = numbers.sorted()
    // For each prefix of the sorted numbers the best subsequence that ends in it (a tree of Fenwick, "A new data
    // structure for cumulative frequency tables", 1994, with the greatest in place of the sum).
    var tree = [Best](repeating: Best(), count: numbers.count + 1)
    var previous = [Int?](repeating: nil, count: numbers.count)
    var best = Best()
    for (index, number) in numbers.enumerated() {
      let rank = rank(of: number, in: sorted)
      var before = Best()
      var place = rank
      while place > 0 {
        if before < tree[place] { before = tree[place] }
        place &= place - 1
      }
      previous[index] = before.index
      let here = Best(
        length: before.length + 1, preferred: before.preferred + (isPreferred(index) ? 1 : 0), index: index)
      place = rank + 1
      while place <= numbers.count {
        if tree[place] < here { tree[place] = here }
        place += place & -place
      }
      if best < here { best = here }
    }
    var members: Set<Int> = []
    var next = best.index
    while let index = next {
      members.insert(index)
      next = previous[index]
    }
    return members
  }

  private struct Best {
    var length = 0
    var preferred = 0
    var index: Int?

    static func < (left: Best, right: Best) -> Bool {
      (left.length, left.preferred) < (right.length, right.preferred)
    }
  }

  /// How many of the sorted numbers are smaller.
  private static func rank(of number: Int, in sorted: [Int]) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
