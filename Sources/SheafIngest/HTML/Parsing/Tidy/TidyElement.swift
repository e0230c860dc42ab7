/// An element as `TidyParser` sees it: its name, and how the standard builds the tree around it.
struct TidyElement {
  /// How an element is put into the tree (HTML, 13.2.6.4).
  enum Rule: UInt8 {
    /// There is one of it.
    case html, head, body
    /// It has no content, and stands in the head of a page as well as in its text.
    case metadata
    /// Its content is text, with character references and without.
    case title, style
    /// A program, or data for programs.
    case script
    /// The same where text is.
    case textarea, frame
    /// A part that ends a paragraph; those that an item of a list may leave open behind it.
    case block, openBlock
    /// The same, and none inside another.
    case heading
    /// The line break behind its tag is none.
    case preformatted
    /// It is closed by its own end tag alone.
    case form
    /// It is closed by the next of its kind: points of lists, terms and what is said of them.
    case item, term
    /// It is closed by the next block.
    case paragraph
    /// There is none inside another.
    case button, link
    /// It goes on in the next paragraph when it is left open in one.
    case formatting
    /// Formatting does not reach into it or out of it.
    case scoped
    /// A table and its parts.
    case table, caption, columns, column, section, row, cell
    /// It has no content; the rule between paragraphs ends one.
    case void, rule
    /// A list to choose from and what is in it.
    case select, option, options
    /// What stands over a word of a line, and the word.
    case rubyText, rubyBase
    /// SVG and MathML.
    case foreign
    /// No more than its tags say.
    case ordinary
    /// What readers without programs see; in the head of a page it is another matter.
    case noscript
    /// What asks for more than this parser knows.
    case unsupported
  }

  /// The rule that it follows.
  let rule: Rule
  /// The tag that it has in the tree.
  let tag: HTMLTag

  /// The element of a name; most names that pages invent are ordinary.
  @inline(__always)
  static func named(_ name: UInt64) -> TidyElement { named(name, in: all) }

  /// The same for who asks for each tag of a page, and holds the table that long.
  @inline(__always)
  static func named(_ name: UInt64, in table: WordTable<TidyElement>) -> TidyElement {
    table[name] ?? TidyElement(rule: .ordinary, tag: .other)
  }

  /// Whether it is one that this list does not know.
  var isOther: Bool { rule == .ordinary && (tag == .other || tag == .div) }

  /// The elements that are known, by their names.
  static let all: WordTable<TidyElement> = {
    let rules: [(Rule, String)] = [
      (.html, "html"), (.head, "head"), (.body, "body"), (.metadata, "base basefont bgsound link meta"),
      (.title, "title"), (.style, "style"), (.script, "script"), (.textarea, "textarea"), (.frame, "iframe"),
      (
        .block,
        "article aside blockquote center details dir dl fieldset figcaption figure footer header hgroup main menu "
          + "nav ol section summary ul"
      ),
      (.openBlock, "address div"), (.heading, "h1 h2 h3 h4 h5 h6"), (.preformatted, "pre listing"), (.form, "form"),
      (.item, "li"), (.term, "dd dt"), (.paragraph, "p"), (.button, "button"), (.link, "a"),
      (.formatting, "b big code em font i s small strike strong tt u"), (.scoped, "applet marquee object"),
      (.table, "table"), (.caption, "caption"), (.columns, "colgroup"), (.column, "col"),
      (.section, "tbody thead tfoot"), (.row, "tr"), (.cell, "td th"),
      (.void, "area br embed img input keygen param source track wbr"), (.rule, "hr"), (.select, "select"),
      (.option, "option"), (.options, "optgroup"), (.rubyText, "rt rp"), (.rubyBase, "rb rtc"),
      (.foreign, "svg math"), (.noscript, "noscript"),
      (
        .unsupported,
        "frame frameset image isindex menuitem nobr noembed noframes plaintext template xmp command dialog"
      ),
    ]
    let tags = Dictionary(
      uniqueKeysWithValues: HTMLTag.allCases.filter { $0 != .text && $0 != .other }.map { (String(describing: $0), $0) }
    )
    var found: [(UInt64, TidyElement)] = []
    var known: Set<String> = []
    for (rule, names) in rules {
      for name in names.split(separator: " ").map(String.init) {
        known.insert(name)
        found.append((NameKey.of(name), TidyElement(rule: rule, tag: tags[name] ?? .other)))
      }
    }
    for (name, tag) in tags where !known.contains(name) {
      found.append((NameKey.of(name), TidyElement(rule: .ordinary, tag: tag)))
    }
    for name in HTMLTag.boxes { found.append((NameKey.of(name), TidyElement(rule: .ordinary, tag: .div))) }
    return WordTable(found)
  }()
}
