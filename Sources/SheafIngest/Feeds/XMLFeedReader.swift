import SheafKit

/// Reads RSS 0.9 to 2.0 and Atom 0.3 and 1.0, broken or not, in one pass.
///
/// An item inside an item, and an element of a feed inside a line of one, show that an end is missing: what stands before
/// them ends there.
final class XMLFeedReader: XMLHandler {
  /// What was read.
  private(set) var feed = Feed()
  /// How many items there were beyond the limit.
  private(set) var surplus = 0

  private var tags: [FeedTag] = []
  private var open: [FeedTag] = []
  private var item: FeedItem?
  private var capture: Capture?
  /// The depth from which on text inside a captured element is none of it.
  private var mutedDepth: Int?

  /// An element whose text is being collected.
  private struct Capture {
    var tag: FeedTag
    var parent: FeedTag
    var depth: Int
    var text: FeedText
    /// The elements inside that are open, once there are any: the text is then written as markup.
    var inner: [String] = []
    var isMarkup = false
  }

  /// Reads a feed in valid UTF-8.
  static func read(_ text: [UInt8]) -> (feed: Feed, damage: XMLDamage, surplus: Int) {
    let handler = XMLFeedReader()
    let reader = XMLReader.read(text, to: handler)
    handler.endCapture()
    handler.endItem()
    return (handler.feed, reader.damage, handler.surplus)
  }

  // MARK: - Events

  func start(_ name: Int, _ attributes: XMLAttributes, _ reader: XMLReader) {
    while tags.count <= name { tags.append(FeedTag(reader.names[tags.count])) }
    let tag = tags[name]
    if isInside(tag, reader.names[name].local, attributes, reader) { return open.append(tag) }
    if tag.isItem {
      endItem()
      item = FeedItem(line: reader.line)
      item?.base = Self.base(attributes, reader)
    } else if tag == .feed || tag == .rss {
      feed.base = feed.base ?? Self.base(attributes, reader)
    }
    let parent = open.last ?? .other
    open.append(tag)
    if tag.isField, mutedDepth == nil { begin(tag, in: parent, attributes, reader) }
  }

  func end() {
    guard let tag = open.popLast() else { return }
    if let depth = mutedDepth, open.count < depth { mutedDepth = nil }
    if let depth = capture?.depth, open.count < depth {
      endCapture()
    } else if let name = capture?.inner.popLast(), !Self.voids.contains(name) {
      capture?.text.bytes += Array("</\(name)>".utf8)
    }
    if tag.isItem { endItem() }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>, _ reader: XMLReader) {
    guard mutedDepth == nil, let isMarkup = capture?.isMarkup else { return }
    if isMarkup {
      capture?.text.bytes += FeedMarkup.escaped(text)
    } else {
      capture?.text.bytes.append(contentsOf: text)
    }
  }

  // MARK: - Elements inside a captured one

  /// Takes an element that stands inside a captured one; false when it opens something of its own.
  private func isInside(
    _ tag: FeedTag, _ name: String, _ attributes: XMLAttributes, _ reader: XMLReader
  ) -> Bool {
    // Its parts are copied, not the whole: a copy of the text would cost as much as the text, for each element in it.
    guard let captured = capture?.tag, let depth = capture?.depth, let isMarkup = capture?.isMarkup else {
      return false
    }
    switch (captured, tag) {
    case (_, .item), (_, .entry):
      endCapture()
      return false
    case (.author, .name), (.source, .title):
      capture = nil
      begin(tag, in: captured, attributes, reader)
      capture?.depth = depth + 1
      return true
    case (.author, _), (.source, _):
      mutedDepth = mutedDepth ?? open.count + 1
      return true
    case (let field, _) where field.isLine:
      guard tag.isField else { return true }
      endCapture()
      return false
    default:
      if !isMarkup, let text = capture?.text.bytes.withUnsafeBufferPointer({ FeedMarkup.escaped($0) }) {
        // What was text so far is markup from here on.
        capture?.text.bytes = text
        capture?.text.form = .html
        capture?.isMarkup = true
      }
      capture?.text.bytes += FeedMarkup.tag(name, attributes, reader)
      capture?.inner.append(name)
      return true
    }
  }

  private static let voids: Set<String> = ["br", "img", "hr", "wbr", "input", "source", "embed", "col", "area"]

  // MARK: - Fields

  private func begin(_ tag: FeedTag, in parent: FeedTag, _ attributes: XMLAttributes, _ reader: XMLReader) {
    // Pictures and search fields of a channel have titles and links of their own.
    guard item != nil || parent == .channel || parent == .feed else { return }
    var values: [String: String] = [:]
    for attribute in attributes where values.count < 8 {
      let name = reader.name(of: attribute)
      values[name.local] = values[name.local] ?? String(decoding: attribute.value, as: UTF8.self)
    }
    var text = FeedText(
      bytes: [], form: FeedMarkup.form(of: tag, values), line: reader.line, element: Self.name(tag, in: parent))
    if tag == .link, let address = values["href"] {
      guard values["rel"] ?? "alternate" == "alternate" else { return }
      text.bytes = Array(address.utf8)
      return keep(text, tag, parent)
    }
    if !tag.isLine { text.base = values["base"] }
    if tag == .guid, values["isPermaLink"]?.lowercased() == "false" { text.form = .html }
    capture = Capture(tag: tag, parent: parent, depth: open.count + (open.last == tag ? 0 : 1), text: text)
  }

  /// What `xml:base` says of an element.
  private static func base(_ attributes: XMLAttributes, _ reader: XMLReader) -> String? {
    attributes.first { reader.name(of: $0).local == "base" }.map { String(decoding: $0.value, as: UTF8.self) }
  }

  private static func name(_ tag: FeedTag, in parent: FeedTag) -> String {
    parent == .author || parent == .source ? "\(parent.rawValue)/\(tag.rawValue)" : tag.rawValue
  }

  private func endCapture() {
    guard let capture else { return }
    self.capture = nil
    mutedDepth = nil
    if !capture.text.isEmpty { keep(capture.text, capture.tag, capture.parent) }
  }

  private func keep(_ text: FeedText, _ tag: FeedTag, _ parent: FeedTag) {
    if item != nil { item?.keep(text, tag, in: parent) } else { keepOfChannel(text, tag) }
  }

  private func keepOfChannel(_ text: FeedText, _ tag: FeedTag) {
    switch tag {
    case .title, .dcTitle: feed.title = feed.title ?? text
    case .language, .dcLanguage: feed.language = feed.language ?? text
    case .link: feed.link = feed.link ?? text.string
    default: break
    }
  }

  private func endItem() {
    guard let item else { return }
    self.item = nil
    if feed.items.count < Feed.itemLimit { feed.items.append(item) } else { surplus += 1 }
  }
}
