import SheafKit

/// What a large digest costs a format: two digests of one kind, the second four times as large, and how long each
/// takes.
///
/// Time that grows with the square of the size shows in a factor near 16, where 4 is to be expected. It is measured by
/// the clock, so that it belongs to a check that a person runs, not to a test.
public struct FormatBurden: Hashable, Sendable {
  /// What the digest is full of.
  public var name: String
  /// The seconds that the smaller digest takes.
  public var small: Double
  /// The seconds that the larger one takes.
  public var large: Double
  /// The bytes that the larger one becomes.
  public var bytes: Int

  /// Whether the time grows faster than the size by more than the measuring can explain.
  public var growsTooFast: Bool { large > 1 && large > 10 * small }

  /// Measures a format on a paragraph of 10 MB, and on 10,000 entries. Throws what the format throws.
  ///
  /// `start` is the format whose files it starts from (`FormatDescription.from`), for one that does.
  public static func measure(
    _ format: any Format, startingFrom start: (any Format)? = nil, options: JSONValue = .object([:])
  ) throws -> [FormatBurden] {
    let format = start.map { ChainedFormat(format, from: $0) } ?? format
    return try [
      ("a paragraph of 10 MB", SampleDigests.paragraph(bytes: 2_500_000), SampleDigests.paragraph(bytes: 10_000_000)),
      ("10,000 entries", SampleDigests.numbered(2_500), SampleDigests.numbered(10_000)),
    ].map { name, small, large in
      let (first, _) = try time(format, options, small, "a quarter of " + name)
      let (second, files) = try time(format, options, large, name)
      return FormatBurden(
        name: name, small: first, large: second, bytes: files.reduce(0) { $0 + $1.bytes.count })
    }
  }

  private static func time(
    _ format: any Format, _ options: JSONValue, _ digest: Digest, _ name: String
  ) throws -> (seconds: Double, files: [RenderedFile]) {
    let context = FormattingContext(fileName: FormatterConformance.fileName)
    let start = ContinuousClock.now
    let files: [RenderedFile]
    do {
      files = try format.format(digest, options: format.details.completed(options), context: context).files
    } catch let error as DiagnosticError {
      // Whoever hears that it was stopped wants to know over what.
      throw DiagnosticError(
        error.diagnostics.map { problem in
          var problem = problem
          problem.message = "on \(name): \(problem.message)"
          return problem
        })
    }
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return (Double(seconds) + Double(attoseconds) / 1e18, files)
  }
}

extension SampleDigests {
  /// A digest of one entry with one paragraph of about so many bytes.
  public static func paragraph(bytes: Int) -> Digest {
    let sentence = "渡口的灯一夜未熄（The lamp burned all night），船工老温说：“<水位>又涨了3.5厘米 & 还在涨……”"
    var digest = numbered(1)
    digest.sections[0].groups[0].entries[0].parts = [
      .text([.paragraph(String(repeating: sentence, count: max(1, bytes / sentence.utf8.count)))])
    ]
    return digest
  }
}
