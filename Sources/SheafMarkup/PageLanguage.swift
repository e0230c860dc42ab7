import SheafKit

/// The language of a digest as a page states it.
public struct PageLanguage: Hashable, Sendable {
  /// A tag of the form language, script, region (BCP 47), as far as the digest's is one; `und` where it is none at all.
  ///
  /// What follows the region is left out: readers of pages take no notice of it, and validators refuse a wrong one.
  public let tag: String
  /// Whether it is written from the right.
  public let isRightToLeft: Bool

  /// Reads a digest's language.
  public init(_ language: String) {
    let parts = language.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy(Self.isLetter) else {
      tag = "und"
      isRightToLeft = false
      return
    }
    var kept = [first]
    var rest = parts.dropFirst()
    if let script = rest.first, script.utf8.count == 4, script.utf8.allSatisfy(Self.isLetter) {
      kept.append(script)
      rest = rest.dropFirst()
    }
    if let region = rest.first, region.utf8.count == 2, region.utf8.allSatisfy(Self.isLetter) { kept.append(region) }
    tag = kept.joined(separator: "-")
    isRightToLeft = ["ar", "fa", "he", "ps", "ug", "ur", "yi"].contains(first.lowercased())
  }

  /// `rtl` or `ltr`.
  public var direction: String { isRightToLeft ? "rtl" : "ltr" }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
