import SheafKit

/// The medium that the programs of a page know and the page does not show: `"source":"某某日报"`.
enum ScriptSource {
  /// The medium, where all scripts of a page name the same one: those that know other articles, too, name several.
  static func only(in page: [UInt8], scripts: some Sequence<Int>, _ lines: LineIndex) -> Stated<String>? {
    var found: Stated<String>?
    for start in scripts.prefix(ScriptLiterals.mostScripts) where page.indices.contains(start) {
      for literal in ScriptLiterals(page[start...].prefix(1 << 18)) where keys.contains(literal.name) {
        guard literal.value.count <= 120, let name = medium(ScriptText.unescaped(literal.value)[...]) else { continue }
        guard found.map({ $0.value == name }) ?? true else { return nil }
        found =
          found ?? Stated(name, from: literal.value, at: SourcePlace(line: lines.line(of: literal.value.startIndex)))
      }
    }
    return found
  }

  /// A name in Han characters; codes, addresses and words of programs are none.
  private static func medium(_ text: ArraySlice<UInt8>) -> String? {
    let name = text.scalars[...].trimming(\.isSpace)
    guard (2...16).contains(name.count), name.contains(where: Han.isIdeograph),
      name.allSatisfy({ Han.isIdeograph($0) || $0.isLatinLetter || DateText.isDigit($0) || $0 == "·" }),
      case let text = String(scalars: name), !PersonNames.isNobody(text), !MediumName.isChannel(name)
    else { return nil }
    return text
  }

  private static let keys = Set(
    ["source", "sourcename", "medianame", "mediasource", "copyfrom", "articlesource"].map { Array($0.utf8) })
}
