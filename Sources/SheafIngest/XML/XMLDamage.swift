import SheafKit

/// What was wrong with an XML document that was read nevertheless.
struct XMLDamage {
  /// How many places were repaired or passed over.
  private(set) var count = 0
  private var line: Int?
  private var reason = ""

  /// Whether nothing was wrong.
  var isNone: Bool { count == 0 }

  /// Adds a place; the first of them all is the one that is told.
  mutating func add(_ reason: @autoclosure () -> String, line: Int) {
    if count == 0 || line < self.line ?? .max {
      self.reason = reason()
      self.line = line
    }
    count += 1
  }

  /// Adds what was found in the same document otherwise.
  mutating func add(_ other: XMLDamage) {
    guard other.count > 0 else { return }
    if count == 0 || other.line ?? .max < line ?? .max { (line, reason) = (other.line, other.reason) }
    count += other.count
  }

  /// The warning about it; nil when nothing was wrong.
  func diagnostic(in file: String, part: String? = nil) -> Diagnostic? {
    guard count > 0 else { return nil }
    let name = part.map { "`\($0)` in this file" } ?? "this XML"
    let places = count == 1 ? "" : " in \(count) places; the first"
    return Diagnostic(
      .warning, id: "damaged-text", "\(name) is broken\(places): \(reason)",
      at: SourceLocation(file: file, line: part == nil ? line : nil),
      help: "look whether the text around it is whole; fetch or save the file again if it is not")
  }
}
