import SheafKit

/// Checks what every formatter promises, on every sample digest.
///
/// - Each text of the digest can be found in the main file, and no paragraph stands there twice.
/// - The same digest gives the same bytes.
/// - The first file has the declared media type and extension; paths are relative, plain and different.
/// - Text files are UTF-8 without control characters and bidirectional overrides.
/// - Markup in the text stays text.
///
/// What a formatter looks like is for golden files (`GoldenFolder`) and eyes.
public enum FormatterConformance {
  /// What is wrong with a formatter, as sentences that begin with the name of the sample; empty when nothing is.
  public static func problems(of formatter: any DigestFormatter) -> [String] {
    SampleDigests.all.flatMap { name, digest in
      problems(of: formatter, with: digest).map { "\(name): \($0)" }
    }
  }

  /// What is wrong with what a formatter makes of one digest.
  public static func problems(of formatter: any DigestFormatter, with digest: Digest) -> [String] {
    let context = FormattingContext(fileName: "sample-2023-06-01")
    do {
      let formatted = try formatter.format(digest, context: context)
      var problems = problems(ofFiles: formatted.files, by: type(of: formatter), named: context.fileName)
      if try formatter.format(digest, context: context) != formatted {
        problems.append("the same digest gives other bytes the second time")
      }
      if let main = formatted.files.first { problems += self.problems(ofText: main, from: digest) }
      return problems
    } catch {
      return ["it throws \(error)"]
    }
  }

  private static func problems(
    ofFiles files: [RenderedFile], by type: any DigestFormatter.Type, named name: String
  ) -> [String] {
    var problems: [String] = []
    guard let main = files.first else { return ["no file is made"] }
    if main.mediaType != type.mediaType { problems.append("the main file is \(main.mediaType), not \(type.mediaType)") }
    if main.path != "\(name).\(type.fileExtension)" {
      problems.append("the main file is \(main.path), not \(name).\(type.fileExtension)")
    }
    if Set(files.map(\.path)).count < files.count { problems.append("two files have the same path") }
    for file in files where !isPlain(file.path) { problems.append("the path “\(file.path)” is not plain and relative") }
    for file in files where ReadText.isText(file.mediaType) { problems += ReadText.problems(of: file) }
    return problems
  }

  private static func isPlain(_ path: String) -> Bool {
    path.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\\") && $0 != 0x7F }
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && !$0.utf8.allSatisfy { $0 == UInt8(ascii: ".") }
      }
  }

  private static func problems(ofText file: RenderedFile, from digest: Digest) -> [String] {
    guard let reading = ReadText(file) else { return [] }
    var problems: [String] = []
    for text in DigestTexts.all(of: digest) where !reading.contains(text) {
      problems.append("“\(text.prefix(40))” is missing from \(file.path)")
    }
    for text in DigestTexts.unique(of: digest) where reading.count(of: text) > 1 {
      problems.append("“\(text.prefix(40))” stands more than once in \(file.path)")
    }
    if reading.hasCanary { problems.append("markup in the text is markup in \(file.path)") }
    return problems
  }
}
