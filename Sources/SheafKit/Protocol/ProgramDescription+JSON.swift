extension ProgramDescription: JSONDescribed {
  package static let json = JSONForm<ProgramDescription>.record(
    "program", "What a program writes to standard output when it is called with `describe`.",
    blank: ProgramDescription(name: "", version: "", summary: "", formats: []),
    [
      .required("protocol", \.protocols, protocolsForm, "The versions of the protocol that it speaks."),
      .required("name", \.name, formatName, "Its name."),
      .required("version", \.version, .text, "Its version, as its author counts."),
      .added("summary", \.summary, .text, "One line that says what it makes."),
      .required("formats", \.formats, formatsForm, "The formats it makes."),
      .added("options", \.options, OptionSchema.form, "A JSON Schema of its options."),
      .added("pictures", \.showsPictures, .boolean, "Whether it shows pictures and wants to get them."),
      .optional("from", \.from, formatName, "The format whose files it starts from: `html`."),
    ])

  /// A list of versions with this build's among them.
  static let protocolsForm = JSONForm<[Int]>(
    write: { JSONForm.list(of: .integer).write($0, &$1) },
    read: { reader throws(JSONProblem) in
      reader.skipSpace()
      let start = reader.index
      let versions = try JSONForm.list(of: JSONForm<Int>.integer).read(&reader)
      guard versions.contains(FormatRequest.version) else {
        let spoken = versions.prefix(8).map { String($0) }.joined(separator: ", ")
        throw .value(
          "is [\(spoken)], and this Sheaf speaks \(FormatRequest.version)", at: start,
          help: "write `\"protocol\": [\(FormatRequest.version)]` if the program does")
      }
      return versions
    }, schema: { JSONForm.list(of: JSONForm<Int>.integer).schema(&$0) })

  private static let formatsForm = JSONForm<[Made]>(
    write: { JSONForm.list(of: Made.self).write($0, &$1) },
    read: { reader throws(JSONProblem) in
      reader.skipSpace()
      let start = reader.index
      let formats = try JSONForm.list(of: Made.self).read(&reader)
      guard !formats.isEmpty else { throw .value("is empty, and must name what the program makes", at: start) }
      return formats
    }, schema: { JSONForm.list(of: Made.self).schema(&$0) })

  /// The name of a format: lower-case words joined by hyphens.
  static let formatName = JSONForm<String>(
    write: { $1.text($0) },
    read: { reader throws(JSONProblem) in
      reader.skipSpace()
      let start = reader.index
      let name = try reader.text()
      guard isName(name) else {
        throw .value("is no name of a format", at: start, help: "write lower-case words joined by hyphens: `my-format`")
      }
      return name
    }, schema: { _ in ["type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"] })

  /// Whether a name is made of lower-case words joined by hyphens.
  private static func isName(_ name: String) -> Bool {
    let words = name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard name.utf8.count <= 64, let first = name.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }
}

extension ProgramDescription.Made: JSONDescribed {
  package static let json = JSONForm<ProgramDescription.Made>.record(
    "format", "A format that the program makes.",
    blank: ProgramDescription.Made(name: "", mediaType: "", fileExtension: ""),
    [
      .required("name", \.name, ProgramDescription.formatName, "The name that recipes use."),
      .required("mediaType", \.mediaType, .text, "The media type of the main file."),
      .required("extension", \.fileExtension, fileExtension, "The extension of the main file, without the dot."),
    ])

  /// An extension: letters, digits, dots inside.
  private static let fileExtension = JSONForm<String>(
    write: { $1.text($0) },
    read: { reader throws(JSONProblem) in
      reader.skipSpace()
      let start = reader.index
      let name = try reader.text()
      let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      let isPlain = parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { $0 < 0x80 && Character(Unicode.Scalar($0)).isLetter || (0x30...0x39).contains($0) }
      }
      guard name.utf8.count <= 32, isPlain else {
        throw .value(
          "is no extension of a file", at: start, help: "write letters and digits without a dot before them: `tex`")
      }
      return name
    }, schema: { _ in ["type": "string"] })
}
