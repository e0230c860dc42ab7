/// Matches one name against one pattern with `*`, `?` and `[…]`, in time proportional to their product.
enum GlobMatch {
  /// Whether a name matches as a whole. Names are compared by code points, `[!a-z]` excludes.
  static func matches(_ name: String, _ pattern: String) -> Bool {
    let name = Array(name.unicodeScalars)
    let pattern = signs(of: Array(pattern.unicodeScalars))
    var (n, p) = (0, 0)
    // Where the last `*` stood and what it swallowed so far; it can always swallow one more.
    var retry: (sign: Int, name: Int)?
    while n < name.count {
      if p < pattern.count, pattern[p] == .any {
        retry = (p, n)
        p += 1
      } else if p < pattern.count, pattern[p].takes(name[n]) {
        n += 1
        p += 1
      } else if let last = retry {
        retry = (last.sign, last.name + 1)
        (n, p) = (last.name + 1, last.sign + 1)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == .any }
  }

  private enum Sign: Equatable {
    case any
    case one
    case literal(Unicode.Scalar)
    case set([ClosedRange<Unicode.Scalar>], excludes: Bool)

    func takes(_ scalar: Unicode.Scalar) -> Bool {
      switch self {
      case .any: false
      case .one: true
      case .literal(let literal): literal == scalar
      case .set(let ranges, let excludes): ranges.contains { $0.contains(scalar) } != excludes
      }
    }
  }

  private static func signs(of pattern: [Unicode.Scalar]) -> [Sign] {
    var signs: [Sign] = []
    var i = 0
    while i < pattern.count {
      switch pattern[i] {
      case "*": signs.append(.any)
      case "?": signs.append(.one)
      case "[":
        guard let (set, next) = set(in: pattern, from: i + 1) else { fallthrough }
        signs.append(set)
        i = next
      default: signs.append(.literal(pattern[i]))
      }
      i += 1
    }
    return signs
  }

  /// The set that starts after `[`, and the index of its `]`; nil when it is not closed.
  private static func set(in pattern: [Unicode.Scalar], from start: Int) -> (Sign, Int)? {
    var i = start
    let excludes = i < pattern.count && (pattern[i] == "!" || pattern[i] == "^")
    if excludes { i += 1 }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while i < pattern.count, pattern[i] != "]" || ranges.isEmpty {
      if i + 2 < pattern.count, pattern[i + 1] == "-", pattern[i + 2] != "]" {
        ranges.append(min(pattern[i], pattern[i + 2])...max(pattern[i], pattern[i + 2]))
        i += 3
      } else {
        ranges.append(pattern[i]...pattern[i])
        i += 1
      }
    }
    return i < pattern.count ? (.set(ranges, excludes: excludes), i) : nil
  }
}
