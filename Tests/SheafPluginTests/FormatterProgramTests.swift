import Foundation
import SheafKit
import SheafPlugin
import SheafTesting
import Testing

@testable import sheaf_format_outline

@Suite("A Swift formatter as a program")
struct FormatterProgramTests {
  /// The program, which stands beside that of the tests.
  static let program =
    URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().path + "/sheaf-format-outline"

  struct Answer {
    var output: [UInt8]
    var error: String
    var status: Int32
  }

  static func run(_ arguments: [String], input: [UInt8] = []) throws -> Answer {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let (output, error) = (Pipe(), Pipe())
    // From a file, so that a program that does not read its input is no trouble.
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(input).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    process.standardInput = try FileHandle(forReadingFrom: file)
    (process.standardOutput, process.standardError) = (output, error)
    try process.run()
    let bytes = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
    let words = String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Answer(output: bytes, error: words, status: process.terminationStatus)
  }

  @Test("describes itself as the type does")
  func describe() throws {
    let answer = try Self.run(["describe"])
    #expect(answer.status == 0 && answer.error.isEmpty)
    let said = try ProgramDescription(json: answer.output)
    #expect(said == ProgramDescription(OutlineFormatter.self, version: "1.2.0"))
    #expect(said.options.map(\.name) == ["mark", "numbers", "head"])
  }

  @Test("formats as the type does in process", arguments: ["bulletin", "empty", "every-construct", "english"])
  func format(sample: String) throws {
    let digest = try #require(SampleDigests.all.first { $0.name == sample }?.digest)
    let context = FormattingContext(fileName: "期", resources: ["head.txt": Array("头\n".utf8)])
    let options: JSONValue = ["mark": "* ", "numbers": true, "head": "head.txt"]
    let here = try ModuleFormat(OutlineFormatter.self).format(digest, options: options, context: context)
    let answer = try Self.run(
      ["format"], input: FormatRequest(digest: digest, options: options, context: context).bytes)
    #expect(answer.status == 0 && answer.error.isEmpty)
    #expect(try FormatReply(json: answer.output, mediaType: OutlineFormatter.mediaType).formatted == here)
  }

  @Test("what the formatter refuses is told in the reply")
  func refused() throws {
    let request = FormatRequest(
      digest: SampleDigests.empty, options: ["mark": "*\n"], context: FormattingContext(fileName: "a"))
    let answer = try Self.run(["format"], input: request.bytes)
    let reply = try FormatReply(json: answer.output, mediaType: "text/plain").formatted
    #expect(answer.status == 0 && reply.files.isEmpty)
    #expect(reply.diagnostics.map(\.message) == ["a mark has one line"])
  }

  @Test("a request that is none has exit status 1, and standard error says what is wrong with it")
  func wrongRequest() throws {
    for (request, words) in [
      ("", "the text ends"), ("{", "1:2:"), (#"{"protocol":2}"#, "`protocol` is 2, and this program speaks 1"),
      (#"{"protocol":1,"schema":"sheaf-digest/2"}"#, "`schema` is “sheaf-digest/2”"),
      (#"{"protocol":1,"schema":"sheaf-digest/1"}"#, "`fileName` is missing"),
    ] {
      let answer = try Self.run(["format"], input: Array(request.utf8))
      #expect(answer.status == 1 && answer.output.isEmpty)
      #expect(answer.error.hasPrefix("sheaf-format-outline: ") && answer.error.contains(words), "\(answer.error)")
    }
  }

  @Test("other arguments have exit status 2", arguments: [[], ["formt"], ["describe", "more"]])
  func usage(arguments: [String]) throws {
    let answer = try Self.run(arguments)
    #expect(answer.status == 2 && answer.output.isEmpty && answer.error.contains("write `describe`"))
  }

  @Test("a request of too many bytes is refused")
  func tooLarge() {
    let answer = ProgramAnswer(to: ["format"], of: OutlineFormatter.self, version: "1") { _ in nil }
    #expect(answer == .refusal(status: 1, words: "the request has more than \(ProgramAnswer.requestLimit) bytes"))
  }
}
