/// What a run came to, as scripts see it.
enum ExitStatus: Int32, Error {
  /// It did what was asked.
  case success = 0
  /// Something is wrong in the user's input: a recipe, an article under `--strict`, an expectation.
  case input = 1
  /// The command line was used wrongly.
  case usage = 2
  /// The failure is ours or the system's: a disk that is full, a folder that cannot be written.
  case failure = 3
}
