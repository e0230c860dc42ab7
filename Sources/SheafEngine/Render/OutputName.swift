import SheafKit

/// The path of an output inside the output folder.
enum OutputName {
  /// What an output is called when the recipe does not say.
  static let standard = "{slug}-{date}"

  /// `template` with `{slug}` (the recipe's file name without extension) and `{date}` filled in.
  static func path(_ template: String, slug: String, date: CalendarDate) -> String {
    var path = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      path += rest[..<open]
      rest = rest[open...]
      if rest.hasPrefix("{slug}") {
        path += slug
        rest = rest.dropFirst("{slug}".count)
      } else if rest.hasPrefix("{date}") {
        path += date.description
        rest = rest.dropFirst("{date}".count)
      } else {
        path += "{"
        rest = rest.dropFirst()
      }
    }
    return path + rest
  }

  /// Whether a path stays inside the folder it is meant for: relative, without `..`, without empty or dot components
  /// and control characters.
  static func isConfined(_ path: String) -> Bool {
    let components = path.split(separator: "/", omittingEmptySubsequences: false)
    return !components.contains { ["", ".", ".."].contains($0) }
      && !path.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
  }
}
