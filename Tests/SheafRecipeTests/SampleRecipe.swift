import SheafKit
import SheafRecipe

/// Formats with one option of each kind.
let formats = [
  FormatDescription(
    name: "text", summary: "Plain text.", mediaType: "text/plain", fileExtension: "txt",
    options: [OptionDescription("width", .integer(40...120), standard: 76, summary: "The columns of a line.")]),
  FormatDescription(
    name: "html", summary: "A page.", mediaType: "text/html", fileExtension: "html",
    options: [
      OptionDescription("stylesheet", .file, summary: "A style sheet."),
      OptionDescription("contents", .boolean, standard: true, summary: "Whether there is a table of contents."),
    ]),
  FormatDescription(
    name: "markdown", summary: "Markdown.", mediaType: "text/markdown", fileExtension: "md",
    options: [
      OptionDescription("headings", .choice(["atx", "setext"]), standard: "atx", summary: "How headings are written."),
      OptionDescription("author", .text, summary: "Who signs."),
    ]),
]

/// The keys that every recipe needs.
let head = "sheaf: 1\ntitle: 渡口灯火\narticles: [a.txt]\noutputs: [text]\n"

/// What comes of reading a text as a recipe.
func read(_ text: String) -> RecipeReader.Reading {
  RecipeReader.read(bytes: Array(text.utf8), file: "recipe.yaml", formats: formats)
}

/// `line:column id` of every problem of a recipe; with `head: true`, of one with the needed keys in its first four
/// lines.
func problems(_ text: String, head isNeeded: Bool = true) -> [String] {
  read(isNeeded ? head + text : text).diagnostics.map { diagnostic in
    let place = [diagnostic.location?.line, diagnostic.location?.column].map { $0.map(String.init) ?? "-" }
    let mark = diagnostic.severity == .error ? "" : " (\(diagnostic.severity.rawValue))"
    return place.joined(separator: ":") + " " + diagnostic.id + mark
  }
}

/// The first help of a faulty recipe.
func help(_ text: String) -> String { read(head + text).diagnostics.first?.help ?? "" }
