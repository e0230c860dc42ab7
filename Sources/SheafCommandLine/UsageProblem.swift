/// A command line that was used wrongly in a way that only running it shows.
struct UsageProblem: Error {
  /// What is wrong and what to write instead.
  var message: String

  init(_ message: String) { self.message = message }
}
