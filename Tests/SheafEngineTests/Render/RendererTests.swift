import Foundation
import SheafKit
import SheafRecipe
import SheafTesting
import Testing

@testable import SheafEngine

@Suite("The renderer")
struct RendererTests {
  /// A format that writes down what it was given.
  private struct Echo: Format {
    let details: FormatDescription

    func format(_ digest: Digest, options: JSONValue, context: FormattingContext) -> FormattedDigest {
      let rendered = context.rendered.map { "[\($0.text)]" }.joined()
      let pictures = context.pictures.all.map { " \($0.key.source)" }.joined()
      let text = "\(details.name) \(JSONText.text(of: options))\(rendered)\(pictures)"
      let path = "\(context.fileName).\(details.fileExtension)"
      return FormattedDigest(
        files: [RenderedFile(path: path, mediaType: details.mediaType, text: text)],
        degraded: [.init(construct: "echo", count: 1)])
    }
  }

  private func echo(
    _ name: String, extension fileExtension: String = "txt", from: String? = nil, pictures: Bool = false,
    options: [OptionDescription] = []
  ) -> Echo {
    Echo(
      details: FormatDescription(
        name: name, summary: "", mediaType: "text/plain", fileExtension: fileExtension, options: options,
        showsPictures: pictures, from: from))
  }

  @Test("tells what the format it starts from could not show, too")
  func degraded() throws {
    let output = Output(format: "b", location: SourceLocation(file: "r.yaml"))
    let formats = [echo("a"), echo("b", from: "a")]
    let reading = RecipeReader.read(bytes: Self.recipe, file: "r.yaml", formats: formats.map(\.details))
    let recipe = try #require(reading.recipe)
    let renderings = try Renderer(formatters: FormatterRegistry(formats), recipe: recipe)
      .render(SampleDigests.bulletin, to: [output])
    #expect(renderings.map(\.degraded) == [[.init(construct: "echo", count: 2)]])
  }

  private static let recipe = Array(
    "sheaf: 1\ntitle: 题\narticles: [a.txt]\nthemes: {t: {any: [甲]}}\nselect: {theme: t}\noutputs: [b]\n".utf8)

  private func render(
    _ formats: [Echo], of digest: Digest = SampleDigests.everyConstruct, to output: Output, recipe: String = "r.yaml"
  ) throws -> [RenderedFile] {
    let reading = RecipeReader.read(
      bytes: Self.recipe,
      file: recipe, formats: formats.map(\.details))
    let recipe = try #require(reading.recipe)
    return try Renderer(formatters: FormatterRegistry(formats), recipe: recipe).render(digest, to: [output])
      .flatMap(\.files)
  }

  @Test("gives a format the files of the one it starts from, and that one the options that both have")
  func from() throws {
    let style = OptionDescription("style", .text, standard: "quiet", summary: "")
    let paper = OptionDescription("paper", .text, standard: "A4", summary: "")
    let formats = [
      echo("a", options: [style]), echo("b", extension: "pdf", from: "a", options: [style, paper]),
    ]
    let output = Output(
      format: "b", options: ["style": "loud", "paper": "A5"], location: SourceLocation(file: "r.yaml"))
    let files = try render(formats, to: output)
    #expect(files.map(\.text) == [#"b {"paper":"A5","style":"loud"}[a {"style":"loud"}]"#])
    #expect(files.map(\.path) == ["r-2023-06-01.pdf"])
  }

  @Test("says so where the format to start from is not there")
  func missingStart() {
    let output = Output(format: "b", location: SourceLocation(file: "r.yaml"))
    #expect(throws: DiagnosticError.self) { try render([echo("b", from: "a")], to: output) }
  }

  @Test("takes an extension with a dot in it for one")
  func longExtension() throws {
    let output = Output(format: "b", file: "x/{slug}.mail.eml", location: SourceLocation(file: "r.yaml"))
    let files = try render([echo("b", extension: "mail.eml")], to: output)
    #expect(files.map(\.path) == ["x/r.mail.eml"])
  }

  @Test("reads pictures from the folder of the article, and from nowhere else")
  func pictures() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/sheaf-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder + "/web/一 图", withIntermediateDirectories: true)
    let picture = try #require(SampleDigests.pictures[article: "c3", "pictures/boat.jpg"])
    for path in ["web/一 图/a.jpg", "outside.jpg"] {
      try Data(picture.bytes).write(to: URL(fileURLWithPath: folder + "/" + path))
    }
    try Data("no picture".utf8).write(to: URL(fileURLWithPath: folder + "/web/b.jpg"))
    try Data("<p>".utf8).write(to: URL(fileURLWithPath: folder + "/web/page.html"))
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/web/link.jpg", withDestinationPath: folder + "/outside.jpg")
    let sources = [
      "./%E4%B8%80%20%E5%9B%BE/a.jpg", "../outside.jpg", "link.jpg", "b.jpg", "missing.jpg", "/etc/passwd",
      folder + "/outside.jpg", "https://a.example/a.jpg", "",
    ]
    var digest = Digest.showing(sources.map { Block(.image(Image(source: $0))) })
    digest.sources = [
      SourceNote(entry: 1, article: "a", title: "", origin: Origin(file: "web/page.html", format: "html"))
    ]
    let output = Output(format: "b", location: SourceLocation(file: "r.yaml"))
    let files = try render([echo("b", pictures: true)], of: digest, to: output, recipe: folder + "/r.yaml")
    #expect(files.map(\.text) == ["b {} ./%E4%B8%80%20%E5%9B%BE/a.jpg"])
    let none = try render([echo("b")], of: digest, to: output, recipe: folder + "/r.yaml")
    #expect(none.map(\.text) == ["b {}"])
  }
}

extension Digest {
  /// A digest of one entry that shows blocks.
  fileprivate static func showing(_ blocks: [Block]) -> Digest {
    var digest = SampleDigests.empty
    digest.sections = [
      Section(groups: [.init(entries: [Entry(number: 1, article: "a", headline: "标题", parts: [.text(blocks)])])])
    ]
    return digest
  }
}
