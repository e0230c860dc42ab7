import SheafKit

/// A stretch of text under one set of marks: what a tree of inlines comes to when it is laid flat.
///
/// Flat runs are easier to write than trees: emphasis in emphasis, which Markdown cannot express, is gone, and marks
/// can be nested anew in the order that needs the fewest of them.
struct StyledRun: Equatable {
  /// A mark that Markdown has delimiters for.
  enum Style: Hashable, CaseIterable {
    case strong
    case emphasis
    case mark
  }

  /// The words; `\n` stands for a line break that the source means.
  var text: String
  var isCode = false
  var styles: Set<Style> = []
  var link: WebAddress?

  /// Lays inlines flat. Neighbours under the same marks become one run; `refusedLinks` counts destinations that no page
  /// may link to, whose words stay.
  static func runs(
    of inlines: [Inline], mark: MarkdownFormatter.TermMark, refusedLinks: inout Int, unmarked: inout Int
  ) -> [StyledRun] {
    var flattening = Flattening(mark: mark)
    flattening.add(inlines, under: StyledRun(text: ""))
    refusedLinks += flattening.refusedLinks
    unmarked += flattening.unmarked
    return flattening.runs
  }

  private struct Flattening {
    let mark: MarkdownFormatter.TermMark
    var runs: [StyledRun] = []
    var refusedLinks = 0
    var unmarked = 0

    mutating func add(_ inlines: [Inline], under outer: StyledRun) {
      for inline in inlines {
        var run = outer
        switch inline {
        case .text(let text): add(text, run)
        case .lineBreak: add("\n", run)
        case .code(let text):
          // Code of nothing but spaces shows nothing, and no code span can hold it beside emphasis.
          run.isCode = !text.unicodeScalars.allSatisfy(Flanking.isSpace)
          add(text, run)
        case .emphasis(let inner):
          run.styles.insert(.emphasis)
          add(inner, under: run)
        case .strong(let inner):
          run.styles.insert(.strong)
          add(inner, under: run)
        case .mark(let inner):
          switch mark {
          case .strong: run.styles.insert(.strong)
          case .html: run.styles.insert(.mark)
          case .none: unmarked += 1
          }
          add(inner, under: run)
        case .link(let inner, let destination):
          let address = WebAddress(destination)
          if address == nil { refusedLinks += 1 }
          run.link = outer.link ?? address
          add(inner, under: run)
        }
      }
    }

    private mutating func add(_ text: String, _ run: StyledRun) {
      guard !text.isEmpty else { return }
      if let last = runs.last, last.isCode == run.isCode, last.styles == run.styles, last.link == run.link {
        runs[runs.count - 1].text += text
      } else {
        var run = run
        run.text = text
        runs.append(run)
      }
    }
  }
}
