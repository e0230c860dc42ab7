import CXML

/// What is told of an XML document while it is read, in its order.
protocol XMLHandler: AnyObject {
  /// An element starts. Names are handed over as numbers: the same name has the same number throughout a document.
  func start(_ name: Int, _ attributes: XMLAttributes, _ reader: XMLReader)
  /// The element that started last, and has not ended, ends.
  func end()
  /// Text, in pieces; entities and CDATA are resolved.
  func text(_ text: UnsafeBufferPointer<UInt8>, _ reader: XMLReader)
}

/// Reads XML with libxml2: the one file that knows how.
///
/// Nothing is fetched and nothing is declared: `XMLSource` took the document type out. Elements that stand deeper than
/// `depthLimit` are passed over, their text is not. Reading recovers from what is broken, and stops at the limits.
final class XMLReader {
  /// Elements nested deeper than this are passed over.
  static let depthLimit = 256
  /// Declarations of namespaces that may be open at once: libxml2 looks through all of them for every prefix.
  static let namespaceLimit = 600

  /// The names so far, by their numbers.
  private(set) var names: [XMLName] = []
  /// What was wrong.
  private(set) var damage: XMLDamage

  private let handler: any XMLHandler
  private var parser: xmlParserCtxtPtr?
  private var numbers: [NameKey: Int] = [:]
  private var depth = 0
  private var namespaces: [Int32] = []
  private var openNamespaces = 0

  /// A name as the library holds it: it keeps each string once, so that the pointers tell names apart.
  private struct NameKey: Hashable {
    var local: UnsafePointer<UInt8>?
    var prefix: UnsafePointer<UInt8>?
    var namespace: UnsafePointer<UInt8>?
  }

  private init(_ handler: any XMLHandler, _ damage: XMLDamage) {
    self.handler = handler
    self.damage = damage
  }

  /// Reads a document in valid UTF-8, and tells a handler of it; returns the names it used and what was wrong.
  @discardableResult
  static func read(_ document: [UInt8], to handler: any XMLHandler) -> XMLReader {
    let source = XMLSource(document)
    let reader = XMLReader(handler, source.damage)
    reader.read(source.bytes)
    return reader
  }

  /// The line that is being read, from 1.
  var line: Int { Int(parser?.pointee.input?.pointee.line ?? 0) }

  /// Stops reading; what follows is left out, and `reason` says why.
  func stop(_ reason: String) {
    damage.add(reason, line: line)
    xmlStopParser(parser)
  }

  // MARK: - libxml2

  private static let isReady: Void = xmlInitParser()

  private func read(_ bytes: [UInt8]) {
    _ = Self.isReady
    bytes.withUnsafeBytes { bytes in
      guard bytes.contains(where: { $0 > 0x20 }),
        let parser = xmlCreateMemoryParserCtxt(
          bytes.bindMemory(to: CChar.self).baseAddress, Int32(clamping: bytes.count))
      else { return }
      defer { xmlFreeParserCtxt(parser) }
      self.parser = parser
      // “Substitute entities”: no others than those of XML itself are left, which attributes would else keep.
      let options = [XML_PARSE_RECOVER, XML_PARSE_NONET, XML_PARSE_HUGE, XML_PARSE_NOENT].map { Int32($0.rawValue) }
      xmlCtxtUseOptions(parser, options.reduce(0, |))
      var calls = xmlSAXHandler()
      calls.initialized = UInt32(XML_SAX2_MAGIC)
      calls.startElementNs = { context, local, prefix, namespace, namespaceCount, _, count, _, values in
        XMLReader.at(context)?.start(
          NameKey(local: local, prefix: prefix, namespace: namespace), namespaceCount,
          UnsafeBufferPointer(start: values, count: Int(count) * 5))
      }
      calls.endElementNs = { context, _, _, _ in XMLReader.at(context)?.end() }
      calls.characters = { context, text, length in XMLReader.at(context)?.text(text, length) }
      calls.cdataBlock = { context, text, length in XMLReader.at(context)?.text(text, length) }
      calls.ignorableWhitespace = { context, text, length in XMLReader.at(context)?.text(text, length) }
      calls.serror = { context, error in
        guard let error = error?.pointee, error.level.rawValue >= XML_ERR_ERROR.rawValue,
          error.domain != XML_FROM_NAMESPACE.rawValue
        else { return }
        XMLReader.at(context)?.failed(error)
      }
      parser.pointee.sax?.pointee = calls
      parser.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
      xmlParseDocument(parser)
      self.parser = nil
    }
  }

  private static func at(_ context: UnsafeMutableRawPointer?) -> XMLReader? {
    context.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(_ key: NameKey, _ namespaceCount: Int32, _ values: UnsafeBufferPointer<UnsafePointer<UInt8>?>) {
    depth += 1
    openNamespaces += Int(namespaceCount)
    namespaces.append(namespaceCount)
    guard openNamespaces <= Self.namespaceLimit else {
      return stop("too many namespaces are declared inside one another")
    }
    guard depth <= Self.depthLimit else {
      if depth == Self.depthLimit + 1 {
        damage.add("elements are nested more than \(Self.depthLimit) deep", line: line)
      }
      return
    }
    handler.start(number(of: key), XMLAttributes(values: values), self)
  }

  private func end() {
    openNamespaces -= Int(namespaces.popLast() ?? 0)
    depth -= 1
    if depth < Self.depthLimit { handler.end() }
  }

  private func text(_ text: UnsafePointer<UInt8>?, _ length: Int32) {
    handler.text(UnsafeBufferPointer(start: text, count: Int(length)), self)
  }

  private func failed(_ error: xmlError) {
    // What follows the first line is text of the document.
    let message = error.message.map { String(cString: $0) } ?? ""
    damage.add(
      String(String.UnicodeScalarView(message.unicodeScalars.prefix { $0 != "\n" }.prefix(120))), line: Int(error.line))
  }

  // MARK: - Names

  private func number(of key: NameKey) -> Int {
    if let number = numbers[key] { return number }
    let number = names.count
    func string(_ text: UnsafePointer<UInt8>?) -> String { text.map { String(cString: $0) } ?? "" }
    names.append(XMLName(namespace: string(key.namespace), prefix: string(key.prefix), local: string(key.local)))
    numbers[key] = number
    return number
  }

  /// The name of an attribute.
  func name(of attribute: XMLAttributes.Attribute) -> XMLName {
    let number = number(of: attribute)
    return names[number]
  }

  /// The number of an attribute's name.
  func number(of attribute: XMLAttributes.Attribute) -> Int {
    number(of: NameKey(local: attribute.local, prefix: attribute.prefix, namespace: attribute.namespace))
  }
}

/// The attributes of an element that starts; they are gone when the call returns.
struct XMLAttributes: Sequence {
  fileprivate let values: UnsafeBufferPointer<UnsafePointer<UInt8>?>

  /// An attribute as the library hands it over.
  struct Attribute {
    fileprivate var local: UnsafePointer<UInt8>?
    fileprivate var prefix: UnsafePointer<UInt8>?
    fileprivate var namespace: UnsafePointer<UInt8>?
    /// Its value.
    var value: UnsafeBufferPointer<UInt8>
  }

  /// Walks over them in the order of the source.
  func makeIterator() -> AnyIterator<Attribute> {
    var place = 0
    return AnyIterator {
      guard place + 4 < values.count else { return nil }
      defer { place += 5 }
      guard let start = values[place + 3], let end = values[place + 4] else { return nil }
      return Attribute(
        local: values[place], prefix: values[place + 1], namespace: values[place + 2],
        value: UnsafeBufferPointer(start: start, count: Swift.max(0, end - start)))
    }
  }
}
