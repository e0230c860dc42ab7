import SheafKit
import Testing

@Suite("The reply of a program")
struct FormatReplyTests {
  private func reply(_ json: String, files: Int = 1_000) throws(JSONProblem) -> FormattedDigest {
    try FormatReply(json: Array(json.utf8), mediaType: "text/x-main", files: files).formatted
  }

  @Test("files are text or base64, and everything but the files may be missing")
  func files() throws {
    let formatted = try reply(
      #"{"files":[{"path":"a.x","text":"甲"},{"path":"img/b.png","base64":"AP8H"},{"path":"c","mediaType":"a/b","text":""}]}"#
    )
    #expect(
      formatted.files == [
        RenderedFile(path: "a.x", mediaType: "text/x-main", text: "甲"),
        RenderedFile(path: "img/b.png", mediaType: "image/png", bytes: [0, 255, 7]),
        RenderedFile(path: "c", mediaType: "a/b", bytes: []),
      ])
    #expect(formatted.degraded.isEmpty && formatted.diagnostics.isEmpty)
  }

  @Test("what is told comes through, and a written reply reads back")
  func told() throws {
    let formatted = FormattedDigest(
      files: [RenderedFile(path: "a", mediaType: "text/x-main", text: "甲")],
      degraded: [.init(construct: "image", count: 2)],
      diagnostics: [Diagnostic(.warning, id: "font", "no font", help: "install one"), Diagnostic(.note, id: "n", "好")])
    let reply = FormatReply(formatted)
    #expect(try FormatReply(json: reply.bytes, mediaType: "text/x-main") == reply)
  }

  @Test("an error needs no file")
  func error() throws {
    let formatted = try reply(#"{"files":[],"diagnostics":[{"severity":"error","id":"x","message":"no"}]}"#)
    #expect(formatted.files.isEmpty && formatted.diagnostics.hasErrors)
  }

  @Test(
    "what is wrong is said in words",
    arguments: [
      ("{}", "`files` is missing"), (#"{"files":[]}"#, "`files` is empty, and no diagnostic is an error that says why"),
      (#"{"files":[{"path":"a"}]}"#, "`files[0]` has neither `text` nor `base64`"),
      (
        #"{"files":[{"path":"a","text":"","base64":""}]}"#,
        "`files[0]` has `text` and `base64`, and must have one of them"
      ),
      (#"{"files":[{"path":"a","base64":"%"}]}"#, "`files[0].base64` is not base64"),
      (#"{"files":[{"text":"a"}]}"#, "`files[0].path` is missing"),
      (
        #"{"files":[{"path":"a","text":"a"},{"path":"b","text":"b"},{"path":"c","text":"c"}]}"#,
        "`files` are 3, and at most 2"
      ),
      (
        #"{"files":[{"path":"a","text":"a"}],"degraded":[{"construct":"x","count":0}]}"#,
        "`degraded[0].count` is 0, and must"
      ),
      (
        #"{"files":[{"path":"a","text":"a"}],"diagnostics":[{"severity":"warn"}]}"#,
        "`diagnostics[0].severity` is “warn”"
      ),
      (#"{"files":{"path":"a"}}"#, "`files` is an object, and must be a list"), ("hello", "there is no value"),
      ("[]", "the whole is a list, and must be an object"), ("", "the text ends where a value must stand"),
    ])
  func wrong(json: String, words: String) {
    do throws(JSONProblem) {
      _ = try reply(json, files: 2)
      #expect(Bool(false), "\(json) was read")
    } catch {
      #expect(error.message.hasPrefix(words), "\(error.message)")
    }
  }
}
