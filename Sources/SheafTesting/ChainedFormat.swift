import SheafKit

/// A format that is given what another makes of the digest.
struct ChainedFormat: Format {
  let details: FormatDescription
  private let format: any Format
  private let start: any Format

  init(_ format: any Format, from start: any Format) {
    details = format.details
    self.format = format
    self.start = start
  }

  func format(_ digest: Digest, options: JSONValue, context: FormattingContext) throws -> FormattedDigest {
    var context = context
    let first = try start.format(digest, options: start.details.completed(.object([:])), context: context)
    context.rendered = first.files
    var formatted = try format.format(digest, options: options, context: context)
    formatted.add(whatIsToldOf: first)
    return formatted
  }
}
