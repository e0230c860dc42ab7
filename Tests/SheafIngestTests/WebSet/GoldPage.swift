import SheafKit

@testable import SheafIngest

/// A page, and what an editor reads off it.
struct GoldPage {
  /// The name of its files, without what follows the dot.
  var name: String
  /// The page.
  var page: SourceFile
  /// What is to be read.
  var gold: Gold

  /// What an editor reads off a page: the keys of the JSON file beside it.
  struct Gold: JSONDescribed {
    var kind = ""
    var title = ""
    var kicker: String?
    var subtitle: String?
    var source: String?
    /// The day, as `2021-03-08`.
    var published: String?
    var byline: [Contributor] = []
    var editors: [Contributor] = []
    var blocks: [Part] = []
    var captions: [String] = []

    /// A block; the items of a list and the rows of a table are joined with `\n`, the cells of a row with `\t`.
    struct Part: JSONDescribed {
      var type = ""
      var text = ""

      static let json = JSONForm<Part>.record(
        "part", "A block.", blank: Part(),
        [.required("type", \.type, .text, "What it is."), .required("text", \.text, .text, "Its text.")])
    }

    static let json = JSONForm<Gold>.record(
      "gold", "What an editor reads off a page.", blank: Gold(),
      [
        .required("kind", \.kind, .text, "What kind of page it is."),
        .required("title", \.title, .text, "The headline."),
        .optional("kicker", \.kicker, .text, "The line over it."),
        .optional("subtitle", \.subtitle, .text, "The line under it."),
        .optional("source", \.source, .text, "The medium."),
        .optional("published", \.published, .text, "The day."),
        .required("byline", \.byline, .list(of: Contributor.self), "Who wrote it."),
        .required("editors", \.editors, .list(of: Contributor.self), "Who answers for it."),
        .required("blocks", \.blocks, .list(of: Part.self), "The text."),
        .required("captions", \.captions, .list(of: .text), "The captions."),
      ])

    /// The text of the body, block after block.
    var body: String { blocks.map(\.text).joined(separator: "\n") }
  }

  /// The pages of a folder, by name; every page has its gold beside it.
  static func all(in folder: String) throws -> [GoldPage] {
    try FilePattern.expand("**/*.html", in: folder).map { file in
      let name = String(file.dropLast(5))
      let json = try SourceFile.read(folder + "/" + name + ".json")
      return GoldPage(
        name: name, page: try SourceFile.read(folder + "/" + file, named: file),
        gold: try Gold(json: json.bytes))
    }
  }
}
