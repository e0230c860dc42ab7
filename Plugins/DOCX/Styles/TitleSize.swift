import SheafKit

/// How large the bulletin's name is set: as large as the line lets it.
enum TitleSize {
  /// Half points, between 22 pt (the titles of GB/T 9704-2012) and 52 pt; `width` is the line's, in twentieths of a
  /// point.
  static func halfPoints(_ title: String, width: Int) -> Int {
    // A Han character counts two columns, each half as wide as the type is high; in between stands a tenth of it.
    let columns = max(1, DisplayWidth.columns(of: title))
    let fitting = width * 2 * 2 * 10 / (columns * 20 * 11)
    return max(44, min(104, fitting))
  }
}
