import ArgumentParser
import Glibc
import SheafEngine
import SheafKit
import SheafScaffolds

/// `sheaf formatter new`: a format that runs, to be changed into one’s own.
struct FormatterNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a format that runs as it is, with what tests it.",
    discussion: """
      template    formatters/NAME/ with formatter.yaml and Mustache templates; no code
      executable  formatters/NAME/ with formatter.yaml and a program in Python, or in shell with jq
      swift       NAME/, a Swift package: the format, a sheaf with it, the format as a program, a test

      Nothing that is there is written over.
      """)

  /// The ways to make a format.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case swift, template, executable
  }

  /// The languages of programs.
  enum Language: String, CaseIterable, ExpressibleByArgument {
    case python, sh
  }

  @Argument(help: "The name that recipes will use: lower-case words joined by hyphens.")
  var name: String

  @Option(help: "How it is made: swift, template or executable.")
  var kind: Kind

  @Option(help: "The language of an executable: python or sh.")
  var language: Language?

  @Option(
    help: ArgumentHelp(
      "The folder to write below; that of the recipes, for a template or an executable.", valueName: "folder"),
    completion: .directory)
  var folder = "."

  @Option(
    help: ArgumentHelp(
      "The folder of Sheaf’s own source, which a Swift package builds on; found by itself inside of it.",
      valueName: "folder"),
    completion: .directory)
  var sheaf: String?

  mutating func validate() throws {
    if folder.isEmpty { throw ValidationError("--folder names no folder") }
    if language != nil, kind != .executable { throw ValidationError("--language is for --kind executable") }
    if sheaf != nil, kind != .swift { throw ValidationError("--sheaf is for --kind swift") }
  }

  func run() throws {
    try checkName()
    let below = kind == .swift ? folder : (folder == "." ? "formatters" : "\(folder)/formatters")
    let path = below == "." ? name : "\(below)/\(name)"
    var status = stat()
    guard lstat(path, &status) != 0 else {
      throw UsageProblem("`\(path)` is there already; choose another name, or another folder with --folder")
    }
    let scaffold = Scaffold(scaffoldKind, name: name, sheaf: try sheafPath(from: path))
    try OutputFolder(path: path).write(
      scaffold.files.map { RenderedFile(path: $0.path, mediaType: "text/plain", text: $0.text) })
    for file in scaffold.files where file.isProgram { chmod("\(path)/\(file.path)", 0o755) }
    Console.standardOutput(scaffold.files.map { "\(path)/\($0.path)\n" }.joined() + "\n" + advice(path))
  }

  private var scaffoldKind: Scaffold.Kind {
    switch (kind, language) {
    case (.swift, _): .swift
    case (.template, _): .template
    case (.executable, .sh): .shell
    case (.executable, .python), (.executable, nil): .python
    }
  }

  /// Refuses names that no recipe could use, or that mean another format already.
  private func checkName() throws {
    let words = name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isName =
      name.utf8.count <= 40 && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(name.utf8.first ?? 0)
      && words.allSatisfy { word in
        !word.isEmpty
          && word.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          }
      }
    guard isName else {
      throw UsageProblem(
        "`\(name)` is no name for a format; write lower-case words joined by hyphens, such as club-page")
    }
    if SheafProgram.formats.format(named: name) != nil {
      throw UsageProblem("`\(name)` is built in, and would win over yours; choose another name")
    }
    guard kind == .swift, ["swift", "sheaf", "sheaf-kit"].contains(name) else { return }
    throw UsageProblem("a module of that name is there already; choose another name")
  }

  /// How the new package reaches Sheaf’s source.
  private func sheafPath(from package: String) throws -> String? {
    guard kind == .swift else { return nil }
    if let sheaf {
      guard Self.isSheaf(sheaf) else {
        throw UsageProblem("`\(sheaf)` is not the folder of Sheaf’s source: it has no Sources/SheafKit")
      }
      return sheaf.hasPrefix("/") ? sheaf : Self.steps(out: package) + sheaf
    }
    // The folder at hand, or one around it.
    for steps in 0...4 {
      let path = steps == 0 ? "." : Array(repeating: "..", count: steps).joined(separator: "/")
      if Self.isSheaf(path) { return Self.steps(out: package) + path }
    }
    throw UsageProblem("a Swift package builds on Sheaf’s source; say where that is: --sheaf FOLDER")
  }

  private static func isSheaf(_ path: String) -> Bool {
    var status = stat()
    return stat("\(path)/Sources/SheafKit", &status) == 0 && stat("\(path)/Package.swift", &status) == 0
  }

  /// The way from inside a relative path back to where it starts.
  private static func steps(out path: String) -> String {
    String(repeating: "../", count: path.split(separator: "/").count { $0 != "." })
  }

  private func advice(_ path: String) -> String {
    switch kind {
    case .template, .executable:
      """
      Check it:   sheaf formatter check \(path)
      Use it:     outputs: [\(name)] in a recipe in \(folder == "." ? "this folder" : folder)

      """
    case .swift:
      """
      Check it:   cd \(path) && swift test
      Use it:     swift run sheaf-\(name) formatters, or put .build/debug/sheaf-format-\(name) on the path

      """
    }
  }
}
