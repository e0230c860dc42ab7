import SheafEngine

/// A corpus on disk: `text/articles` and `html/articles` with a thousand files in a folder, and `manifest.tsv`, the
/// truth.
struct CorpusFolder {
  var path: String
  var count: Int

  /// Writes what is missing, as the same bytes each time. Throws what the system says.
  func write(seed: UInt64) throws(SystemFailure) {
    let newsroom = Newsroom(seed: seed)
    var manifest = "article\tsubject\tpassing\trepost\ttitle\n"
    for number in 0..<count {
      let story = newsroom.story(number)
      let name = Self.name(number)
      let folder = String(name.prefix(3))
      if number % 1_000 == 0 {
        try Disk.makeFolder("\(path)/text/articles/\(folder)")
        try Disk.makeFolder("\(path)/html/articles/\(folder)")
      }
      try Disk.write(TextPage.text(of: story, newsroom: newsroom), to: "\(path)/text/articles/\(folder)/\(name).txt")
      try Disk.write(WebPage.text(of: story, newsroom: newsroom), to: "\(path)/html/articles/\(folder)/\(name).html")
      let original = story.repostOf.map(Self.name) ?? ""
      manifest +=
        "\(name)\t\(story.subject.rawValue)\t\(story.mentionsThemeInPassing ? 1 : 0)\t\(original)\t\(story.title)\n"
    }
    try Disk.write(manifest, to: "\(path)/manifest.tsv")
    for theme in [Subject.women, .rural] {
      let terms = Grammar.news.words(of: "\(theme.rawValue)-term")
      try Disk.write(terms.joined(separator: "\n") + "\n", to: "\(path)/terms-\(theme.rawValue).txt")
    }
  }

  /// Six figures: the first three name the folder.
  private static func name(_ number: Int) -> String {
    let figures = String(number)
    return String(repeating: "0", count: max(0, 6 - figures.utf8.count)) + figures
  }
}
