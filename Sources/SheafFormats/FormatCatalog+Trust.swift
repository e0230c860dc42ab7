import SheafKit

// What plugins are held to: the lock of the recipe, and the trust of its user.
extension FormatCatalog {
  /// What a lock says of a plugin, held to it; nil where nothing is pinned.
  func pin(_ found: FoundFormat, _ contents: PluginContents) throws(DiagnosticError) -> FormatPin? {
    guard found.isExternal, lock.isUsed else { return nil }
    let pin = FormatPin(found, files: try contents.digests())
    try lock.check(pin)
    return pin
  }

  /// Keeps the pin of a plugin that was used, for `writeLock`.
  func keep(_ pin: FormatPin?, version: String?) {
    guard var pin else { return }
    pin.version = version
    state.withLock { $0.pins.append(pin) }
  }

  /// Writes `sheaf.lock` beside the recipe with the plugins that were used; others that it pins stay. Throws a
  /// `SystemFailure` when it cannot be written.
  public func writeLock() throws { try lock.write(state.withLock { $0.pins }) }

  /// Confirms that a format beside the recipe may run with all rights; gives the SHA-256 of what was confirmed. Throws
  /// when there is no such format.
  public func trust(_ name: String) throws -> String {
    for case let found in self.found where found.name == name {
      guard case .besideRecipe(let path) = found.place else { continue }
      let digest = PluginContents.digest(of: try PluginContents(of: path).digests())
      try trusted.add(name, digest: digest)
      return digest
    }
    let folder = "\(recipeFolder ?? ".")/\(FormatPlaces.folderName)"
    throw DiagnosticError(
      Diagnostic(
        .error, id: "unknown-format", "there is no folder `\(folder)/\(name)` with a \(FormatSearch.manifest)",
        help: "name a format beside the recipe, and the recipe's folder by --recipes"))
  }
}
