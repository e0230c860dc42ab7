import Glibc
import SheafKit

/// What a command prints, and where.
enum Console {
  /// Writes to standard output; a closed pipe ends the run quietly, another failure with status 3.
  static func standardOutput(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }

  /// Writes bytes to standard output.
  static func standardOutput(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// Writes to standard error; what cannot be written there is lost.
  static func standardError(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  /// Says on standard error what went wrong, in lines of ours with words of the command line among them: a shell puts
  /// the names of files there, which may hold what a terminal obeys.
  static func tell(_ text: String) { standardError(PrintableText.lines(text).text + "\n") }

  /// What is on standard input, to its end or until more than `limit` bytes are read.
  static func standardInput(limit: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// Whether people read standard error, and want colours.
  static var wantsColour: Bool { wantsColour(on: STDERR_FILENO) }

  /// Whether people read standard output, and want colours.
  static var outputWantsColour: Bool { wantsColour(on: STDOUT_FILENO) }

  /// Whether people read standard error, on a terminal that a line can be taken back on.
  static var errorIsTerminal: Bool {
    isatty(STDERR_FILENO) == 1 && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  private static func wantsColour(on descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && getenv("NO_COLOR") == nil && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  /// Lets writing to a closed pipe, or beyond a limit on the size of files, fail instead of ending the process by a
  /// signal.
  static func ignoreSignalsOfWriting() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        if descriptor == STDERR_FILENO { return }
        if errno == EPIPE { exit(ExitStatus.success.rawValue) }
        standardError("sheaf: cannot write to standard output: \(String(cString: strerror(errno)))\n")
        exit(ExitStatus.failure.rawValue)
      }
      written += count
    }
  }
}
