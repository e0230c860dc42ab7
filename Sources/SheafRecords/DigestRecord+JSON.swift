import SheafKit

extension DigestRecord: JSONDescribed {
  package static let json = JSONForm<DigestRecord>.record(
    "record", "What a digest was made of and what came of it.",
    blank: DigestRecord(sheaf: "", reader: "", recipe: "", date: .earliest),
    [
      .required("schema", \.schema, schemaName, "The name and the version of this schema."),
      .required("sheaf", \.sheaf, .text, "The version of Sheaf."),
      .required("reader", \.reader, .text, "Which reader read the articles."),
      .required("recipe", \.recipe, fileName, "The file name of the recipe."),
      .required("date", \.date, .date, "The day of issue."),
      .required(
        "parameters", \.parameters, .list(of: Parameter.self), "What `--set` gave to parameters of the recipe."),
      .required(
        "formats", \.formats, .list(of: .text), "The formats that `--to` named instead of the recipe’s outputs."),
      .required(
        "drawn", \.drawn, .list(of: drawnPath),
        "The articles that `--articles` named instead of the recipe’s, from the working folder."),
      .required(
        "files", \.files, .list(of: readFile), "The recipe and whatever it was read with, from the recipe’s folder."),
      .optional(
        "ledger", \.ledger, digest,
        """
        The SHA-256 of what the ledger says of earlier issues: a line for each article that one printed, of its id, the day, \
        and the file name of the recipe, with tabs between, sorted; missing for a recipe without `unpublished`.
        """),
      .required("articles", \.articles, .of(Articles.self), "The articles."),
      .required("outputs", \.outputs, .list(of: Output.self), "What was written."),
    ])

  /// The JSON Schema (draft-07) of `sheaf-record/1`, made from the same description as the code that writes it.
  package static var jsonSchema: JSONValue { json.schema(title: "Sheaf record, version 1 (\(schema))") }

  // MARK: - Texts of which only some are taken

  private static let schemaName = JSONForm<String>.text { name in
    name == schema
      ? nil
      : (
        "is “\(name.unicodeScalars.prefix(40).map(String.init).joined())”, and this program reads “\(schema)”", nil
      )
  }

  /// A name without a folder, so that a record cannot lead to any recipe of the machine.
  private static let fileName = JSONForm<String>.text { name in
    isConfined(name) && !name.contains("/")
      ? nil : ("is no name of a file", "write the name alone; `sheaf verify --recipe` says where it is")
  }

  /// A path that stays below the folder that it starts from, or that folder itself.
  private static let drawnPath = JSONForm<String>.text { path in
    path == "." || isConfined(path)
      ? nil : ("leads out of the working folder", "compose with --record again, in a folder that holds the articles")
  }

  /// A path that stays below the folder of the record.
  fileprivate static let outputPath = JSONForm<String>.text { path in
    isConfined(path)
      ? nil : ("leads out of the folder of the record", "compose with --record again, and do not change what it writes")
  }

  /// 64 hexadecimal digits.
  fileprivate static let digest = JSONForm<String>.text(pattern: "^[0-9a-f]{64}$") { text in
    text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
      ? nil : ("is no SHA-256", "compose with --record again, and do not change what it writes")
  }

  /// A file that is only compared by its name: where it is nobody goes by the record’s word.
  fileprivate static let readFile = JSONForm<File>.record(
    "file", "A file that was read.", blank: File(path: ""),
    [
      .required("path", \.path, .text, "Where it was."),
      .optional("sha256", \.digest, digest, "The SHA-256 of its bytes; missing when it could not be read."),
    ])

  /// A file beside the record.
  fileprivate static let writtenFile = JSONForm<File>.record(
    "output-file", "A file that was written.", blank: File(path: ""),
    [
      .required("path", \.path, outputPath, "Where it is, from the folder of the record."),
      .optional("sha256", \.digest, digest, "The SHA-256 of its bytes."),
    ])

  /// Whether a path is relative and stays below where it starts, and can be printed as it is.
  private static func isConfined(_ path: String) -> Bool {
    let components = path.split(separator: "/", omittingEmptySubsequences: false)
    return !components.contains { ["", ".", ".."].contains($0) }
      && !path.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
  }
}

extension DigestRecord.Parameter: JSONDescribed {
  package static let json = JSONForm<Self>.record(
    "parameter", "A value for a parameter of the recipe.", blank: Self(name: "", value: ""),
    [
      .required("name", \.name, .text, "Its name."),
      .required("value", \.value, .text, "Its value as the command line had it."),
    ])
}

extension DigestRecord.Articles: JSONDescribed {
  package static let json = JSONForm<Self>.record(
    "articles", "The files that articles were read from.", blank: Self(),
    [
      .required("count", \.count, .integer, "How many there were."),
      .required("sha256", \.digest, DigestRecord.digest, "The SHA-256 of what `sha256sum` prints for all of them."),
      .required(
        "used", \.used, .list(of: DigestRecord.readFile), "Those that are printed, or were folded into what is printed."
      ),
    ])
}

extension DigestRecord.Output: JSONDescribed {
  package static let json = JSONForm<Self>.record(
    "output", "What one output came to.", blank: Self(formats: [], options: .object([:]), files: []),
    [
      .required(
        "formats", \.formats, .list(of: DigestRecord.Format.self), "The format, and the one that it starts from."),
      .required("options", \.options, .any, "All of its options."),
      .required("files", \.files, .list(of: DigestRecord.writtenFile), "The files, the main one first."),
    ])
}

extension DigestRecord.Format: JSONDescribed {
  package static let json = JSONForm<Self>.record(
    "format", "A format as it was then.", blank: Self(name: "", origin: ""),
    [
      .required("name", \.name, .text, "The name that recipes use."),
      .optional("version", \.version, .text, "Its version, where it has one of its own."),
      .required("origin", \.origin, .text, "Where it comes from: `Sheaf` for what comes with it."),
      .optional("sha256", \.digest, DigestRecord.digest, "The SHA-256 of its files; missing for what is compiled in."),
    ])
}
