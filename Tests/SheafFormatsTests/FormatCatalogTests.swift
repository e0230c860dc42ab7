import Foundation
import SheafFormats
import SheafKit
import SheafRecipe
import Testing

@Suite("Finding formats")
struct FormatCatalogTests {
  private static let reply = #"echo '{"files":[{"path":"a.txt","text":"x"}]}'"#

  private func problems(_ body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch let error as DiagnosticError {
      return error.diagnostics.map { $0.id }
    } catch {
      return ["\(error)"]
    }
  }

  @Test("listing runs nothing, and what is described is kept by its content")
  func listing() throws {
    let folder = try PluginFolder()
    try folder.writeFormat(Self.reply, manifest: "trust: none\n")
    try folder.write("formatters/Bad Name/formatter.yaml", "command: ./x\n")
    try folder.write("formatters/empty/readme.txt", "")
    #expect(folder.catalog().names.filter { $0 == "x" || $0 == "empty" } == ["x"])
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/cache"))
    let details = try folder.catalog().description(of: "x")
    #expect(details?.version == "1.0" && details?.options.map(\.name) == ["depth"])
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/cache/descriptions")
    #expect(kept.count == 1)
    // What is damaged is as if it were not there.
    try folder.write("cache/descriptions/\(kept[0])", "{")
    #expect(try folder.catalog().description(of: "x")?.version == "1.0")
    #expect(try folder.catalog().description(of: "y") == nil)
  }

  @Test("a manifest tells all its problems at once, with their places")
  func manifest() throws {
    let folder = try PluginFolder()
    try folder.writeFormat("", manifest: "trust: yes\ntime: 9999\nmemmory: 5\nenvironment: HOME\n")
    do {
      _ = try folder.catalog().format(named: "x")
      Issue.record("it is taken")
    } catch {
      #expect(error.diagnostics.map { $0.location?.line } == [2, 3, 4, 5])
      #expect(error.diagnostics[2].help?.contains("did you mean `memory`?") == true)
    }
  }

  @Test(
    "a program must lie in the folder of its manifest, and may be run",
    arguments: ["../x.sh", "/bin/sh", "./no.sh", "./formatter.yaml/x"])
  func programs(command: String) throws {
    let folder = try PluginFolder()
    try folder.write("formatters/x/formatter.yaml", "command: \(command)\n")
    #expect(problems { _ = try folder.catalog().format(named: "x") } != [])
  }

  @Test("full trust beside a recipe counts when it was confirmed, for these very files")
  func trust() throws {
    let folder = try PluginFolder()
    try folder.writeFormat(Self.reply, manifest: "trust: full\n")
    #expect(problems { _ = try folder.catalog().format(named: "x") } == ["untrusted-format"])
    _ = try folder.catalog().trust("x")
    #expect(problems { _ = try folder.catalog().format(named: "x") } == [])
    try folder.writeFormat(Self.reply + " #", manifest: "trust: full\n")
    #expect(problems { _ = try folder.catalog().format(named: "x") } == ["untrusted-format"])
  }

  @Test("a lock holds plugins to what they were, until it is written anew")
  func lock() throws {
    let folder = try PluginFolder()
    try folder.writeFormat(Self.reply)
    let updating = folder.catalog(updatesLock: true)
    _ = try updating.format(named: "x")
    try updating.writeLock()
    #expect(problems { _ = try folder.catalog().format(named: "x") } == [])
    try folder.write("formatters/x/more", "")
    #expect(problems { _ = try folder.catalog().format(named: "x") } == ["changed-plugin"])
    try folder.write("sheaf.lock", "plugins: []\n")
    #expect(problems { _ = try folder.catalog().format(named: "x") } == ["unlocked-plugin"])
    try folder.write("sheaf.lock", "plugins: [{name: 3}]\n")
    #expect(problems { _ = try folder.catalog().format(named: "x") } == ["damaged-lock"])
  }

  @Test("a program that a recipe names outright stays in the folder of the recipe")
  func outright() throws {
    let folder = try PluginFolder()
    try folder.writeFormat(Self.reply)
    #expect(try folder.catalog().description(ofProgram: "./formatters/x/x.sh").name == "command: ./formatters/x/x.sh")
    for program in ["../x", "/bin/true", "./none", "no-such-program-at-all"] {
      #expect(problems { _ = try folder.catalog().description(ofProgram: program) } == ["plugin-program"])
    }
  }
}
