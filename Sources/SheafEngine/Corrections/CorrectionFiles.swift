import Glibc
import SheafIngest
import SheafKit
import SheafLibrary
import SheafRecipe
import SheafYAML

/// What people say beside articles: which `sheaf.yaml` and which sidecar count for each file.
struct CorrectionFiles {
  /// A file that is to be read, as it was found.
  struct Found {
    /// Its path, from the folder that paths start from.
    var path: String
    /// The pattern that found it.
    var pattern: String
  }

  /// What counts for one file.
  struct Corrections {
    /// The rules, the one that counts first before the others.
    var sites: SiteRules
    /// The number of these rules; files with the same number share them.
    var sitesNumber: Int
    /// Its sidecar.
    var sidecar: SidecarFile?
  }

  /// A folder, and how many folders count for its files.
  private struct Place: Hashable {
    var folder: String
    var depth: Int
  }

  /// What counts for the file before, which mostly counts for the next as well.
  private struct Recent {
    /// The pattern that found it.
    var pattern: String
    /// Its folder, with the slash behind; nothing for the one that paths start from.
    var folder: [UInt8]
    /// What counts, but for the sidecar.
    var corrections: Corrections
    /// Whether there are sidecars in the folder.
    var hasSidecars: Bool

    /// Whether a file was found by the same pattern in the same folder.
    func counts(for place: Int, of files: FoundFiles) -> Bool {
      guard files.pattern(at: place) == pattern else { return false }
      return files.withPath(at: place) { path in
        guard path.count >= folder.count, let start = path.baseAddress else { return false }
        let isBelow = folder.withUnsafeBufferPointer {
          $0.baseAddress.map { memcmp($0, start, folder.count) == 0 } ?? true
        }
        return isBelow && memchr(start + folder.count, CInt(UInt8(ascii: "/")), path.count - folder.count) == nil
      }
    }
  }

  /// What is wrong with the files themselves, before any article is read.
  private(set) var diagnostics: [Diagnostic] = []
  /// What counts for each file, in the order in which they were given.
  private(set) var corrections = CorrectionList()
  /// Every `sheaf.yaml` and every sidecar that counts for one of them, from the folder that paths start from.
  private(set) var paths: Set<String> = []

  private let base: String
  private let workingFolder: String
  /// The rules of the recipe, which count before all others.
  let recipeRules: [SiteRule]
  private var names = FolderNames()
  private var settings: [String: FolderSettings] = [:]
  private var rulesOfFolder: [Place: (number: Int, rules: SiteRules)] = [:]
  private var toldSidecars: Set<String> = []
  private var recent: Recent?
  /// The file of the recipe, which is no settings though it may be called so.
  private let recipeFile: String?

  /// Looks for what stands beside some files, whose paths start from the folder `base`. Folders of which it is known
  /// that they hold no YAML are not looked into; one without a name is the base itself.
  init(
    _ files: FoundFiles, in base: String, recipe: Recipe?, recipeFolder: String, foldersWithoutYAML: [String] = []
  ) {
    self.base = base
    for folder in foldersWithoutYAML { names.noteNothing(in: FilePath.join(base, folder.isEmpty ? "." : folder)) }
    workingFolder = FilePath.absolute(base)
    recipeFile = recipe?.file
    let workingFolder = workingFolder
    recipeRules = (recipe?.sites ?? []).map { SiteRule($0, folder: recipeFolder, workingFolder: workingFolder) }
    for place in files.indices { corrections.append(corrections(of: place, in: files)) }
    let found = settings.sorted { $0.key < $1.key }
    diagnostics = found.flatMap(\.value.diagnostics) + diagnostics
  }

  /// Whether a file is one of these, and no article.
  static func isCorrection(_ path: String) -> Bool {
    // Most names end otherwise.
    guard let last = path.utf8.last, last == UInt8(ascii: "l") || last == UInt8(ascii: "/") else { return false }
    let name = FilePath.name(of: path)
    return name == SettingsReader.fileName || name.hasSuffix(SidecarFile.suffix)
  }

  /// What rules were not good for, once all files are read. `tellsRecipe` is false when the files are not the recipe's
  /// own.
  func findings(tellsRecipe: Bool) -> [Diagnostic] {
    let own = recipeRules.flatMap { $0.findings(unused: tellsRecipe ? .warning : nil) }
    // Others may draw on the same folder, and the rules that are not for these files may be for theirs.
    let beside = settings.sorted { $0.key < $1.key }.flatMap { _, settings in
      settings.rules.flatMap { $0.findings(unused: settings.isWhole ? .note : nil) }
    }
    return own + beside
  }

  /// Forgets what rules were good for, before the files serve another run.
  func forgetUse() {
    for (_, rules) in rulesOfFolder.values { rules.forgetUse() }
  }

  /// What the text of every `sheaf.yaml` was when it was read: findings quote it.
  var settingsTexts: [(path: String, hash: ContentHash)] {
    settings.sorted { $0.key < $1.key }.compactMap { folder, settings in settings.text.map { (folder, $0) } }
  }

  // MARK: - Finding

  private mutating func corrections(of place: Int, in files: FoundFiles) -> Corrections {
    if let recent, recent.counts(for: place, of: files) {
      var corrections = recent.corrections
      if recent.hasSidecars { corrections.sidecar = sidecar(of: files[place], isSearched: true) }
      return corrections
    }
    return corrections(of: files[place])
  }

  private mutating func corrections(of file: Found) -> Corrections {
    let isSearched = file.path != file.pattern
    let folders = folders(above: file)
    // Files of one folder share their rules; there may be thousands of both.
    let place = Place(folder: folders.first ?? ".", depth: folders.count)
    for folder in folders where settings[folder] == nil { settings[folder] = read(folder) }
    let (number, rules) =
      rulesOfFolder[place]
      ?? (rulesOfFolder.count, SiteRules(recipeRules + folders.flatMap { settings[$0]?.rules ?? [] }))
    rulesOfFolder[place] = (number, rules)
    if isSearched {
      for folder in folders where settings[folder]?.isWhole == false { settings[folder]?.isWhole = true }
    }
    var corrections = Corrections(sites: rules, sitesNumber: number)
    if isSearched {
      let beside = names.names(in: FilePath.join(base, FilePath.folder(of: file.path)))
      recent = Recent(
        pattern: file.pattern, folder: Array(file.path.utf8.prefix(upTo: Self.nameStart(of: file.path))),
        corrections: corrections, hasSidecars: !beside.sidecars.isEmpty)
    }
    corrections.sidecar = sidecar(of: file, isSearched: isSearched)
    return corrections
  }

  private static func nameStart(of path: String) -> String.Index {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex
  }

  /// The folder of a file and those above it, up to where paths start; outside of that, up to what the pattern names.
  private func folders(above file: Found) -> [String] {
    let isOutside = file.path.hasPrefix("/") || file.path.hasPrefix("../") || file.path.contains("/../")
    let last = isOutside ? Self.plainFolder(of: file) : "."
    var folders = [FilePath.folder(of: file.path)]
    while let folder = folders.last, folder != last, folder != ".", folder != "/", folders.count < 256 {
      folders.append(FilePath.folder(of: folder))
    }
    return folders
  }

  /// The folder that a pattern names before its first sign.
  private static func plainFolder(of file: Found) -> String {
    if file.path == file.pattern { return FilePath.folder(of: file.path) }
    let names = file.path.split(separator: "/")
    let same = zip(names.dropLast(), file.pattern.split(separator: "/")).prefix { $0 == $1 }.count
    return (file.path.hasPrefix("/") ? "/" : "") + names.prefix(same).joined(separator: "/")
  }

  private mutating func read(_ folder: String) -> FolderSettings {
    tellNearly(in: folder)
    guard names.names(in: FilePath.join(base, folder)).holdsSettings else { return FolderSettings() }
    let inside = folder == "." ? SettingsReader.fileName : FilePath.join(folder, SettingsReader.fileName)
    let path = FilePath.join(base, inside)
    guard path != recipeFile else { return FolderSettings() }
    paths.insert(inside)
    return FolderSettings(path: path, folder: folder, workingFolder: workingFolder)
  }

  private mutating func sidecar(of file: Found, isSearched: Bool) -> SidecarFile? {
    let folder = FilePath.folder(of: file.path)
    let beside = names.names(in: FilePath.join(base, folder))
    if isSearched, toldSidecars.insert(folder).inserted { tellStray(in: folder, beside) }
    let found = SidecarFile.names(for: FilePath.name(of: file.path)).filter(beside.sidecars.contains)
    guard let first = found.first else { return nil }
    let path = place(of: first, in: folder)
    paths.insert(folder == "." ? first : FilePath.join(folder, first))
    if let other = found.dropFirst().first {
      diagnostics.append(
        Diagnostic(
          .warning, id: "second-sidecar", "`\(file.path)` has two sidecars, and `\(first)` counts",
          at: SourceLocation(file: place(of: other, in: folder)), help: "keep one of the two"))
    }
    return SidecarFile(path: path, name: path)
  }

  private func place(of name: String, in folder: String) -> String {
    FilePath.join(base, folder == "." ? name : FilePath.join(folder, name))
  }

  /// Tells of files that count for nothing, since their names are not quite those of settings and sidecars.
  private mutating func tellNearly(in folder: String) {
    for name in names.names(in: FilePath.join(base, folder)).nearly {
      let path = place(of: name, in: folder)
      // A recipe may be called so.
      guard let meant = FolderNames.meant(by: name), path != recipeFile, !isRecipe(path, meant) else { continue }
      let what = meant == SettingsReader.fileName ? "settings are" : "a sidecar is"
      diagnostics.append(
        Diagnostic(
          .warning, id: "misspelt-name", "`\(name)` is not read: \(what) called `\(meant)`",
          at: SourceLocation(file: path), help: "rename it to `\(meant)`"))
    }
  }

  /// Whether a file that is called nearly as settings names articles, as recipes do.
  private func isRecipe(_ path: String, _ meant: String) -> Bool {
    guard meant == SettingsReader.fileName, let file = try? SourceFile.read(path, limit: YAMLLimits.file.bytes) else {
      return false
    }
    return String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline).contains {
      $0.hasPrefix("articles")
    }
  }

  /// Tells of sidecars beside which there is no article.
  private mutating func tellStray(in folder: String, _ beside: FolderNames.Names) {
    let sidecars = beside.sidecars
    guard !sidecars.isEmpty else { return }
    let articles = beside.all.filter { !Self.isCorrection($0) }
    let wanted = Set(articles.flatMap(SidecarFile.names(for:)))
    for name in sidecars.subtracting(wanted).sorted() {
      let nearest = sidecars.count > 100 ? nil : NearestName.of(name, in: wanted.sorted())
      diagnostics.append(
        Diagnostic(
          .warning, id: "stray-sidecar", "beside this sidecar there is no article of its name",
          at: SourceLocation(file: place(of: name, in: folder)),
          help: nearest.map { "rename it to `\($0)`?" }
            ?? "it is called like the article: `flood.html\(SidecarFile.suffix)`"))
    }
  }
}
