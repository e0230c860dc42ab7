import DOCX
import SheafKit
import SheafTesting
import Testing

@Suite("Word documents: the package")
struct DOCXPackageTests {
  private static let options: [DOCXFormatter.Options] = [
    .init(), .init(preset: "gb9704", sources: true),
  ]

  @Test("every part of every sample has its elements in the order of the schema")
  func order() throws {
    for sample in SampleDigests.all where sample.name != "hundred" {
      for options in Self.options {
        let document = try UnpackedDocument(sample.digest, options, pictures: sample.pictures)
        for file in document.files where file.name.hasSuffix("xml") || file.name.hasSuffix("rels") {
          #expect(ElementOrder.problems(in: String(decoding: file.bytes, as: UTF8.self)) == [], "\(file.name)")
        }
      }
    }
  }

  @Test("every part is named with its type, and every reference leads to a part")
  func references() throws {
    let document = try UnpackedDocument(SampleDigests.everyConstruct, pictures: SampleDigests.pictures)
    let names = Set(document.files.map(\.name))
    let types = document.part("[Content_Types].xml")
    for file in document.files where file.name.hasSuffix(".xml") && file.name != "[Content_Types].xml" {
      #expect(types.contains("PartName=\"/\(file.name)\""), "\(file.name)")
    }
    for ending in ["jpg", "png"] { #expect(types.contains("Extension=\"\(ending)\"")) }
    for reference in document.part("word/_rels/document.xml.rels").split(separator: "<Relationship ").dropFirst()
    where !reference.contains("TargetMode") {
      let target = reference.split(separator: "Target=\"").last?.prefix { $0 != "\"" } ?? ""
      #expect(names.contains("word/" + target))
    }
  }

  @Test("the same digest gives the same bytes, and no date in it but that of the masthead")
  func same() throws {
    let context = FormattingContext(fileName: "a", pictures: SampleDigests.pictures)
    let formatter = DOCXFormatter(options: .init())
    #expect(
      try formatter.format(SampleDigests.everyConstruct, context: context)
        == formatter.format(SampleDigests.everyConstruct, context: context))
    let core = try UnpackedDocument(SampleDigests.bulletin).part("docProps/core.xml")
    #expect(core.split(separator: "2023-06-01T00:00:00Z").count == 3)
    #expect(core.contains("<dc:title>渡口记事 第7期（总第31期）</dc:title>"))
  }

  @Test("the parts are those in Golden, byte for byte")
  func golden() throws {
    var files: [RenderedFile] = []
    for (name, options) in [("bulletin", Self.options[0]), ("gb9704", Self.options[1])] {
      let document = try UnpackedDocument(SampleDigests.bulletin, options)
      for part in ["document", "styles", "settings", "footer1"] where name == "bulletin" || part != "document" {
        // Line by line, for those who look at the difference.
        let text = document.part("word/\(part).xml").replacing("><w:style ", with: ">\n<w:style ")
        files.append(RenderedFile(path: "\(name)/\(part).xml", mediaType: "text/xml", text: text))
      }
    }
    #expect(try GoldenFolder("Golden").differences(from: files) == [])
  }
}
