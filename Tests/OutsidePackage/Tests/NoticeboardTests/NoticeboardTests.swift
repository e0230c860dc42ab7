import Noticeboard
import SheafKit
import SheafTesting
import Testing

@Suite("The format noticeboard")
struct NoticeboardTests {
  @Test("keeps what every format promises, on every sample digest")
  func conformance() {
    #expect(FormatterConformance.problems(of: ModuleFormat(NoticeboardFormatter.self)) == [])
  }

  @Test("numbers the entries unless it is asked not to")
  func numbers() throws {
    let format = ModuleFormat(NoticeboardFormatter.self)
    let context = FormattingContext(fileName: "digest")
    let plain = try format.format(SampleDigests.numbered(1), options: ["numbers": false], context: context)
    #expect(plain.files.first?.text.contains("1. ") == false)
  }
}
