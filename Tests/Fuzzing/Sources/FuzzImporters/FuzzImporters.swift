import SheafIngest
import SheafKit

/// What libFuzzer calls with each input: the first byte chooses the name, the rest is the file.
///
/// Whatever the bytes are, reading must come back, with articles or with a diagnostic, and what it gives must hold what
/// every article holds.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzImporters(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: data, count: count)
  guard let first = input.first else { return 0 }
  let name = names[Int(first) % names.count]
  let result = reader.read(SourceFile(path: name, bytes: Array(input.dropFirst())))
  precondition(!result.articles.isEmpty || !result.diagnostics.isEmpty, "nothing came out, and nothing was said")
  for article in result.articles {
    precondition(article.id.utf8.count == 16 && !article.title.isEmpty, "an article without a name")
  }
  return 0
}

/// All importers but that of PDF documents, which starts a process for each.
private let reader = ArticleReader(importers: ArticleReader.standard.filter { $0.name != "pdf" }, keepsDropped: true)

/// One name for each importer that goes by names, and one that says nothing.
private let names = ["a", "a.txt", "a.html", "a.md", "a.jsonl", "a.eml", "a.mhtml", "a.gz", "a.docx", "a.zip", "a.xml"]
