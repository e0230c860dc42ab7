import Foundation
import SheafKit
import SheafTesting
import Testing

/// Composes every recipe in `recipes` in every format, and compares with `Digests/RECIPE`.
@Suite("Digests of the samples")
struct DigestTests {
  static let folder = Workplace.project.path + "/recipes"

  static let recipes = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.sorted()

  @Test("there are recipes, and no golden digest without one")
  func folders() throws {
    let folder = Workplace.project.path + "/Tests/CommandLineTests/Digests"
    let golden = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(Self.recipes.count >= 4)
    #expect(Set(golden).subtracting(Self.recipes.map { String($0.dropLast(".yaml".count)) }) == ["README.md"])
  }

  @Test("every recipe is sound", arguments: recipes)
  func sound(_ recipe: String) throws {
    let result = try Workplace().run("sheaf check --strict --run recipes/\(recipe)")
    #expect(result.status == 0, "\(result.output)")
  }

  /// The formats beside the recipes, where a recipe names them.
  private static let ownFormats = [
    "members-bulletin.yaml": " --to roundup", "planning.yaml": " --to outline --to cards",
  ]

  @Test("every format of every recipe is as recorded", arguments: recipes)
  func golden(_ recipe: String) throws {
    let workplace = try Workplace()
    let own = Self.ownFormats[recipe] ?? ""
    let formats = "--to text --to markdown --to html --to json" + own
    let result = try workplace.run("sheaf compose recipes/\(recipe) \(formats) --quiet --output out")
    #expect(result.status == 0, "\(result.output)")
    let files = try FileManager.default.contentsOfDirectory(atPath: workplace.path + "/out").map { name in
      let content = FileManager.default.contents(atPath: "\(workplace.path)/out/\(name)")
      return RenderedFile(path: name, mediaType: "", bytes: [UInt8](content ?? Data()))
    }
    let differences = try GoldenFolder("Digests/" + recipe.dropLast(".yaml".count)).differences(from: files)
    #expect(differences == [])
  }

  @Test("folder, locale, time zone and order of files change nothing", arguments: recipes)
  func reproducible(_ recipe: String) throws {
    let here = try Workplace()
    let there = try Workplace()
    let command = "sheaf compose recipes/\(recipe) --to json --to html -q --output out && cat out/*"
    let one = try here.run(command)
    let other = try there.run(
      "mv recipes b; mkdir a; mv b a/recipes; cd a; " + command,
      environment: ["LC_ALL": "C", "TZ": "Pacific/Kiritimati", "HOME": "/nowhere"])
    #expect(one.status == 0)
    #expect(one.output == other.output)
  }

  @Test("a library changes nothing: none, a new one, one that is there, one that is trusted", arguments: recipes)
  func library(_ recipe: String) throws {
    let workplace = try Workplace()
    let compose = "sheaf compose recipes/\(recipe) --to text --to html --to json --to docx --output"
    let without = try workplace.run("\(compose) without --no-library && test ! -e recipes/.sheaf/library.sqlite")
    #expect(without.status == 0, "\(without.output)")
    for (folder, flag) in [("new", ""), ("there", ""), ("trusted", "--trust-library")] {
      let result = try workplace.run("\(compose) \(folder) \(flag)")
      #expect(result.output.replacingOccurrences(of: folder + "/", with: "without/") == without.output)
      #expect(try workplace.run("diff -r without \(folder)").output == "")
    }
    #expect(
      try workplace.run(
        "sheaf explain recipes/\(recipe) --all --no-library > a 2>&1; sheaf explain recipes/\(recipe) --all > b 2>&1; cmp a b"
      ).output == "")
  }
}
