/// Folders that a browser puts beside a page that it saves: `flood_files` beside `flood.html`.
///
/// What is in them belongs to the page: frames, advertisements, scripts, pictures. None of it is an article of its own.
enum CompanionFolder {
  /// Whether a folder is one, by its name and the names beside it, which few folders need.
  static func isCompanion(_ folder: String, among names: @autoclosure () -> Set<String>) -> Bool {
    guard let suffix = suffixes.first(where: { folder.hasSuffix($0) }) else { return false }
    let page = folder.dropLast(suffix.count)
    guard !page.isEmpty else { return false }
    let names = names()
    return extensions.contains { names.contains(page + $0) }
  }

  /// Internet Explorer wrote a dot, and its Chinese edition’s followers still do; KDE’s browsers a hyphen. The others are
  /// those of Windows in other languages (Microsoft, “Connected Files”) and of browsers.
  private static let suffixes = [
    "_files", ".files", "-files", "-Dateien", "_fichiers", "_archivos", "_arquivos", "_ficheiros", "_bestanden",
    "_file",
    "-filer", "_filer", "_tiedostot", "_pliki", "_soubory", "_subory", "_elemei", "_dosyalar", "_bylos", "_datoteke",
    "_fajlovi", "_failid", "_fails", "_fitxers", "_fitxategiak", "_файлы", "_文件", "_檔案", "_ファイル", "_파일",
  ]
  private static let extensions = [".html", ".htm", ".xhtml", ".shtml", ".HTML", ".HTM"]
}
