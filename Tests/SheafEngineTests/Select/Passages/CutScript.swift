import SheafKit

@testable import SheafEngine

/// Articles as lines of text with their cuts written between the lines, so that a case and what is expected of it read
/// as one.
///
/// `### name` begins an article; `---` stands where a passage begins, with its lead:
/// `--- runIn: headline @person ^heading`, `~` before the headline of a lead that cannot stand over an entry. Lines are
/// paragraphs; `# ` opens a heading, deeper ones with more signs, `- ` an item, `> ` a quotation, `! ` a picture;
/// `**…**` is bold.
struct CutScript {
  /// One article of the script.
  struct Case {
    var name: String
    var article: Article
    fileprivate var lines: [[String]]
  }

  let cases: [Case]

  init(_ text: String) {
    var cases: [Case] = []
    var blocks: [(Block, [String])] = []
    var name: String?
    func finish() {
      guard let name else { return }
      let article = Article(
        id: name, title: name, blocks: blocks.map(\.0), origin: Origin(file: "script.txt", format: "text"))
      cases.append(Case(name: name, article: article, lines: blocks.map(\.1)))
      blocks = []
    }
    for line in text.split(separator: "\n").map(String.init) where !line.hasPrefix("---") {
      if line.hasPrefix("### ") {
        finish()
        name = String(line.dropFirst(4))
      } else if line.hasPrefix("- "), case .list(let ordered, let items)? = blocks.last?.0.content {
        blocks[blocks.count - 1].0.content = .list(ordered: ordered, items: items + [[Self.block(line.dropFirst(2))]])
        blocks[blocks.count - 1].1.append(line)
      } else {
        blocks.append((Self.block(line[...]), [line]))
      }
    }
    finish()
    self.cases = cases
  }

  /// The same script with the cuts that are made.
  var cut: String {
    cases.map { "### \($0.name)\n" + $0.lines(with: Passages.cut($0.article)) }.joined(separator: "\n")
  }

  private static func block(_ line: Substring) -> Block {
    let mark = line.prefix { $0 != " " }
    let text = line.dropFirst(mark.count + 1)
    switch mark {
    case "#", "##", "####": return Block(.heading(level: mark.count, inlines(text)))
    case "-": return Block(.list(ordered: false, items: [[block(text)]]))
    case ">": return Block(.quote([block(text)]))
    case "!": return Block(.image(Image(caption: inlines(text))))
    case "|": return Block(.table(rows: text.split(separator: "|").map { [inlines($0)] }, hasHead: false))
    default: return Block(.paragraph(inlines(line)))
    }
  }

  private static func inlines(_ text: Substring) -> [Inline] {
    text.split(separator: "**", omittingEmptySubsequences: false).enumerated().compactMap { index, part in
      guard !part.isEmpty else { return nil }
      return index % 2 == 1 ? .strong([.text(String(part))]) : .text(String(part))
    }
  }
}

extension CutScript.Case {
  fileprivate func lines(with passages: [Passage]) -> String {
    var text = ""
    for passage in passages {
      text += "---" + (passage.lead.map(Self.words) ?? "")
      for heading in passage.headings { text += " ^" + article.blocks[heading].plainText }
      text += "\n"
      for part in passage.parts {
        for line in lines[part.block] where part.range.map({ stands(line, in: $0, of: part.block) }) ?? true {
          text += line + "\n"
        }
      }
    }
    return text
  }

  private static func words(_ lead: Passage.Lead) -> String {
    " \(lead.kind): \(lead.isTitle ? "" : "~")\(lead.headline)" + (lead.person.map { " @\($0)" } ?? "")
  }

  private func stands(_ line: String, in range: TextRange, of block: Int) -> Bool {
    let scalars = article.blocks[block].plainText.unicodeScalars.dropFirst(range.start).prefix(range.end - range.start)
    let text = line.dropFirst(2).split(separator: "**").joined()
    return String(String.UnicodeScalarView(scalars)) == text
  }
}
