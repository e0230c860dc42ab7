/// A command line that was used wrongly in a way that only running it shows.
struct UsageProblem: Error {
  /// What is wrong and what to write instead.
  var message: String
  /// The command whose help says more; nil for the one that was called.
  var command: String?

  init(_ message: String, of command: String? = nil) { (self.message, self.command) = (message, command) }
}
