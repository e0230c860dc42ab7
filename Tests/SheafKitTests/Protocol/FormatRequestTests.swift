import SheafKit
import SheafTesting
import Testing

@Suite("The request to a program")
struct FormatRequestTests {
  @Test("everything comes through")
  func roundTrip() throws {
    let picture = Picture(kind: .gif, width: 3, height: 2, bytes: [0, 255, 7])
    let context = FormattingContext(
      fileName: "期-2021", resources: ["b.css": [1, 2, 3, 4], "a.docx": []],
      pictures: Pictures([.init(article: "甲", source: "图 1.gif"): picture]),
      rendered: [
        RenderedFile(path: "a.html", mediaType: "text/html; charset=utf-8", text: "<p>甲</p>"),
        RenderedFile(path: "b.bin", mediaType: "application/x", bytes: [0xFF, 0xFE]),
      ])
    let options: JSONValue = ["width": 60, "mark": "strong", "deep": [["a": .null]]]
    let request = FormatRequest(digest: SampleDigests.everyConstruct, options: options, context: context)
    let read = try FormatRequest(json: request.bytes)
    #expect(read.digest == request.digest && read.options == options)
    #expect(read.context.fileName == context.fileName && read.context.resources == context.resources)
    #expect(read.context.pictures == context.pictures && read.context.rendered == context.rendered)
    #expect(read.bytes == request.bytes)
  }

  @Test("protocol and schema stand first, and what there is none of is left out")
  func shape() {
    let request = FormatRequest(digest: SampleDigests.empty, context: FormattingContext(fileName: "a"))
    let json = String(decoding: request.bytes, as: UTF8.self)
    #expect(
      json.hasPrefix(#"{"protocol":1,"schema":"sheaf-digest/1","fileName":"a","options":{},"digest":{"language":"#))
    for name in ["resources", "pictures", "rendered"] { #expect(!json.contains("\"\(name)\"")) }
  }
}
