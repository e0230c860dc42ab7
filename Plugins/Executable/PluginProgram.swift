import SheafKit
import SheafProcess

/// A program that makes a format: what is run, what it may see, and what it may cost.
public struct PluginProgram: Hashable, Sendable {
  /// What recipes call the format, or the program as a recipe names it; for messages.
  public var name: String
  /// The program: an absolute path without links.
  public var path: String
  /// What stands before `describe` and `format` on its command line.
  public var arguments: [String]
  /// What it is shown of the disk beside the system's programs: its own folder, or itself alone.
  public var shown: String
  /// The variables of our environment that it is handed beside `PATH` and `LANG`.
  public var environment: [String]
  /// Whether it runs without a sandbox, with the rights of the user.
  public var isTrusted: Bool
  /// The seconds on the clock that a call may take, and of processor time.
  public var time: Int
  /// The MiB of memory that each of its processes may map.
  public var memory: Int
  /// Where it comes from.
  public var origin: FormatOrigin

  /// Names a program; its limits are the standard ones unless said otherwise.
  public init(
    name: String, path: String, arguments: [String] = [], shown: String? = nil, environment: [String] = [],
    isTrusted: Bool = false, time: Int = standardTime, memory: Int = standardMemory, origin: FormatOrigin
  ) {
    self.name = name
    self.path = path
    self.arguments = arguments
    self.shown = shown ?? path
    self.environment = environment
    self.isTrusted = isTrusted
    self.time = time
    self.memory = memory
    self.origin = origin
  }

  /// The seconds a call may take when the manifest does not say.
  public static let standardTime = 60
  /// The seconds a manifest may ask for.
  public static let times = 1...600
  /// The MiB a program may map when the manifest does not say.
  public static let standardMemory = 2048
  /// The MiB a manifest may ask for. Some interpreters map much more than they use.
  public static let memories = 64...65_536

  /// What a call may cost. What it writes to its temporary folder and what it answers are bounded alike.
  var limits: ProcessLimits {
    ProcessLimits(
      time: .seconds(time), processorSeconds: time, memory: memory << 20, fileSize: 64 << 20, output: 64 << 20)
  }
}
