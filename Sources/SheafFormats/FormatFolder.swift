import Executable
import SheafIngest
import SheafKit
import SheafProcess
import SheafYAML
import Template

/// A folder with a `formatter.yaml`: of templates, or around a program.
struct FormatFolder {
  /// What the manifest says that it is.
  enum Kind {
    /// Templates, which `Template` reads itself.
    case templates
    /// A program.
    case program(ProgramManifest)
  }

  let path: String
  let kind: Kind
  /// The manifest's name in diagnostics, and its text.
  let source: (name: String, text: String)

  /// Reads the manifest of a folder. Throws all that is wrong with it.
  init(_ path: String, source: inout [String: String]) throws(DiagnosticError) {
    self.path = path
    let file = "\(path)/\(FormatSearch.manifest)"
    let bytes = try SourceFile.read(file, limit: 1 << 16).bytes
    self.source = (file, String(decoding: bytes, as: UTF8.self))
    source[file] = self.source.text
    let root = try YAMLReader.document(bytes, file: file)
    if let root, root["command"] != nil {
      kind = .program(try ProgramManifest(root, file: file))
    } else {
      kind = .templates
    }
  }

  /// The program that the manifest names, found and confined to the folder.
  func program(_ manifest: ProgramManifest, named name: String, origin: FormatOrigin) throws(DiagnosticError)
    -> PluginProgram
  {
    func problem(_ message: String, _ help: String) -> DiagnosticError {
      DiagnosticError(Diagnostic(.error, id: "plugin-program", message, at: manifest.location, help: help))
    }
    guard let folder = DiskPath.resolved(path) else { throw problem("the folder `\(path)` is gone", "try again") }
    let isOwn = manifest.program.contains("/")
    let found: String
    do throws(LaunchFailure) {
      found = try ProgramPath.find(isOwn ? "\(folder)/\(manifest.program)" : manifest.program)
    } catch {
      switch error {
      case .notFound:
        throw problem(
          "there is no program `\(manifest.program)`", isOwn ? "put it into the folder of the manifest" : "install it")
      case .notExecutable:
        throw problem("`\(manifest.program)` may not be run", "make it a program: chmod +x \(manifest.program)")
      case .system: throw problem("`\(manifest.program)` cannot be looked at: \(error.reason)", "look at its rights")
      }
    }
    let program = DiskPath.resolved(found) ?? found
    guard !isOwn || DiskPath.isInside(program, folder) else {
      throw problem("`\(manifest.program)` leads out of the folder of the manifest", "put the program itself into it")
    }
    return PluginProgram(
      name: name, path: program, arguments: manifest.arguments, shown: folder, environment: manifest.environment,
      isTrusted: manifest.wantsTrust, time: manifest.time, memory: manifest.memory, origin: origin)
  }
}
