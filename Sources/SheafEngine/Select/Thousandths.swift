/// Scores, weights and points as whole thousandths, so that they compare the same on every machine.
enum Thousandths {
  /// `4.5` for 4500.
  static func text(_ thousandths: Int) -> String {
    var digits = String(abs(thousandths) % 1000 + 1000).dropFirst()
    while digits.last == "0" { digits = digits.dropLast() }
    return "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000)\(digits.isEmpty ? "" : "." + digits)"
  }
}
