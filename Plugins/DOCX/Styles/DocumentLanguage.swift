import SheafKit

/// What a document's language means for how it is set.
struct DocumentLanguage {
  /// The writing systems that are set differently.
  enum Script { case simplified, traditional, other }

  /// The writing system.
  let script: Script
  /// The language of Latin text as Word names it: `en-US` in a Chinese document.
  let latin: String
  /// The language of Han text: `zh-CN`, `zh-TW`, `zh-HK`, `ja-JP`, `ko-KR`.
  let han: String
  /// The digest's own tag, for the properties of the document.
  let tag: String
  /// Whether lines run from right to left.
  let isRightToLeft: Bool

  /// Reads a digest's language; a tag that is none counts as English.
  init(_ digest: Digest) {
    let isTag =
      !digest.language.isEmpty && digest.language.utf8.count <= 35
      && digest.language.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "-"), 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
      }
    tag = isTag ? digest.language : "en-US"
    let parts = tag.lowercased().split(separator: "-").map { String($0) }
    let main = parts.first ?? ""
    isRightToLeft = ["ar", "fa", "he", "ps", "ug", "ur", "yi"].contains(main)
    switch main {
    case "zh":
      let isTraditional = !Set(parts).isDisjoint(with: ["hant", "tw", "hk", "mo"])
      script = isTraditional ? .traditional : .simplified
      latin = "en-US"
      han = isTraditional ? (parts.contains("hk") ? "zh-HK" : "zh-TW") : "zh-CN"
    case "ja", "ko":
      script = .other
      latin = "en-US"
      han = main == "ja" ? "ja-JP" : "ko-KR"
    default:
      script = .other
      latin = tag == "en" ? "en-US" : tag
      han = "zh-CN"
    }
  }

  /// Whether paragraphs are indented by two characters and no space stands between them.
  var isChinese: Bool { script != .other }
}
