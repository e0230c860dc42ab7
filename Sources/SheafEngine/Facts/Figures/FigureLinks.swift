import SheafKit

/// Links a rounded figure to the exact one for the same group: 护林员60多人 to 63位护林员.
enum FigureLinks {
  /// Sets `exact` on every rounded figure that an exact one of the same kind and the same group says more precisely.
  ///
  /// The groups are the same when the words for what is counted end alike; the values must agree with the way of
  /// rounding.
  static func link(_ figures: inout [Figure], _ found: [FigureScanner.Found]) {
    guard found.contains(where: { $0.rounding != .exact }) else { return }
    var exact: [String: [Int]] = [:]
    for index in figures.indices where found[index].rounding == .exact {
      guard let group = group(of: figures[index]) else { continue }
      exact[group, default: []].append(index)
    }
    for index in figures.indices where found[index].rounding != .exact {
      guard let group = group(of: figures[index]), let candidates = exact[group] else { continue }
      figures[index].exact = candidates.prefix(20).first { agree(found[index], found[$0]) }
    }
  }

  /// The last two characters of what is counted, with the kind.
  private static func group(of figure: Figure) -> String? {
    guard figure.kind == .count || figure.kind == .share || figure.kind == .weight, let counted = figure.counted else {
      return nil
    }
    let tail = counted.unicodeScalars.suffix(2)
    guard tail.count == 2 else { return nil }
    let word = String(codePoints: tail)
    return figure.kind.rawValue + (staff.contains(word) ? "员工" : word)
  }

  /// Different words for those who work somewhere.
  private static let staff: Set<String> = ["员工", "职工", "同事", "人员"]

  /// What a figure is worth: 九成 is compared with 93% as 90.
  private static func value(of figure: FigureScanner.Found) -> Double {
    figure.kind == .share && figure.number.isHan ? figure.number.value * 10 : figure.number.value
  }

  private static func agree(_ rounded: FigureScanner.Found, _ exact: FigureScanner.Found) -> Bool {
    let (near, value) = (value(of: rounded), value(of: exact))
    guard near > 0, value > 0 else { return false }
    let step = max(rounded.number.step, near * 0.1)
    switch rounded.rounding {
    case .down: return value >= near && value < near + step
    case .up: return value <= near && value > near - step
    case .near: return abs(value - near) <= step
    case .exact: return false
    }
  }
}
