import SheafKit
import SheafLibrary

/// What a store has to hold, written down in the plainest way: the contract as a program.
struct ModelStore {
  /// A file that was put: its record and what was read of it, with the searchable text of each article.
  struct File {
    var reading: PackedReading
    var searchable: [[UInt8]]
  }

  /// The files that were put, by path and rules.
  private(set) var files: [String: File] = [:]

  static func name(_ file: StoredFile) -> String { "\(file.path)\u{1}\(file.rules)" }

  mutating func put(_ reading: PackedReading, searchable: [[UInt8]]) {
    files[Self.name(reading.file)] = File(reading: reading, searchable: searchable)
  }

  mutating func restamp(_ file: StoredFile) { files[Self.name(file)]?.reading.file.stamp = file.stamp }

  mutating func remove(_ file: StoredFile) { files[Self.name(file)] = nil }

  /// The ids of the articles whose searchable text holds what a query asks, as its words are defined.
  func ids(for query: GramQuery) -> Set<String> {
    var ids: Set<String> = []
    for file in files.values {
      for (article, text) in zip(file.reading.articles, file.searchable) where Self.holds(text, query) {
        ids.insert(article.head.id)
      }
    }
    return ids
  }

  /// How many times a text stands in the searchable text of an article.
  func times(_ text: [UInt8], standsIn id: String) -> Int {
    for file in files.values {
      for (article, searchable) in zip(file.reading.articles, file.searchable) where article.head.id == id {
        return searchable.indices.count { searchable[$0...].starts(with: text) }
      }
    }
    return 0
  }

  static func holds(_ searchable: [UInt8], _ query: GramQuery) -> Bool {
    switch query {
    case .everything: true
    case .nothing: false
    case .text(let text):
      text.isEmpty || searchable.indices.contains { searchable[$0...].starts(with: text) }
    case .all(let parts): parts.allSatisfy { holds(searchable, $0) }
    case .any(let parts): parts.contains { holds(searchable, $0) }
    }
  }
}
