import SheafKit
import SheafYAML

extension Rules {
  /// No two outputs are written to one file.
  mutating func checkOutputs() {
    var first: [String: Output] = [:]
    for output in recipe.outputs {
      guard let format = formats.format(of: output) else { continue }
      let file = output.file ?? "{slug}-{date}.\(format.fileExtension)"
      // Some disks take `A.html` and `a.html` for one file.
      let key = file.lowercased()
      if let other = first[key] {
        let line = other.location.line.map { " on line \($0)" } ?? ""
        problems.error(
          .sameFile, "`\(output.format)` is written to `\(file.shortened)`, as `\(other.format)`\(line) is",
          at: output.location,
          help: "give one of them a file: `\(output.format): {file: \"{slug}-2.\(format.fileExtension)\"}`")
      } else {
        first[key] = output
      }
    }
  }
}
