import HTML
import JSON
import Markdown
import PlainText
import SheafKit
import SheafTesting

/// Setting type: paragraphs filled to lines, and a digest of 500 entries in each format.
extension Main {
  /// One paragraph of 10 MB, and one of the words and marks that are hardest to break lines between.
  static func filling() -> [Benchmark] {
    let chinese = sample(bytes: 10_000_000).replacing("\n", with: "")
    let hard = String(repeating: "“（约30 km）——don’t……《é》", count: 200_000)
    return [("filling lines, Chinese", chinese), ("filling lines, hard ones", hard)].map { name, text in
      Benchmark(name: name, bytes: text.utf8.count) {
        var lines: [UInt8] = []
        LineFiller(width: 78).append(text, to: &lines)
        return lines.count
      }
    }
  }

  /// The rate counts the bytes that are written.
  static func formats() -> [Benchmark] {
    let digest = SampleDigests.numbered(500)
    let context = FormattingContext(fileName: "digest")
    let formatters: [any DigestFormatter] = [
      PlainTextFormatter(options: .init()), HTMLFormatter(options: .init()), MarkdownFormatter(options: .init()),
      JSONFormatter(options: .init()),
    ]
    return formatters.map { formatter in
      func size() -> Int { (try? formatter.format(digest, context: context).files.first?.bytes.count) ?? 0 }
      return Benchmark(name: "500 entries as \(type(of: formatter).name)", bytes: size(), run: size)
    }
  }
}
