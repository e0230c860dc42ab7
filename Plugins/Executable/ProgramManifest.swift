import SheafKit
import SheafYAML

/// The `formatter.yaml` of a format that is a program: which program, with which rights and limits.
public struct ProgramManifest: Hashable, Sendable {
  /// The program: a path inside the plugin's folder (`./run.py`), or the name of a program in `PATH`.
  public var program: String
  /// What stands on its command line before `describe` and `format`.
  public var arguments: [String] = []
  /// Whether it asks for the rights of the user, without a sandbox.
  public var wantsTrust = false
  /// Where it asks for them.
  public var trustLocation: SourceLocation?
  /// The variables of the environment that it asks for.
  public var environment: [String] = []
  /// The seconds that a call may take.
  public var time = PluginProgram.standardTime
  /// The MiB of memory that it may map.
  public var memory = PluginProgram.standardMemory
  /// Where the program is named.
  public var location: SourceLocation

  /// The keys there are.
  public static let keys = ["command", "trust", "environment", "time", "memory"]

  /// Reads a manifest that has the key `command`; `file` is its name for diagnostics. Throws all that is wrong with it.
  public init(_ root: YAMLNode, file: String) throws(DiagnosticError) {
    var reader = ManifestReader(root: root, file: file)
    reader.checkKeys(Self.keys)
    let command = reader.command()
    (program, arguments, location) = (command.first ?? "", Array(command.dropFirst()), reader.location(of: "command"))
    wantsTrust = reader.word("trust", among: ["full", "none"]) == "full"
    trustLocation = root["trust"].map { $0.location(in: file) }
    environment = reader.names("environment")
    time = reader.number("time", in: PluginProgram.times, unit: "seconds") ?? time
    memory = reader.number("memory", in: PluginProgram.memories, unit: "MiB") ?? memory
    guard reader.problems.isEmpty else { throw DiagnosticError(reader.problems.inReadingOrder()) }
  }
}
