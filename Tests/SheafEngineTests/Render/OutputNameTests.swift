import SheafKit
import Testing

@testable import SheafEngine

@Suite("Naming outputs")
struct OutputNameTests {
  @Test(
    "placeholders are filled in, other braces stay",
    arguments: [
      ("{slug}-{date}.txt", "women-2021-03-08.txt"), ("简报/{date}.html", "简报/2021-03-08.html"), ("{x}{", "{x}{"),
    ])
  func path(_ template: String, _ expected: String) {
    #expect(OutputName.path(template, slug: "women", date: .day("2021-03-08")) == expected)
  }

  @Test(
    "a path may not leave the folder",
    arguments: [
      ("a/b.txt", true), ("简报.html", true), ("../a", false), ("a/../b", false), ("/etc/passwd", false), ("a//b", false),
      ("./a", false), ("", false), ("a\nb", false), ("a/", false),
    ])
  func confined(_ path: String, _ isConfined: Bool) {
    #expect(OutputName.isConfined(path) == isConfined)
  }
}
