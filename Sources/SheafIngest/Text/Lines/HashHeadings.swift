/// Headings with `#` before them and quotes with `>`, as Markdown has them, in what is called plain text: notes and drafts out of
/// programs that show the one as the other.
enum HashHeadings {
  /// The lines without these marks, where two headings at least bear them.
  static func unmarked(_ lines: [TextLine]) -> [TextLine] {
    guard lines.count(where: { length(of: $0.text, most: 6, UInt8(ascii: "#")) != nil }) >= 2 else { return lines }
    return lines.map { line in
      let mark =
        length(of: line.text, most: 6, UInt8(ascii: "#")) ?? length(of: line.text, most: 1, UInt8(ascii: ">"))
      guard line.indent == 0, let mark else { return line }
      var bare = line
      bare.text = line.text.dropFirst(mark).drop { $0 <= 0x20 }
      bare.shape = TextShape(of: bare.text)
      return bare
    }
  }

  /// How long a mark is that a space follows and then a text; nil where none stands.
  private static func length(of text: ArraySlice<UInt8>, most: Int, _ mark: UInt8) -> Int? {
    guard text.first == mark else { return nil }
    let count = text.prefix(most + 1).prefix { $0 == mark }.count
    return count <= most && text.dropFirst(count).first == 0x20 ? count : nil
  }
}
