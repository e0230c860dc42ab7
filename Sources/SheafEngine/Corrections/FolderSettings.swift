import SheafIngest
import SheafKit
import SheafLibrary
import SheafRecipe
import SheafYAML

/// The `sheaf.yaml` of one folder.
struct FolderSettings {
  /// Its rules, in its order.
  var rules: [SiteRule] = []
  /// What is wrong with it.
  var diagnostics: [Diagnostic] = []
  /// A hash of its text; nil where there is none.
  var text: ContentHash?
  /// Whether files of its folder were found by a pattern or a folder, and so all that it is for could be there.
  var isWhole = false

  /// Settings that say nothing.
  init() {}

  /// Reads the file of a folder. `folder` is the folder as paths of articles have it, `path` where the file is, which
  /// is also its name for diagnostics.
  init(path: String, folder: String, workingFolder: String) {
    do throws(DiagnosticError) {
      let bytes = try SourceFile.read(path, limit: YAMLLimits.file.bytes).bytes
      text = ContentHash(of: bytes)
      let reading = SettingsReader.read(bytes: bytes, file: path)
      rules = reading.sites.map { SiteRule($0, folder: folder, workingFolder: workingFolder) }
      diagnostics = reading.diagnostics
    } catch {
      diagnostics = error.diagnostics
    }
  }
}
