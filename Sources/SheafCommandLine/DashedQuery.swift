/// Queries that begin with a sign of leaving out, as in `sheaf search '-招聘 巾帼'`.
///
/// The argument parser takes whatever begins with a hyphen for an option, and asks for `--` before anything else. No option of
/// ours has a space or a letter beyond ASCII in it, so that such a word is a query.
enum DashedQuery {
  /// The commands that take queries in one line.
  private static let commands: Set = ["search", "list"]

  /// The words of a command line with a space before each such query, which makes it none of the parser’s options.
  static func guarded(_ words: [String]) -> [String] {
    guard let command = words.first, commands.contains(command) else { return words }
    let end = words.firstIndex(of: "--") ?? words.endIndex
    return words[..<end].map { isQuery($0) ? " " + $0 : $0 } + words[end...]
  }

  /// A query as it was written.
  static func plain(_ query: String) -> String {
    query.hasPrefix(" ") && isQuery(String(query.dropFirst())) ? String(query.dropFirst()) : query
  }

  private static func isQuery(_ word: String) -> Bool {
    guard word.hasPrefix("-"), !word.hasPrefix("--") else { return false }
    return word.utf8.contains { $0 >= 0x80 || $0 == 0x20 }
  }
}
