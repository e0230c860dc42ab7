import Glibc
import SheafEngine

/// Where formats that are not compiled in are looked for, on this machine and for this user.
public struct FormatPlaces: Sendable {
  /// The folders of formats that came with Sheaf.
  public var shipped: [String]
  /// The user's own folder of settings: `$XDG_CONFIG_HOME/sheaf`, else `~/.config/sheaf`; nil without a home.
  public var settings: String?
  /// The user's folder for what can be made again: `$XDG_CACHE_HOME/sheaf`, else `~/.cache/sheaf`; nil without a home.
  public var cache: String?

  /// Names the places.
  public init(shipped: [String] = [], settings: String? = nil, cache: String? = nil) {
    self.shipped = shipped
    self.settings = settings
    self.cache = cache
  }

  /// The folder of formats in a folder of recipes, and in one of settings.
  static let folderName = "formatters"

  /// The places of this process, by its environment and by where its program lies.
  public static var ofThisProcess: FormatPlaces {
    FormatPlaces(
      shipped: shippedFolders, settings: userFolder("XDG_CONFIG_HOME", ".config"),
      cache: userFolder("XDG_CACHE_HOME", ".cache"))
  }

  /// By the XDG base directory specification: a path that is not absolute counts as none.
  private static func userFolder(_ variable: String, _ standard: String) -> String? {
    func absolute(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    return (absolute(variable) ?? absolute("HOME").map { "\($0)/\(standard)" }).map { "\($0)/sheaf" }
  }

  /// `../share/sheaf/formatters` from the program; for a program that was just built, those in its package.
  private static var shippedFolders: [String] {
    guard let program = DiskPath.resolved("/proc/self/exe") else { return [] }
    let installed = FilePath.folder(of: FilePath.folder(of: program)) + "/share/sheaf/formatters"
    let parts = program.split(separator: "/")
    guard let build = parts.firstIndex(of: ".build") else { return [installed] }
    return [installed, parts[..<build].map { "/" + $0 }.joined() + "/Plugins"]
  }
}
