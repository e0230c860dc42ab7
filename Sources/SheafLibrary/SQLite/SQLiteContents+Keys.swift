import GRDB

// Which articles came since, and which a file has: what was made of the others before may be used again.

extension SQLiteContents {
  func keys(after key: ArticleKey) throws -> [ArticleKey] {
    try StoreProblem.told {
      var keys: [ArticleKey] = []
      try database.forEachRow("SELECT key FROM article WHERE key > ? ORDER BY key", [key.value]) { row in
        keys.append(ArticleKey(row.integer(0)))
      }
      return keys
    }
  }

  func keys(of files: [FileKey]) throws -> [ArticleKey] {
    try StoreProblem.told {
      var keys: [ArticleKey] = []
      for file in files {
        try database.forEachRow("SELECT key FROM article WHERE file = ? ORDER BY ordinal", [file.value]) { row in
          keys.append(ArticleKey(row.integer(0)))
        }
      }
      return keys
    }
  }
}
