import SheafKit

/// What a recipe writes.
public struct Output: Sendable, Hashable {
  /// The name of the format; for a program that is named outright, the words that name it (`command: ./report`).
  public var format: String
  /// The program that makes it, where the recipe names one outright: a path from its folder, or a name in `PATH`.
  public var program: String?
  /// The options of the format, checked against its descriptions; always an object.
  public var options: JSONValue
  /// The file inside the output folder, with `{slug}` and `{date}` still in it; nil for `{slug}-{date}.EXTENSION`.
  public var file: String?
  /// Where the recipe names it.
  public var location: SourceLocation
  /// Where the recipe states each of the options, by their names.
  public var optionLocations: [String: SourceLocation] = [:]

  /// Makes an output that a program makes.
  public init(program: String, options: JSONValue = .object([:]), file: String? = nil, location: SourceLocation) {
    self.init(format: "command: \(program)", options: options, file: file, location: location)
    self.program = program
  }

  /// Makes an output.
  public init(format: String, options: JSONValue = .object([:]), file: String? = nil, location: SourceLocation) {
    self.format = format
    self.options = options
    self.file = file
    self.location = location
  }
}
