import Glibc
import Testing

@testable import SheafIngest

@Suite("Patterns for files")
struct FilePatternTests {
  private static let names = [
    "a.txt", "b.md", "c.html", "d.jpg", ".hidden.txt", "sub/e.txt", "sub/deep/f.md", "sub/.git/g.txt", "Ü.txt",
    "z[1].txt",
  ]

  @Test(
    "match as shells match",
    arguments: [
      ("*.txt", ["a.txt", "z[1].txt", "Ü.txt"]), ("?.md", ["b.md"]), ("[a-b].*", ["a.txt", "b.md"]),
      ("[!a].txt", ["Ü.txt"]),
      ("{a,b}.{txt,md}", ["a.txt", "b.md"]), ("{a,{b,c}}.*", ["a.txt", "b.md", "c.html"]), ("*/e.txt", ["sub/e.txt"]),
      ("**/*.md", ["b.md", "sub/deep/f.md"]), ("sub/**", ["sub/deep/f.md", "sub/e.txt"]),
      ("**/**/f.md", ["sub/deep/f.md"]),
      ("z\\[1].txt", ["z[1].txt"]), ("./a.txt", ["a.txt"]), (".h*", [".hidden.txt"]),
      ("sub/../a.txt", ["sub/../a.txt"]),
      ("none.txt", []), ("no/such/*.txt", []), ("", []), ("a.txt/*", []), ("{a", []), ("[", []),
    ] as [(String, [String])])
  func matches(pattern: String, expected: [String]) throws {
    let folder = try TemporaryFolder(Self.names)
    #expect(FilePattern.expand(pattern, in: folder.path) == expected)
  }

  @Test("a pattern that is the name of a file means that file", arguments: ["[转载]旧闻.txt", "{a,b}.txt", "*.txt"])
  func literal(_ name: String) throws {
    let folder = try TemporaryFolder([name, "a.txt", "转.txt"])
    #expect(FilePattern.expand(name, in: folder.path) == [name])
  }

  @Test(
    "what a browser saved beside a page is no article",
    arguments: [
      (".", ["a.html", "b.htm", "c_files/x.html"]), ("**/*.html", ["a.html", "c_files/x.html"]),
      ("a_files/*.html", ["a_files/ad.html"]),
    ])
  func companions(pattern: String, expected: [String]) throws {
    let folder = try TemporaryFolder([
      "a.html", "a_files/ad.html", "a_files/deep/ad.html", "b.htm", "b.files/ad.html", "c_files/x.html",
    ])
    #expect(FilePattern.expand(pattern, in: folder.path) == expected)
  }

  @Test("a folder stands for the readable files below it")
  func folder() throws {
    let folder = try TemporaryFolder(Self.names)
    #expect(FilePattern.expand("sub", in: folder.path) == ["sub/deep/f.md", "sub/e.txt"])
    #expect(
      FilePattern.expand(".", in: folder.path) == [
        "a.txt", "b.md", "c.html", "sub/deep/f.md", "sub/e.txt", "z[1].txt", "Ü.txt",
      ])
  }

  @Test("an absolute pattern gives absolute paths")
  func absolute() throws {
    let folder = try TemporaryFolder(["a.txt"])
    #expect(FilePattern.expand(folder.path + "/*.txt", in: "/nowhere") == [folder.path + "/a.txt"])
  }

  @Test("a file named twice is there once")
  func once() throws {
    let folder = try TemporaryFolder(["a.txt"])
    #expect(FilePattern.expand("{a.txt,*.txt,**/a.txt}", in: folder.path) == ["a.txt"])
  }

  @Test("links that lead back to a folder above end nowhere")
  func loops() throws {
    let folder = try TemporaryFolder(["sub/a.txt"])
    #expect(symlink("..", folder.path + "/sub/up") == 0)
    #expect(FilePattern.expand("**/*.txt", in: folder.path) == ["sub/a.txt"])
    #expect(
      FilePattern.find(".", in: folder.path)
        == .init(files: ["sub/a.txt"], linkedFolders: ["sub/up"], deepFolders: [], foldersWithoutYAML: ["", "sub"]))
    #expect(FilePattern.find("**/*.txt", in: folder.path).linkedFolders == ["sub/up"])
  }

  @Test("folders deeper than are looked into are named", arguments: ["**/*.txt", ".", "**"])
  func deep(pattern: String) throws {
    let way = String(repeating: "d/", count: FilePattern.depthLimit + 3)
    let folder = try TemporaryFolder(["d/a.txt", way + "b.txt"])
    let found = FilePattern.find(pattern, in: folder.path)
    #expect(found.files == ["d/a.txt"])
    #expect(!found.deepFolders.isEmpty)
    #expect(found.deepFolders.allSatisfy { way.hasPrefix($0) })
  }

  @Test(
    "of more files than there is room for the first ones are found, and that there are more is told",
    arguments: [
      (["c.txt", "a.txt", "d.txt", "b.txt"], ["a.txt", "b.txt", "c.txt"], true),
      (["c.txt", "a.txt", "b.txt", "x.jpg", "y.jpg"], ["a.txt", "b.txt", "c.txt"], false),
      (["d/2.txt", "d/1.txt", "a.txt", "e/1.txt"], ["a.txt", "d/1.txt", "d/2.txt"], true),
      // Of the names of one folder twice as many are looked at, whatever they are.
      (["7.txt", "1.jpg", "6.txt", "2.jpg", "5.jpg", "4.jpg", "3.jpg"], ["6.txt"], true),
    ] as [([String], [String], Bool)])
  func limit(names: [String], expected: [String], isCut: Bool) throws {
    // Folders give names in the order in which they came, or in any.
    for names in [names, names.reversed()] {
      let folder = try TemporaryFolder(names)
      let found = FilePattern.find(".", in: folder.path, extensions: ["txt"], countLimit: 3)
      #expect(found.files == expected)
      #expect(found.isCut == isCut)
    }
  }

  @Test("more folders than are looked into are told")
  func folderLimit() throws {
    let folder = try TemporaryFolder(["a/1.txt", "b/2.txt", "c/3.jpg", "d/4.jpg", "e/5.jpg"])
    let found = FilePattern.find(".", in: folder.path, extensions: ["txt"], countLimit: 3)
    #expect(found.files == ["a/1.txt", "b/2.txt"])
    #expect(found.isCut)
  }

  @Test("a pipe is found, so that reading it can say why it is no file")
  func pipe() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path + "/p.txt", 0o600) == 0)
    #expect(FilePattern.expand("p.txt", in: folder.path) == ["p.txt"])
  }

  @Test("braces that stand for more than are looked for are told, and nothing is found")
  func braces() throws {
    let folder = try TemporaryFolder(["aaaaaaaaaa.txt"])
    let found = FilePattern.find(String(repeating: "{a,b}", count: 10) + ".txt", in: folder.path)
    #expect(found == .init(hasTooManyAlternatives: true))
    #expect(
      FilePattern.find(String(repeating: "{a,b}", count: 9) + "a.txt", in: folder.path).files == ["aaaaaaaaaa.txt"])
    #expect(!PathPattern(String(repeating: "{a,b}", count: 10), from: ".").matches("aaaaaaaaaa"))
  }

  @Test("a name full of stars is matched in time")
  func stars() {
    let pattern = NamePattern(Substring(String(repeating: "*a", count: 200) + "b"))
    #expect(!pattern.matches(String(repeating: "a", count: 2_000)))
  }
}
