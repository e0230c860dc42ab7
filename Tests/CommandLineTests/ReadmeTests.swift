import Foundation
import Testing

/// The READMEs show what the program does; these tests keep them honest.
@Suite("READMEs")
struct ReadmeTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOf: Workplace.project.appendingPathComponent(path), encoding: .utf8)
  }

  /// The fenced blocks of a page.
  private func blocks(_ page: String) -> [String] {
    page.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }

  @Test("the digest shown is the digest made", arguments: ["README.md", "README.zh-CN.md"])
  func digest(_ readme: String) throws {
    let golden = try text("Tests/CommandLineTests/Digests/women-in-service/women-in-service-2021-03-08.txt")
    let shown = try #require(blocks(try text(readme)).first)
    let lines = shown.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast(2)
    #expect(lines.count > 40)
    #expect(golden.hasPrefix(lines.joined(separator: "\n")))
  }

  @Test("the recipe shown is sound", arguments: ["README.md", "README.zh-CN.md"])
  func recipe(_ readme: String) throws {
    let workplace = try Workplace()
    let recipe = try #require(blocks(try text(readme)).first { $0.hasPrefix("yaml\n") }).dropFirst("yaml\n".count)
    try recipe.write(toFile: workplace.path + "/aid.yaml", atomically: true, encoding: .utf8)
    let result = try workplace.run("sheaf check --strict aid.yaml")
    #expect(result.output == "aid.yaml is sound\n")
  }

  @Test("every file and folder that is linked is there", arguments: ["README.md", "README.zh-CN.md"])
  func links(_ readme: String) throws {
    let targets = try text(readme).matches(of: /\]\(([^)#:]+)\)/).map { String($0.1) }
    #expect(targets.count > 6)
    for target in targets {
      #expect(FileManager.default.fileExists(atPath: Workplace.project.path + "/" + target), "\(target)")
    }
  }
}
