import SheafKit

/// A format that was found by its name, and not yet looked into.
public struct FoundFormat: Hashable, Sendable {
  /// Where a format can come from, the one that counts first before the others.
  public enum Place: Hashable, Sendable {
    /// Compiled into the program.
    case builtIn
    /// A folder that came with Sheaf.
    case shipped(String)
    /// A folder in `formatters/` beside the recipe.
    case besideRecipe(String)
    /// A folder in the user's own `formatters/`.
    case user(String)
    /// A program `sheaf-format-NAME` in `PATH`.
    case path(String)
    /// A program that a recipe names outright: as it names it, and where it lies.
    case named(String, String)
  }

  /// The name that recipes use.
  public var name: String
  /// Where it lies.
  public var place: Place

  /// Names a format and where it lies.
  public init(name: String, place: Place) {
    self.name = name
    self.place = place
  }

  /// The folder or the program; nil for what is compiled in.
  public var location: String? {
    switch place {
    case .builtIn: nil
    case .shipped(let path), .besideRecipe(let path), .user(let path), .path(let path), .named(_, let path): path
    }
  }

  /// Whether it comes from somebody else than Sheaf, so that a lock pins it.
  public var isExternal: Bool {
    switch place {
    case .builtIn, .shipped: false
    case .besideRecipe, .user, .path, .named: true
    }
  }

  /// What recipes can call a format: lower-case words joined by hyphens, at most 64 bytes.
  static func isName(_ name: String) -> Bool {
    let words = name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard name.utf8.count <= 64, name != "command", let first = name.utf8.first, (0x61...0x7A).contains(first) else {
      return false
    }
    return words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }
}
