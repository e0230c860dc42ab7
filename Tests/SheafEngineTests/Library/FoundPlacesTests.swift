import SheafLibrary
import Testing

@testable import SheafEngine

@Suite("Files of a run")
struct FoundPlacesTests {
  private func files(_ paths: String...) -> FoundFiles {
    var files = FoundFiles()
    for path in paths { files.append(path, foundBy: String(path.prefix(1)) + "/*") }
    return files
  }

  @Test("come out as they went in, each with the pattern that found it")
  func same() {
    let files = files("b/二.txt", "b/三.txt", "a/一.txt", "")
    #expect(files.map(\.path) == ["b/二.txt", "b/三.txt", "a/一.txt", ""])
    #expect(files.map(\.pattern) == ["b/*", "b/*", "a/*", "/*"])
    #expect(files.paths == files.map(\.path))
  }

  @Test("are found by the bytes of their paths, whatever order they stand in", arguments: [true, false])
  func places(isSorted: Bool) {
    let files = isSorted ? files("a", "a/1", "b", "e\u{301}", "é") : files("é", "b", "a/1", "e\u{301}", "a")
    var places = FoundPlaces(files)
    let asked = ["", "a", "a", "a/0", "a/1", "a/11", "b", "c", "e\u{301}", "é", "ü"]
    let found = asked.map { path in Array(path.utf8).withUnsafeBufferPointer { places.place(of: $0) } }
    let expected = asked.map { path in files.paths.firstIndex { $0.utf8.elementsEqual(path.utf8) } }
    #expect(found == expected)
  }

  @Test("are found by their numbers in a library")
  func numbers() {
    var held = HeldFiles(count: 4)
    for (place, key) in [(0, 7), (2, 3), (3, 9)] {
      held.hold(place, HeldFiles.File(key: FileKey(Int64(key)), content: ContentHash(high: 0, low: 1), articles: 1))
    }
    let places = FilePlaces(held)
    #expect([1, 3, 7, 8, 9, 10].map { places[FileKey($0)] } == [nil, 2, 0, nil, 3, nil])
    #expect(held.map { $0?.key.value } == [7, nil, 3, 9])
  }
}
