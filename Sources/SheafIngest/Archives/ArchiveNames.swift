import SheafArchive
import SheafKit

/// The names in an archive, in whatever charset they were packed.
enum ArchiveNames {
  /// The names in UTF-8, cleaned; one for each that is given.
  ///
  /// Only new programs flag names as UTF-8; Windows in China packs them in GB18030 without a word. Names that are not
  /// valid UTF-8 are read in the charset that makes the most sense of all of them together.
  static func decoded(_ names: [[UInt8]]) -> [String] {
    let others = names.filter { name in !name.withUnsafeBytes { UTF8Survey($0).isValid } }
    guard !others.isEmpty else { return ZipNames.decoded(names) }
    // A sample is enough, and the names of a hostile archive may be long.
    let sample = Array(others.joined(separator: [0x0A]).prefix(1 << 15))
    let charset = DecodedText(sample, label: .gb18030).charset
    return names.map { name in
      let isValid = name.withUnsafeBytes { UTF8Survey($0).isValid }
      guard !isValid, charset != .utf8, let output = name.withUnsafeBytes({ Iconv.decode($0, from: charset) }) else {
        return ZipNames.cleaned(String(decoding: name, as: UTF8.self))
      }
      return ZipNames.cleaned(String(decoding: output.utf8, as: UTF8.self))
    }
  }
}
