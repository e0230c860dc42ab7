/// Where a block stands.
struct Place {
  /// The article that shows it, for its pictures.
  var article: String
  /// The style of its paragraphs.
  var paragraphs = Style.text
  /// How far it is indented, in twentieths of a point.
  var left = 0
  /// How many lists it stands in.
  var lists = 0
  /// Whether its indent is all from lists, as the numbering part has it.
  var isOnlyInLists = true
  /// How many quotes it stands in.
  var quotes = 0
}
