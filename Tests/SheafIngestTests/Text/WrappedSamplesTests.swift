import SheafKit
import Testing

@testable import SheafIngest

/// The articles of the samples, printed in many widths and layouts: whatever the width, they read as before.
@Suite("Samples, wrapped")
struct WrappedSamplesTests {
  /// How a text is printed: what marks its paragraphs, and whether a blank line stands under the title.
  enum Layout: CaseIterable {
    case indents, indentsUnderGap, gaps, both

    func print(_ sample: Sample, _ wrap: (String) -> [String]) -> String {
      let indent = self == .gaps ? "" : "　　"
      let gap = self == .gaps || self == .both ? "\n\n" : "\n"
      return sample.title + (self == .indents ? "\n" : "\n\n")
        + sample.texts.map { wrap(indent + $0).joined(separator: "\n") }.joined(separator: gap) + "\n"
    }
  }

  /// The title and the first paragraphs of an article.
  struct Sample {
    let title: String
    let texts: [String]
  }

  private static let samples: [Sample] = SampleFiles.all.filter { file in
    file.contains("/recipes/articles/") && (file.hasSuffix(".txt") || file.hasSuffix(".html"))
      && !["/english/", "/bulletins/"].contains(where: file.contains)
  }.flatMap { file -> [Article] in
    guard let source = try? SourceFile.read(file) else { return [] }
    return ArticleReader().read(source).articles
  }.compactMap { article in
    let texts = article.blocks.filter(\.isText).map(\.plainText)
    return texts.count >= 3 ? Sample(title: article.title, texts: Array(texts.prefix(4))) : nil
  }

  private func read(_ text: String) -> [Article] { TextCleaner.articles(from: text, file: "a.txt") }

  private func texts(_ article: Article) -> [String] { article.blocks.filter(\.isText).map(\.plainText) }

  /// The samples that do not read as they do with a paragraph on each line.
  private func changed(_ layout: Layout, _ wrap: (String) -> [String]) -> [String] {
    Self.samples.filter { sample in
      let plain = read(layout.print(sample) { [$0] })
      let wrapped = read(layout.print(sample, wrap))
      return plain.map(\.title) != wrapped.map(\.title) || plain.map(\.kicker) != wrapped.map(\.kicker)
        || plain.map(\.subtitle) != wrapped.map(\.subtitle) || plain.map(\.byline) != wrapped.map(\.byline)
        || plain.map(texts) != wrapped.map(texts)
    }.map(\.title)
  }

  @Test("there are samples enough") func samples() { #expect(Self.samples.count >= 20) }

  @Test("filled by columns, of which a Han character takes up two", arguments: Layout.allCases)
  func columns(layout: Layout) {
    for width in [24, 30, 37, 44, 60, 76] {
      #expect(changed(layout) { SampleText.wrapped($0, at: width) } == [], "at \(width)")
    }
  }

  @Test("cut behind a number of characters, be they Han or figures", arguments: Layout.allCases)
  func characters(layout: Layout) {
    for length in [24, 30, 36, 40, 44] {
      #expect(changed(layout) { SampleText.cut($0, at: length) } == [], "at \(length)")
    }
  }

  @Test("without a mark the head is read and no word is lost, though a full last line may hide an end")
  func unmarked() {
    for length in [30, 40] {
      for sample in Self.samples {
        let lines = sample.texts.flatMap { SampleText.cut($0, at: length) }
        let found = read(([sample.title, ""] + lines).joined(separator: "\n"))
        let plain = read(([sample.title, ""] + sample.texts).joined(separator: "\n"))
        #expect(found.map(\.title) == plain.map(\.title), "at \(length)")
        #expect(found.map(\.kicker) == plain.map(\.kicker), "at \(length)")
        #expect(found.map { texts($0).joined() } == plain.map { texts($0).joined() }, "at \(length)")
      }
    }
  }
}
