import SheafKit

extension Language {
  /// The keys that can stand under the name of a format: its own options, and `file`.
  static func output(_ format: FormatDescription) -> KeyTable {
    KeyTable(subject: "`\(format.name)`", keys: format.options.filter { $0.name != file.name }.map(option) + [file])
  }

  /// The keys of an output that a program makes: the program, its own options, and `file`.
  static func output(ofProgram format: FormatDescription?) -> KeyTable {
    let options = (format?.options ?? []).filter { ![file.name, command.name].contains($0.name) }
    return KeyTable(subject: "an output with `command`", keys: [command] + options.map(option) + [file])
  }

  /// The program that makes an output.
  static let command = Key(
    "command", .text(.line), .optional(standard: "the format that the output names"),
    "A program that makes the output: a path from the recipe's folder, or the name of a program in `PATH`.",
    example: "command: ./tools/report", also: ["program", "exec", "命令"])

  /// Where an output is written.
  static let file = Key(
    "file", .text(.outputFile), .optional(standard: "`{slug}-{date}` with the extension of the format"),
    "The file inside the output folder; `{slug}` is the name of the recipe file, `{date}` the day of issue.",
    example: "file: \"{slug}-{date}.md\"", also: ["path", "文件"])

  private static func option(_ option: OptionDescription) -> Key {
    let shape: Shape =
      switch option.kind {
      case .boolean: .boolean
      case .integer(let range): .integer(range)
      case .number(let range): .decimal(range)
      case .text: .text(.line)
      case .choice(let words): .words(words.map { Word(name: $0) })
      case .file: .text(.inputFile)
      case .any: .any
      }
    let standard = option.standard.map { JSONText.text(of: $0) }
    return Key(
      option.name, shape, .optional(standard: standard ?? "nothing"), option.summary,
      example: "\(option.name): \(standard ?? sample(of: option.kind))")
  }

  private static func sample(of kind: OptionDescription.Kind) -> String {
    switch kind {
    case .boolean: "true"
    case .integer(let range): String(range.lowerBound)
    case .number(let range): String(range.lowerBound)
    case .text: "text"
    case .choice(let words): words.first ?? ""
    case .file: "bulletin.css"
    case .any: "value"
    }
  }
}
