import SheafKit

/// Checks what every format promises, on every sample digest, whoever implements it.
///
/// - Each text of the digest can be found in what is made, and no paragraph stands there twice. Only furniture may be
///   left out, and only what is told as degraded under the name of its construct: `masthead`, `note`, `section`,
///   `group`, `kicker`, `subtitle`, `byline`, `source`, `reposts`, `facts`, `colophon`, `empty`.
/// - A picture is shown, or told as degraded (`image`).
/// - The same digest gives the same bytes.
/// - The first file has the declared media type and extension; paths are relative, plain and different.
/// - Text files are UTF-8 without control characters and bidirectional overrides.
/// - Markup in the text stays text.
///
/// What can be read is plain text, Markdown, HTML, XML, JSON, pandoc's JSON, mail, and ZIP packages of these (DOCX,
/// EPUB); of other files only names, types and sameness are checked. What a format looks like is for golden files
/// (`GoldenFolder`) and eyes.
public enum FormatterConformance {
  /// The name that outputs have in the check.
  static let fileName = "sample-2023-06-01"

  /// What is wrong with a formatter; empty when nothing is.
  public static func problems(
    of formatter: any DigestFormatter, samples: [SampleDigests.Sample] = SampleDigests.all
  ) -> [ConformanceProblem] {
    problems(of: PreparedFormat(formatter), samples: samples)
  }

  /// What is wrong with a format when it is given some options; empty when nothing is.
  ///
  /// `start` is the format whose files it starts from (`FormatDescription.from`), for one that does.
  public static func problems(
    of format: any Format, startingFrom start: (any Format)? = nil, options: JSONValue = .object([:]),
    samples: [SampleDigests.Sample] = SampleDigests.all
  ) -> [ConformanceProblem] {
    samples.flatMap {
      problems(of: start.map { ChainedFormat(format, from: $0) } ?? format, options: options, sample: $0)
    }
  }

  private static func problems(
    of format: any Format, options: JSONValue, sample: SampleDigests.Sample
  ) -> [ConformanceProblem] {
    var problems: [ConformanceProblem] = []
    func tell(_ message: String, _ example: String? = nil) {
      problems.append(ConformanceProblem(sample: sample.name, message: message, example: example.map(shortened)))
    }
    let options = format.details.completed(options)
    do {
      let formatted = try format.format(sample.digest, options: options, context: context(sample, for: format))
      if try format.format(sample.digest, options: options, context: context(sample, for: format)) != formatted {
        tell("the same digest gives other bytes the second time")
      }
      check(files: formatted.files, of: format.details, tell)
      check(texts: formatted, of: sample.digest, tell)
      if format.details.showsPictures, !sample.pictures.all.isEmpty {
        try check(pictures: formatted, of: format, options: options, sample, tell)
      }
    } catch let error as DiagnosticError {
      tell("it refuses the digest", error.diagnostics.map(\.message).joined(separator: "; "))
    } catch {
      tell("it throws", "\(error)")
    }
    return problems
  }

  private static func context(_ sample: SampleDigests.Sample, for format: any Format) -> FormattingContext {
    FormattingContext(fileName: fileName, pictures: format.details.showsPictures ? sample.pictures : Pictures())
  }

  private static func shortened(_ text: String) -> String {
    text.unicodeScalars.count > 60 ? String(text.unicodeScalars.prefix(60)) + "…" : text
  }

  // MARK: - Files

  private static func check(files: [RenderedFile], of format: FormatDescription, _ tell: (String, String?) -> Void) {
    guard let main = files.first else { return tell("no file is made", nil) }
    if main.mediaType != format.mediaType {
      tell("the main file is of another type than declared, \(format.mediaType)", main.mediaType)
    }
    if main.path != "\(fileName).\(format.fileExtension)" {
      tell("the main file must be called \(fileName).\(format.fileExtension)", main.path)
    }
    if Set(files.map(\.path)).count < files.count { tell("two files have the same path", nil) }
    for file in files where !isPlain(file.path) { tell("a path is not plain and relative", file.path) }
    for file in files where ReadText.isText(file.mediaType) {
      for problem in ReadText.problems(of: file) { tell(problem, nil) }
    }
  }

  private static func isPlain(_ path: String) -> Bool {
    path.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\\") && $0 != 0x7F }
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && !$0.utf8.allSatisfy { $0 == UInt8(ascii: ".") }
      }
  }

  // MARK: - Texts

  private static func check(texts formatted: FormattedDigest, of digest: Digest, _ tell: (String, String?) -> Void) {
    let readings = ReadText.readings(of: formatted.files)
    guard !readings.isEmpty else { return }
    let texts = DigestTexts(digest)
    let told = Set(formatted.degraded.map(\.construct)).subtracting(DigestTexts.essential)
    for reading in readings {
      for (construct, text) in texts.all where !told.contains(construct) && !reading.contains(text) {
        tell("some \(construct) is missing from \(reading.name)", text)
      }
      for text in texts.unique where reading.count(of: text) > reading.allowance {
        tell("a paragraph stands more than once in \(reading.name)", text)
      }
      if reading.hasCanary {
        tell("markup in the text has become markup in \(reading.name)", "<\(SampleDigests.canary)>")
      }
    }
  }

  // MARK: - Pictures

  /// With the pictures at hand fewer of them are told as not shown than without.
  private static func check(
    pictures formatted: FormattedDigest, of format: any Format, options: JSONValue, _ sample: SampleDigests.Sample,
    _ tell: (String, String?) -> Void
  ) throws {
    func missing(_ formatted: FormattedDigest) -> Int {
      formatted.degraded.first { $0.construct == "image" }?.count ?? 0
    }
    let without = try format.format(
      sample.digest, options: options, context: FormattingContext(fileName: fileName))
    if missing(without) == 0 { tell("without the pictures, none is told as degraded (`image`)", nil) }
    if missing(formatted) > missing(without) - sample.pictures.all.count {
      tell("the format says that it shows pictures, and tells as many as degraded as without them", nil)
    }
  }
}
