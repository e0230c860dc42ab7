import Glibc

/// Why a program could not be started.
public enum LaunchFailure: Error, Hashable, Sendable {
  /// There is no such program, at its path or in any folder of `PATH`.
  case notFound(String)
  /// What has the name is no program that may be run.
  case notExecutable(String)
  /// The system refused something, with its error number.
  case system(Int32)

  /// In running words: `there is no program … in PATH`.
  public var reason: String {
    switch self {
    case .notFound(let program): "there is no program `\(program)`"
    case .notExecutable(let program): "`\(program)` is no program that may be run"
    case .system(let number): "the system says: \(String(cString: strerror(number)))"
    }
  }
}
