/// Lines that say that the text is over: （完）, END, ###.
enum EndMark {
  /// Whether a line says so.
  static func isEnd(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 24 else { return false }
    let word = line.string.lowercased().filter { !"()（）【】[]-—– .。#*".contains($0) }
    return ["完", "全文完", "本文完", "end", "theend", "fin"].contains(word)
  }
}
