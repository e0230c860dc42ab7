import SheafKit
import Testing

@Suite("Guessing the name that was meant")
struct NearestNameTests {
  @Test(
    "slips of the finger are seen through",
    arguments: [
      ("titel", "title"), ("tilte", "title"), ("Title", "title"), ("sectoins", "sections"), ("htm", "html"),
      ("womn", "women"),
    ])
  func slips(_ written: String, _ meant: String) {
    #expect(NearestName.of(written, in: ["sheaf", "title", "sections", "html", "women"]) == meant)
  }

  @Test("what is far from every name suggests none", arguments: ["banana", "x", "巾帼"])
  func far(_ written: String) {
    #expect(NearestName.of(written, in: ["title", "sections"]) == nil)
  }

  @Test("of equally near names the earlier is meant")
  func ties() {
    #expect(NearestName.of("bat", in: ["cat", "hat"]) == "cat")
  }

  @Test("a hostile name of great length costs little")
  func long() {
    #expect(NearestName.of(String(repeating: "很", count: 1_000_000), in: ["title"]) == nil)
  }
}
