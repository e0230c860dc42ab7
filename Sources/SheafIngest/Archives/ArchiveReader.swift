import SheafArchive
import SheafKit

/// Reads the files of an archive one after another, and keeps account of those that are not read.
struct ArchiveReader {
  private let archive: ZipReader
  private let path: String
  private let context: ImportContext
  private var result = ImportResult()
  private var charged = 0
  /// What is not read, by the reason, in the order in which reasons came up.
  private var refused: [(reason: String, help: String, names: [String])] = []

  /// How many files a warning names; the rest of them are counted.
  private static let namedLimit = 3
  /// How many warnings of files inside are handed on one by one.
  private static let diagnosticLimit = 200

  /// Starts with an open archive.
  init(_ archive: ZipReader, path: String, context: ImportContext) {
    self.archive = archive
    self.path = path
    self.context = context
  }

  /// Reads what is worth reading, in the order of the names.
  mutating func read() {
    let entries = archive.entries.filter { $0.kind != .folder }.sorted { ($0.name, $0.index) < ($1.name, $1.index) }
    let junk = ArchiveJunk(entries.map(\.name))
    for entry in entries where !junk.contains(entry.name) {
      guard entry.kind == .file else {
        refuse(entry, "is no file but a link or a device", help: "put the file itself into the archive")
        continue
      }
      guard context.bytesLeft > 0 else {
        refuse(entry, "comes after too much else in its archive", help: "unpack it yourself, and keep what is needed")
        continue
      }
      do throws(ZipProblem) {
        read(entry, try archive.read(entry, limit: min(SourceFile.byteLimit, context.bytesLeft)))
      } catch {
        refuse(entry, error.reason, help: error.help)
        chargeForWaste()
      }
    }
  }

  /// Takes what was unpacked for nothing off what may be unpacked, so that many bombs cost no more than one.
  private mutating func chargeForWaste() {
    _ = context.spend(bytes: min(archive.wastedBytes - charged, context.bytesLeft))
    charged = archive.wastedBytes
  }

  private mutating func read(_ entry: ZipEntry, _ unpacked: ZipReader.Unpacked) {
    var found = context.read(SourceFile(path: path + "/" + entry.name, bytes: unpacked.bytes))
    if !unpacked.isWhole {
      refuse(entry, "is damaged; it was read as far as it goes", help: "get the archive once more")
    }
    if entry.leadsOutside {
      refuse(
        entry, "had a name that leads out of the archive; it was read under this one",
        help: "look where the archive comes from")
    }
    result.articles += found.articles
    if found.articles.isEmpty, found.diagnostics.count == 1, let diagnostic = found.diagnostics.first,
      diagnostic.id == "unsupported-article", let reason = Self.reason(diagnostic, path + "/" + entry.name)
    {
      refuse(entry, reason, help: diagnostic.help ?? "")
      found.diagnostics = []
    }
    result.diagnostics += found.diagnostics
  }

  /// What a warning about one file says of it, without its name; nil for one about something else.
  private static func reason(_ diagnostic: Diagnostic, _ path: String) -> String? {
    let name = "`\(path)` "
    return diagnostic.message.hasPrefix(name) ? String(diagnostic.message.dropFirst(name.count)) : nil
  }

  private mutating func refuse(_ entry: ZipEntry, _ reason: String, help: String) {
    guard let place = refused.firstIndex(where: { $0.reason == reason }) else {
      refused.append((reason, help, [entry.name]))
      return
    }
    refused[place].names.append(entry.name)
  }

  /// What was read, with a warning for each reason why something was not.
  func finished() -> ImportResult {
    var result = result
    if result.diagnostics.count > Self.diagnosticLimit {
      let rest = result.diagnostics.count - Self.diagnosticLimit
      result.diagnostics.removeLast(rest)
      result.diagnostics.append(
        warning("there are \(rest) more warnings about files in `\(path)`", help: "unpack it and read the folder"))
    }
    for (reason, help, names) in refused {
      let named = names.prefix(Self.namedLimit).map { "`\(path)/\($0)`" }.joined(separator: ", ")
      let more = names.count > Self.namedLimit ? " (and \(names.count - Self.namedLimit) more like it)" : ""
      result.diagnostics.append(warning("\(named)\(more) \(reason)", help: help))
    }
    return result
  }

  private func warning(_ message: String, help: String) -> Diagnostic {
    Diagnostic(
      .warning, id: "unsupported-article", message, at: SourceLocation(file: path), help: help.isEmpty ? nil : help)
  }
}
