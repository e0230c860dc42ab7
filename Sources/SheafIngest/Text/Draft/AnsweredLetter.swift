/// What mail programs put under what somebody writes: the letter that it answers, a signature behind its mark, the device.
///
/// A letter that is sent on has no more than a few words over it, and those under it are what is to be read: nothing is taken
/// where the words above are few beside those below.
enum AnsweredLetter {
  /// The lines of a letter without them.
  static func removed(from lines: [TextLine]) -> [TextLine] {
    var own = lines[..<(end(of: lines) ?? lines.count)]
    while let last = own.last, devices.start(last.text), own.count > 1 { own.removeLast() }
    let quoted = own.count(where: isQuoted)
    return quoted > 0 && quoted * 2 < own.count ? own.filter { !isQuoted($0) } : Array(own)
  }

  /// Where what is answered starts, or a signature; nil where neither does.
  private static func end(of lines: [TextLine]) -> Int? {
    var above = 0
    for (index, line) in lines.enumerated() {
      if above > 0, opens(index, in: lines) || isSignatureMark(line) {
        let below = lines[index...].drop { MailHeader.isDivider($0.text) || MailHeader.isField($0.text) }
          .reduce(0) { $0 + $1.shape.columns }
        return above * 2 >= below ? index : nil
      }
      if !isQuoted(line) { above += line.shape.columns }
    }
    return nil
  }

  /// Whether the letter that is answered starts at a line: its header, a line that parts the two, or who wrote it and when.
  private static func opens(_ index: Int, in lines: [TextLine]) -> Bool {
    let line = lines[index]
    if MailHeader.isDivider(line.text) { return true }
    if MailHeader.isSender(line.text) {
      return lines[index...].prefix(longestHeader).dropFirst().contains { MailHeader.isSubject($0.text) }
    }
    // On 8 Mar 2021, at 09:30, Ann Lee <a@b.example> wrote: — 在 2021年3月8日，某某 写道：
    return line.shape.ending == .colon && line.shape.columns <= 160 && wrote.end(line.text.dropLastColon)
  }

  /// The mark before a signature: two hyphens and a space (RFC 3676, section 4.3).
  private static func isSignatureMark(_ line: TextLine) -> Bool {
    line.indent == 0 && line.text.elementsEqual("--".utf8)
  }

  private static func isQuoted(_ line: TextLine) -> Bool { line.text.first == UInt8(ascii: ">") && line.indent == 0 }

  private static let longestHeader = 8
  private static let wrote = Endings(["写道", "寫道", "wrote", "schrieb", "a écrit", "escribió"])
  private static let devices = Phrases("发自我的 從我的 从我的 發自我的 sent_from_my get_outlook_for")
}

extension ArraySlice<UInt8> {
  /// A text without the colon at its end, and the space before that.
  fileprivate var dropLastColon: ArraySlice<UInt8> {
    (last == UInt8(ascii: ":") ? dropLast() : dropLast("：".utf8.count)).withoutSpaceAtEnd
  }
}
