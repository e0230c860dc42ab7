import SheafIngest
import Testing

@Suite("Patterns for paths")
struct PathPatternTests {
  @Test(
    "match paths from the folder that they start in",
    arguments: [
      ("yanhu/**", "clips/yanhu/a.html", true), ("yanhu/**", "clips/yanhu/2021/a.html", true),
      ("yanhu", "clips/yanhu/b/a.html", true),
      ("yanhu/*.html", "clips/yanhu/a.html", true), ("yanhu/*.html", "clips/yanhu/b/a.html", false),
      ("**/*.html", "clips/a.html", true),
      ("**", "clips/a.html", true), ("**", "clips/.hidden/a.html", false), ("yanhu/**", "yanhu/a.html", false),
      ("{yanhu,liuwan}/*.txt", "clips/liuwan/a.txt", true), ("./yanhu/a?.html", "clips/yanhu/a1.html", true),
      ("../other/*", "other/a.html", true), ("../../up/*", "../up/a.html", true), ("/abs/**", "/abs/a.html", true),
      ("/abs/**", "abs/a.html", true), ("/work/**", "abs/a.html", false),
      ("*", "clips/a.zip/b/c.html", true), ("**/b/**", "clips/a.zip/b/c.html", true),
      ("a.html", "clips/./x/../a.html", true),
      ("a.html", "clips", false), ("**/a.html/**", "clips/a.html", true),
    ])
  func matches(pattern: String, path: String, expected: Bool) {
    #expect(PathPattern(pattern, from: "clips").matches(path) == expected)
  }

  @Test("absolute and relative paths find together by the folder that the relative ones start from")
  func absolute() {
    let pattern = PathPattern("yanhu/**", from: "/home/ed/clips", workingFolder: "/home/ed")
    #expect(pattern.matches("/home/ed/clips/yanhu/a.html"))
    #expect(pattern.matches("clips/yanhu/a.html"))
    #expect(!pattern.matches("yanhu/a.html"))
    #expect(PathPattern("yanhu/**", from: "clips", workingFolder: "/home/ed").matches("/home/ed/clips/yanhu/a.html"))
    #expect(PathPattern("yanhu/**", from: ".").matches("yanhu/a.html"))
  }

  @Test("signs without measure cost no time")
  func hostile() {
    let pattern = PathPattern(String(repeating: "**/*a*/", count: 50) + "x", from: ".")
    #expect(!pattern.matches(String(repeating: "aaaaaaaaaaaaaaaaaaaa/", count: 100) + "y"))
  }
}
