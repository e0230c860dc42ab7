import SheafKit
import SheafTesting
import Testing

@Suite("What every format promises")
struct ConformanceTests {
  @Test("every format keeps it on every sample digest", arguments: Formats.all.indices)
  func standard(index: Int) {
    #expect(FormatterConformance.problems(of: Formats.all[index]) == [])
  }

  @Test("and with every option set", arguments: Formats.varied.indices)
  func varied(index: Int) {
    #expect(FormatterConformance.problems(of: Formats.varied[index].formatter) == [])
  }

  @Test("names, extensions and options are told apart")
  func descriptions() {
    let types = Formats.all.map { type(of: $0) }
    #expect(types.map { $0.name } == ["text", "html", "markdown", "json", "pandoc"])
    #expect(types.map { $0.fileExtension } == ["txt", "html", "md", "json", "pandoc.json"])
    for type in types {
      let options = FormatDescription(type).options
      #expect(Set(options.map(\.name)).count == options.count)
    }
  }
}
