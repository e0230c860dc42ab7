import ArgumentParser
import SheafKit

/// `sheaf formatters`: the formats there are.
struct Formatters: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the formats there are, with their options.")

  func run() {
    for format in SheafProgram.formats.descriptions {
      Console.standardOutput("\(format.name)  (.\(format.fileExtension), \(format.mediaType))\n  \(format.summary)\n")
      for option in format.options {
        let standard = option.standard.map { " [\(Self.text($0))]" } ?? ""
        Console.standardOutput("    \(option.name): \(Self.values(option.kind))\(standard)  \(option.summary)\n")
      }
    }
  }

  private static func values(_ kind: OptionDescription.Kind) -> String {
    switch kind {
    case .boolean: "true | false"
    case .integer(let range): "\(range.lowerBound)…\(range.upperBound)"
    case .number(let range): "\(range.lowerBound)…\(range.upperBound)"
    case .text: "text"
    case .choice(let words): words.joined(separator: " | ")
    case .file: "file"
    case .any: "any"
    }
  }

  private static func text(_ value: JSONValue) -> String {
    switch value {
    case .null: "none"
    case .boolean(let value): String(value)
    case .integer(let value): String(value)
    case .number(let value): String(value)
    case .string(let value): value
    case .array, .object: "…"
    }
  }
}
