/// What programs that save pages write at their start: the address that the page was fetched from.
///
/// Browsers write `<!-- saved from url=(0042)https://… -->` (the mark of the web), SingleFile `Page saved with SingleFile`
/// and a line `url: https://…`, HTTrack `Mirrored from www.… by HTTrack`; others a comment that is the address alone.
enum SavedPage {
  /// The address in a page in UTF-8; nil when it holds none.
  static func address(in page: [UInt8]) -> String? {
    let head = String(decoding: page.prefix(limit), as: UTF8.self)
    let address =
      text(behind: "saved from url=(", in: head).flatMap { $0.split(separator: ")", maxSplits: 1).dropFirst().first }
      ?? (head.contains("Page saved with SingleFile") ? text(behind: "url: ", in: head) : nil)
      ?? text(behind: "Mirrored from ", in: head).flatMap { $0.contains("/") ? $0 : nil } ?? comment(in: head)
    guard let word = address?.prefix(while: { $0 > " " && $0 != ">" && $0 != "<" }), !word.isEmpty else { return nil }
    let whole = word.contains("://") ? String(word) : "http://" + word
    return HostName.of(address: whole) == nil ? nil : LinkDestination.safe(whole)
  }

  /// An address alone in a comment before the first tag.
  private static func comment(in head: String) -> Substring? {
    let text = head.drop { $0 <= " " || $0 == "\u{FEFF}" }
    guard text.hasPrefix("<!--") else { return nil }
    let address = text.dropFirst(4).drop { $0 == " " }
    guard address.hasPrefix("http://") || address.hasPrefix("https://"),
      let end = address.firstRange(of: "-->")
    else { return nil }
    return address[..<end.lowerBound]
  }

  /// The most bytes of a page that are looked at.
  static let limit = 4096

  private static func text(behind mark: String, in head: String) -> Substring? {
    head.firstRange(of: mark).map { head[$0.upperBound...] }
  }
}
