/// The name of a tag, as far as nesting depends on it: its first eight letters in lower case.
struct TagName: Hashable {
  /// How an element nests.
  enum Kind {
    /// It has no content.
    case void
    /// It is closed by the next of its kind, so that it cannot nest without other elements between. (A group of options
    /// is, too, but only inside a list to choose from.)
    case implied
    /// It stays open across paragraphs until it is closed, and is repeated in each.
    case formatting
    /// An end tag behind it does not reach what stands before it.
    case barrier
    /// Inline elements inside it are closed with it.
    case block
    /// There is one of it.
    case once
    /// SVG and MathML: inside them every element nests that does not close itself.
    case foreign
    /// A part of a table: an element inside one, nothing outside.
    case table
    /// A cell of a table.
    case cell
    /// A comment, a declaration, and what makes no element where text is: a frame.
    case comment
    /// Any other.
    case inline
  }

  /// The letters in one number.
  let letters: UInt64
  /// How the element nests.
  let kind: Kind

  /// `a`.
  static let link = TagName(letters: 0x61)
  /// What is no tag.
  static let comment = TagName(letters: 0x2D)
  /// `table`.
  static let table = TagName(letters: 0x74_6162_6C65)
  /// `select`.
  static let select = TagName(letters: 0x7365_6C65_6374)

  /// The name of letters in lower case, packed into one number.
  init(letters: UInt64) {
    self.letters = letters
    kind = Self.kinds[letters] ?? .inline
  }

  /// Tags are the same when their letters are.
  static func == (left: TagName, right: TagName) -> Bool { left.letters == right.letters }

  /// Hashes the letters.
  func hash(into hasher: inout Hasher) { hasher.combine(letters) }

  private static let kinds: WordTable<Kind> = {
    let names: [(Kind, String)] = [
      (.void, "area base br embed hr img input link meta param source track wbr keygen basefont bgsound"),
      (.implied, "p li dt dd option"),
      (.table, "tr tbody thead tfoot colgroup col"),
      (.cell, "td th caption"),
      (.formatting, "a b big code em font i nobr s small strike strong tt u"),
      (.barrier, "table object marquee applet template select button"),
      (
        .block,
        "div section article aside nav header footer main ul ol dl blockquote center form fieldset figure figcaption "
          + "details summary pre listing address hgroup menu dir h1 h2 h3 h4 h5 h6 dialog"
      ),
      (.once, "html head body frameset"),
      (.comment, "- frame"),
      (.foreign, "svg math"),
    ]
    return WordTable(names.flatMap { entry in packed(entry.1).map { ($0, entry.0) } })
  }()

  /// Names as they are looked up: the first eight letters of each, in one number.
  static func packed(_ list: String) -> Set<UInt64> {
    Set(list.split(separator: " ").map { $0.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } })
  }
}
