// Which articles came since, and which a file has.

extension MemoryContents {
  func files(at path: String) throws -> [StoredFile] { try files().filter { $0.path.utf8.elementsEqual(path.utf8) } }

  func keys(after key: ArticleKey) throws -> [ArticleKey] { articlesByKey.keys.filter { $0 > key }.sorted() }

  func keys(of files: [FileKey]) throws -> [ArticleKey] { files.flatMap { filesByKey[$0]?.articles ?? [] } }
}
