import SheafKit

/// A pattern for the paths of files that are known already, with the signs of `FilePattern`: `clippings/yanhu/**`.
public struct PathPattern: Sendable {
  /// The pattern as it was written.
  public let text: String

  private enum Part: Sendable {
    /// `**`.
    case anyDepth
    /// A plain name.
    case plain(String)
    /// A name with signs in it.
    case name(NamePattern)

    init(_ text: Substring) {
      let name = NamePattern(text)
      self = text == "**" ? .anyDepth : name.isPlain ? .plain(name.plainName) : .name(name)
    }
  }

  private let alternatives: [[Part]]
  /// The folder that the pattern starts from: as it was given, and from the root.
  private let folder: [String]
  private let absoluteFolder: [String]
  private let isAbsolute: Bool
  private let workingFolder: String

  /// Makes a pattern that starts from a folder.
  ///
  /// That folder and the paths to match may be relative; then they start from `workingFolder`, which is absolute. One whose
  /// braces stand for more than `BraceExpansion.limit` patterns matches nothing.
  public init(_ text: String, from folder: String, workingFolder: String = "/") {
    self.text = text
    self.workingFolder = workingFolder
    isAbsolute = folder.hasPrefix("/") || text.hasPrefix("/")
    var base = folder
    // `../` at the start leaves the folder, for every alternative alike.
    var rest = text[...]
    while true {
      if rest.hasPrefix("./") {
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("../") {
        rest = rest.dropFirst(3)
        base += "/.."
      } else {
        break
      }
    }
    self.folder = text.hasPrefix("/") ? [] : PathNames(base).names
    absoluteFolder =
      text.hasPrefix("/") ? [] : PathNames(base.hasPrefix("/") ? base : workingFolder + "/" + base).names
    alternatives = (BraceExpansion.alternatives(of: String(rest)) ?? []).map { pattern in
      pattern.split(separator: "/").filter { $0 != "." }.map(Part.init)
    }
  }

  /// Whether a path is meant; a folder means every file below it. Time is at most the product of both lengths.
  public func matches(_ path: String) -> Bool { matches(PathNames(path)) }

  /// The same for a path that is taken apart already.
  func matches(_ path: PathNames) -> Bool {
    let needsRoot = isAbsolute || path.isAbsolute
    let names = needsRoot && !path.isAbsolute ? PathNames(workingFolder + "/" + path.text).names : path.names
    let folder = needsRoot ? absoluteFolder : folder
    guard names.count > folder.count, names.starts(with: folder) else { return false }
    let rest = names[folder.count...]
    return alternatives.contains { Self.matches($0, rest) }
  }

  /// Whether names fit parts, one after the other; what is below a name that fits the last part fits, too.
  private static func matches(_ parts: [Part], _ names: ArraySlice<String>) -> Bool {
    if case .plain(let name)? = parts.first, name != names.first { return false }
    // The parts that may come next.
    var open = [Bool](repeating: false, count: parts.count + 1)
    open[0] = true
    func spread(_ open: inout [Bool]) {
      for (place, part) in parts.enumerated() where open[place] { if case .anyDepth = part { open[place + 1] = true } }
    }
    spread(&open)
    for name in names {
      var next = [Bool](repeating: false, count: parts.count + 1)
      // A folder stands for all that is in it.
      next[parts.count] = open[parts.count] && !name.hasPrefix(".")
      for (place, part) in parts.enumerated() where open[place] {
        switch part {
        case .anyDepth: if !name.hasPrefix(".") { next[place] = true }
        case .plain(let wanted): if wanted == name { next[place + 1] = true }
        case .name(let pattern): if pattern.matches(name) { next[place + 1] = true }
        }
      }
      spread(&next)
      open = next
    }
    return open[parts.count]
  }
}
