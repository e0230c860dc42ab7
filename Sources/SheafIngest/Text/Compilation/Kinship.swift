import SheafKit

/// Whether parts of a text are sections of one article, by the words that they share.
///
/// The subject of an article runs through its sections, while another article speaks of something else (lexical cohesion:
/// Hearst, TextTiling, Computational Linguistics 23, 1997). Chinese sets no words apart, so that runs of two or three
/// characters stand for them; of other scripts nothing is said.
enum Kinship {
  /// A part: the lines of its title, and what stands under them.
  struct Part {
    let title: ArraySlice<Paragraph>
    let text: ArraySlice<Paragraph>
  }

  /// Whether a word of the first title, or one of the texts, comes back in half of the parts; so it does when there is too
  /// little to tell.
  static func hasOneSubject(_ parts: [Part]) -> Bool {
    guard parts.count >= 3, let first = parts.first else { return true }
    let most = parts.prefix(partLimit)
    let half = (most.count + 1) / 2
    var title = Tally()
    for line in first.title { title.limit(to: line.text) }
    // What most titles name is no subject: the office that they all come from.
    for (number, part) in most.enumerated() {
      for line in part.title { title.add(line.text, ofLength: 2, in: number) }
    }
    title.leaveOut(from: half)
    var words = Tally()
    for (number, part) in most.enumerated() {
      guard let text = part.text.first(where: \.isProse), text.shape.isChinese else { return true }
      for paragraph in part.text.prefix(paragraphLimit) {
        words.add(paragraph.text, ofLength: 3, in: number)
        if number > 0 { title.add(paragraph.text, ofLength: 2, in: number) }
      }
    }
    return title.spread >= max(1, half - 1) || words.spread >= max(2, half)
  }

  /// More parts, or more paragraphs of one, tell no more.
  static let partLimit = 64
  static let paragraphLimit = 12
}

extension Kinship {
  /// In how many parts each run of characters stands.
  private struct Tally {
    /// The most parts that one run stands in.
    private(set) var spread = 0
    private var parts: [UInt64: (last: Int, count: Int)] = [:]
    private var isLimited = false

    /// From now on only the runs of two in a title count, these included.
    mutating func limit(to title: ArraySlice<UInt8>) {
      isLimited = true
      Kinship.runs(of: title, length: 2) { parts[$0] = (-1, 0) }
    }

    /// Leaves out the runs that stand in so many parts; the others count anew.
    mutating func leaveOut(from count: Int) {
      parts = parts.filter { $0.value.count < count }.mapValues { _ in (-1, 0) }
      spread = 0
    }

    mutating func add(_ text: ArraySlice<UInt8>, ofLength length: Int, in part: Int) {
      Kinship.runs(of: text.clipped(to: Kinship.textLimit), length: length) { run in
        guard let (last, count) = parts[run] ?? (isLimited ? nil : (-1, 0)), last != part else { return }
        parts[run] = (part, count + 1)
        spread = max(spread, count + 1)
      }
    }
  }
}

extension Kinship {
  /// No more of a paragraph is read.
  static let textLimit = 1500

  /// Calls with each run of Han characters none of which is a mere particle, as one number.
  static func runs(of text: ArraySlice<UInt8>, length: Int, _ take: (UInt64) -> Void) {
    let mask: UInt64 = length == 2 ? 0xFFFF_FFFF : 0xFFFF_FFFF_FFFF
    text.withUnsafeBufferPointer { bytes in
      var cursor = UTF8Cursor(bytes)
      var (run, count): (UInt64, Int) = (0, 0)
      while let value = cursor.next() {
        guard value < 0x1_0000, let scalar = Unicode.Scalar(value), Han.isIdeograph(scalar),
          !particles.contains(scalar)
        else {
          count = 0
          continue
        }
        run = (run << 16 | UInt64(value)) & mask
        count += 1
        if count >= length { take(run) }
      }
    }
  }

  /// Characters that words of any subject hold: particles, pronouns, numerals, days, units of administration.
  private static let particles = ScalarSet(
    """
    的了是在和与及或有没不这那其之所能可会要为以于对从由被把让将给也都就还又再更最很而但并着过地得们他她它我你您自己\
    一二两三四五六七八九十百千万亿零个年月日号时今昨明来去到上下中第每各省市县区镇乡村街道局部委办人员工作开展活动进行已经
    """
    .unicodeScalars)
}
