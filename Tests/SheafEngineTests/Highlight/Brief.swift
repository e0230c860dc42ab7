import SheafKit

/// An article of the measuring set with what an editor would print of it.
///
/// The files of `Briefs` hold one kind of text each: articles parted by `---`, the title behind `#`, the words of the
/// recipe behind `terms:`, a paragraph a line, and the editor's sentences in braces.
struct Brief {
  var kind: String
  var article: Article
  var terms: [String]
  /// The editor's sentences, by block.
  var gold: [(block: Int, range: TextRange)]

  /// The articles of a file.
  static func read(_ text: String, kind: String) -> [Brief] {
    var parts: [[Substring]] = [[]]
    for line in text.split(separator: "\n") {
      if line == "---" { parts.append([]) } else { parts[parts.count - 1].append(line) }
    }
    return parts.map { Brief(lines: $0, kind: kind) }
  }

  private init(lines: [Substring], kind: String) {
    self.kind = kind
    var title = ""
    terms = []
    gold = []
    var blocks: [Block] = []
    for line in lines {
      if line.hasPrefix("# ") {
        title = String(line.dropFirst(2))
      } else if line.hasPrefix("terms: ") {
        terms = line.dropFirst(7).split(separator: ",").map { String($0.drop { $0 == " " }) }
      } else {
        var text = String.UnicodeScalarView()
        var start = 0
        for scalar in line.unicodeScalars {
          switch scalar {
          case "{": start = text.count
          case "}": gold.append((blocks.count, TextRange(start: start, end: text.count)))
          default: text.append(scalar)
          }
        }
        blocks.append(.paragraph(String(text)))
      }
    }
    article = Article(id: title, title: title, blocks: blocks, origin: Origin(file: kind + ".txt", format: "text"))
  }

  /// Every sentence of the article.
  var sentences: [(block: Int, range: TextRange)] {
    article.blocks.enumerated().flatMap { index, block in
      Sentences.ranges(in: block.plainText).map { (index, $0) }
    }
  }

  /// The words at a place.
  func words(_ place: (block: Int, range: TextRange)) -> String {
    let scalars = article.blocks[place.block].plainText.unicodeScalars
    return String(
      String.UnicodeScalarView(scalars.dropFirst(place.range.start).prefix(place.range.end - place.range.start)))
  }
}
