import Foundation
import SheafScaffolds
import Testing

/// The files that `sheaf formatter new` writes, and the source that carries them in the program.
@Suite("ScaffoldTexts: what `sheaf formatter new` writes")
struct ScaffoldTextsTests {
  static let folders: [(kind: Scaffold.Kind, folder: String)] = [
    (.swift, "Tests/OutsidePackage"), (.template, "Sources/SheafScaffolds/Template"),
    (.python, "Sources/SheafScaffolds/Python"), (.shell, "Sources/SheafScaffolds/Shell"),
  ]

  @Test("is what stands in its folder", arguments: folders)
  func texts(kind: Scaffold.Kind, folder: String) throws {
    let source = try Self.source(of: kind, folder)
    let path = Workplace.project.path + "/Sources/SheafScaffolds/Texts/\(kind.rawValue.capitalized)Texts.swift"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(source.utf8).write(to: URL(fileURLWithPath: path))
    } else {
      #expect(try String(contentsOfFile: path, encoding: .utf8) == source)
    }
  }

  @Test("is called by its new name throughout", arguments: folders)
  func names(kind: Scaffold.Kind, folder: String) {
    let files = Scaffold(kind, name: "club-page", sheaf: "../sheaf").files
    #expect(files.allSatisfy { !$0.text.lowercased().contains("noticeboard") })
    #expect(files.allSatisfy { !$0.path.lowercased().contains("noticeboard") })
    #expect(files.contains { $0.text.contains("club-page") })
    let package = files.first { $0.path == "Package.swift" }
    #expect(package.map { $0.text.contains(#"path: "../sheaf""#) } ?? true)
  }

  private static func source(of kind: Scaffold.Kind, _ folder: String) throws -> String {
    let root = Workplace.project.path + "/" + folder
    let files = try FileManager.default.subpathsOfDirectory(atPath: root).filter { path in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isFolder)
      return exists && !isFolder.boolValue && !path.hasPrefix(".") && path != "Package.resolved"
    }
    var source = """
      // swift-format-ignore-file
      // Written from \(folder) by `RECORD=1 swift test --filter ScaffoldTexts`: change the files there.

      extension Scaffold {
        static let \(kind.rawValue)Texts: [(path: String, text: String)] = [

      """
    for file in files.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let text = try String(contentsOfFile: root + "/" + file, encoding: .utf8)
      source += "(\"\(file)\", ###\"\"\"\n\(text)\n\"\"\"###),\n"
    }
    return source + "  ]\n}\n"
  }
}
