import Glibc
import SheafKit

/// The words that a reader finds in what a format made, without the form they are set in.
///
/// Compared are letters, digits and Han characters alone: line filling, indents, escapes and punctuation that a format
/// writes in another way do not count.
struct ReadText {
  /// What was read: the path of the file, and the part of it where a file says everything more than once.
  let name: String
  /// How often a paragraph may stand in it: four times where a
  /// summary precedes it by the rules of the format and both are read as text and as HTML.
  var allowance = 1
  private let words: [CChar]
  /// Whether the markup that stands in the hostile sample as text has become markup.
  let hasCanary: Bool

  /// Takes text, and the names of the elements in it.
  init(name: String, text: String, elements: Set<String> = [], allowance: Int = 1) {
    self.name = name
    self.allowance = allowance
    words = Self.words(of: text)
    hasCanary = elements.contains(SampleDigests.canary)
  }

  /// Everything that can be read in the files of a digest: texts of one type are read together, one after another, so
  /// that a digest may be spread over files; a mail is read once for each of the forms that it holds. Empty when none
  /// of the files can be read.
  static func readings(of files: [RenderedFile]) -> [ReadText] {
    guard let main = files.first else { return [] }
    let type = bareType(main.mediaType)
    if type == "message/rfc822" {
      return MailText(main.text).alternatives.compactMap { part in
        TextReader(mediaType: part.mediaType).map { reader in
          let (text, elements) = reader.read(part.bytes)
          return ReadText(name: "\(main.path) (\(part.mediaType))", text: text, elements: elements)
        }
      }
    }
    if PackageText.isPackage(type) {
      let (text, elements) = PackageText.read(main.bytes) ?? ("", [])
      return [ReadText(name: main.path, text: text, elements: elements)]
    }
    guard let reader = TextReader(mediaType: type) else { return [] }
    let read = files.filter { bareType($0.mediaType) == type }.map { reader.read($0.bytes) }
    return [
      ReadText(
        name: main.path, text: read.map(\.text).joined(separator: "\n"),
        elements: read.reduce(into: []) { $0.formUnion($1.elements) },
        allowance: reader == .feed || reader == .jsonFeed ? 4 : 1)
    ]
  }

  /// Whether a text can be read.
  func contains(_ text: String) -> Bool {
    let wanted = Self.words(of: PrintableText.lines(text).text)
    return wanted.count == 1 || count(of: wanted, upTo: 1) > 0
  }

  /// How often it can be read.
  func count(of text: String) -> Int {
    let wanted = Self.words(of: PrintableText.lines(text).text)
    return wanted.count == 1 ? 0 : count(of: wanted, upTo: .max)
  }

  private func count(of wanted: [CChar], upTo limit: Int) -> Int {
    // Both end with a zero, which is in no word.
    words.withUnsafeBufferPointer { words in
      wanted.withUnsafeBufferPointer { wanted in
        guard var place = words.baseAddress, let sought = wanted.baseAddress else { return 0 }
        var count = 0
        while count < limit, let found = strstr(place, sought) {
          count += 1
          place = UnsafePointer(found) + (wanted.count - 1)
        }
        return count
      }
    }
  }

  /// Whether files of a media type hold text.
  static func isText(_ mediaType: String) -> Bool {
    let type = bareType(mediaType)
    return type.hasPrefix("text/") || type.hasSuffix("json") || type.hasSuffix("xml") && !type.contains("openxml")
  }

  /// What is wrong with the characters of a text file.
  static func problems(of file: RenderedFile) -> [String] {
    guard let text = String(validating: file.bytes, as: UTF8.self) else { return ["\(file.path) is not UTF-8"] }
    return PrintableText.lines(text).removed > 0
      ? ["\(file.path) holds control characters or bidirectional overrides"] : []
  }

  private static func bareType(_ mediaType: String) -> String {
    mediaType.prefix { $0 != ";" }.lowercased()
  }

  /// The letters and digits of a text, as C has strings.
  private static func words(of text: String) -> [CChar] {
    var words: [CChar] = []
    words.reserveCapacity(text.utf8.count + 1)
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { words.append(CChar(bitPattern: byte)) }
    }
    words.append(0)
    return words
  }
}
