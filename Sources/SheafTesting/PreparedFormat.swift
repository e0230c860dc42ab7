import SheafKit

/// A formatter that was made already, as a format; the options it gets later are not looked at.
struct PreparedFormat: Format {
  let details: FormatDescription
  private let formatter: any DigestFormatter

  init<Formatter: DigestFormatter>(_ formatter: Formatter) {
    self.formatter = formatter
    details = FormatDescription(Formatter.self)
  }

  func format(_ digest: Digest, options: JSONValue, context: FormattingContext) throws -> FormattedDigest {
    try formatter.format(digest, context: context)
  }
}
