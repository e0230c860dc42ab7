/// Tags of languages, such as `zh-Hans` and `en`.
public enum LanguageTag {
  /// Whether a text has the form of a tag (BCP 47, RFC 5646 §2.1): a word of two to eight letters, then words of up to
  /// eight letters and digits, joined by hyphens. Formats whose readers refuse anything else leave out what is none.
  public static func isTag(_ text: String) -> Bool {
    let words = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let language = words.first, (2...8).contains(language.count), language.allSatisfy(isLetter) else {
      return false
    }
    return words.dropFirst().allSatisfy { word in
      (1...8).contains(word.count) && word.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
}
