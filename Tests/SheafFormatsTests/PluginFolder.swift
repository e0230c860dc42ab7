import Foundation
import SheafFormats
import SheafKit

/// A folder of recipes with formats beside it, whose programs a test writes; it is gone when the test ends.
struct PluginFolder: ~Copyable {
  /// The folder.
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/sheaf-formats-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, which may be run.
  func write(_ file: String, _ text: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(file)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path)
    waitUntilWritten(url.path)
  }

  /// Waits until nobody holds a file open for writing, since such a program cannot be run: a process that another test
  /// starts at this moment has what is open here until it is another program.
  private func waitUntilWritten(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    // A lease for reading (F_SETLEASE, which Swift does not see) is given only then.
    for _ in 0..<1_000 where fcntl(descriptor, 1024, F_RDLCK) != 0 && errno == EAGAIN { usleep(1_000) }
    _ = fcntl(descriptor, 1024, F_UNLCK)
  }

  /// A description of the format `x`, as shell text.
  static let describing = """
    cat <<'END'
    {"protocol":[1],"name":"x","version":"1.0","summary":"a test",
     "formats":[{"name":"x","mediaType":"text/plain","extension":"txt"}],
     "options":{"type":"object","properties":{"depth":{"type":"integer","minimum":1,"maximum":9,"default":3}}}}
    END
    """

  /// Writes the format `x`: a shell program that describes itself well, and formats by some lines.
  func writeFormat(_ formatting: String, describing: String = Self.describing, manifest: String = "time: 3\n") throws {
    try write("formatters/x/formatter.yaml", "command: ./x.sh\n" + manifest)
    try write(
      "formatters/x/x.sh",
      "#!/bin/sh\nif [ \"$1\" = describe ]; then\n\(describing)\nexit; fi\n\(formatting)\n")
  }

  /// The formats there are, with settings and cache of its own.
  func catalog(updatesLock: Bool = false) -> FormatCatalog {
    FormatCatalog(
      builtIn: [], places: FormatPlaces(settings: path + "/settings", cache: path + "/cache"), recipeFolder: path,
      updatesLock: updatesLock)
  }
}
