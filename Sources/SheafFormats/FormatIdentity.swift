import SheafKit
import SheafRecipe

/// What tells a format from others of its name: what a record keeps of it.
package struct FormatIdentity: Hashable, Sendable {
  /// The name that recipes use.
  package var name: String
  /// Its version, where it has one of its own.
  package var version: String?
  /// Where it comes from, in words that mean the same on any machine: `Sheaf`, `formatters/roundup`, `PATH`.
  package var origin: String
  /// The SHA-256 of all of its files; nil for what is compiled in, which changes with Sheaf alone.
  package var digest: String?

  /// Makes an identity from its parts.
  package init(name: String, version: String?, origin: String, digest: String?) {
    self.name = name
    self.version = version
    self.origin = origin
    self.digest = digest
  }
}

extension FormatCatalog {
  /// The format of an output, and the one that it starts from. Throws when one cannot be used.
  package func identities(of output: Output) throws(DiagnosticError) -> [FormatIdentity] {
    let own = if let program = output.program { try named(program) } else { found(output.format) }
    guard let own else { return [] }
    let identity = try identity(of: own)
    guard let from = try format(own).details.from, let start = found(from) else { return [identity] }
    return [identity, try self.identity(of: start)]
  }

  private func found(_ name: String) -> FoundFormat? { all.first { $0.name == name } }

  private func identity(of found: FoundFormat) throws(DiagnosticError) -> FormatIdentity {
    let version = try format(found).details.version
    guard let location = found.location else {
      return FormatIdentity(name: found.name, version: version, origin: "Sheaf", digest: nil)
    }
    let pin = FormatPin(found, files: try PluginContents(of: DiskPath.resolved(location) ?? location).digests())
    return FormatIdentity(name: found.name, version: version, origin: pin.origin, digest: pin.digest)
  }
}
