/// A number as it stands in a text, before its unit is known.
struct NumberText {
  /// Where it stands, its multiplier (万, 亿) and 多, 余 among them.
  var range: Range<Int>
  /// What it is worth; of a range the lower end.
  var value: Double
  /// The step that it is rounded to when words say that it is: 10 for 60多, 10,000 for 6万多.
  var step: Double
  /// Whether 多, 余, 几 or a range says that it is not exact.
  var isRounded = false
  /// Whether it is written in Chinese numerals.
  var isHan = false
  /// Whether it is a single numeral below ten, or 十 alone.
  var isSmall = false
  /// Whether it starts with 百, 千 or 万, which are figures only with a word beside them (近百, 上千, 百余).
  var needsWord = false
}
