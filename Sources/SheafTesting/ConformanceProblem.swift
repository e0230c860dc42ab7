/// Something that a format does not keep of what formats promise, with the sample that shows it.
public struct ConformanceProblem: Hashable, Sendable, CustomStringConvertible {
  /// The name of the sample digest.
  public var sample: String
  /// What is wrong, as a sentence without its full stop.
  public var message: String
  /// What shows it, cut short: the text that is missing, the place where it stands twice; nil when there is nothing to
  /// show.
  public var example: String?

  /// Makes a problem.
  public init(sample: String, message: String, example: String? = nil) {
    self.sample = sample
    self.message = message
    self.example = example
  }

  /// Sample, message and example on one line.
  public var description: String { "\(sample): \(message)" + (example.map { ": “\($0)”" } ?? "") }
}
