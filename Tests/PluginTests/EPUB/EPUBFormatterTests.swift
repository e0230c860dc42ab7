import EPUB
import SheafArchive
import SheafKit
import SheafTesting
import Testing

@Suite("EPUB")
struct EPUBFormatterTests {
  private func book(_ digest: Digest, pictures: Pictures = Pictures()) throws -> [ZipFile] {
    let context = FormattingContext(fileName: "digest", pictures: pictures)
    let formatted = try EPUBFormatter(options: .init()).format(digest, context: context)
    return try ZipFile.all(in: formatted.files.first?.bytes ?? [])
  }

  private func text(_ name: String, in book: [ZipFile]) -> String {
    String(decoding: book.first { $0.name == name }?.bytes ?? [], as: UTF8.self)
  }

  @Test("the first file says what the archive is, and is not packed")
  func mimetype() throws {
    let first = try book(SampleDigests.empty).first
    #expect(first == ZipFile("mimetype", Array("application/epub+zip".utf8), packing: .stored))
  }

  @Test("the same digest gives the same book, another digest another identifier")
  func identifier() throws {
    let package = text("EPUB/package.opf", in: try book(SampleDigests.bulletin))
    #expect(package == text("EPUB/package.opf", in: try book(SampleDigests.bulletin)))
    func identifier(_ package: String) -> Substring? { package.split(separator: "urn:uuid:").last?.prefix(36) }
    let other = text("EPUB/package.opf", in: try book(SampleDigests.english))
    #expect(identifier(package) != identifier(other))
  }

  @Test("every section is a chapter, and the contents lead to each entry")
  func chapters() throws {
    let digest = SampleDigests.bulletin
    let book = try book(digest)
    #expect(book.filter { $0.name.hasPrefix("EPUB/chapter-") }.count == digest.sections.count)
    let contents = text("EPUB/nav.xhtml", in: book)
    #expect(contents.ranges(of: "#entry-").count == digest.entries.count)
  }

  @Test("every text of every sample is in the book, once")
  func texts() {
    #expect(FormatterConformance.problems(of: UnpackedBook()) == [])
  }

  @Test("pictures are files of the book")
  func pictures() throws {
    let picture = Picture(kind: .png, width: 2, height: 3, bytes: [1, 2, 3])
    let image = Block(.image(Image(source: "p.png", alternative: "灯")))
    let book = try book(.showing([image]), pictures: Pictures([.init(article: "a", source: "p.png"): picture]))
    #expect(book.first { $0.name == "EPUB/pictures/picture-1.png" }?.bytes == [1, 2, 3])
    let chapter = text("EPUB/chapter-1.xhtml", in: book)
    #expect(chapter.contains("<img src=\"pictures/picture-1.png\" alt=\"灯\" width=\"2\" height=\"3\"/>"))
    #expect(text("EPUB/package.opf", in: book).contains("schema:accessMode\">visual"))
  }

  @Test("pages turn from the right where the language is written so")
  func direction() throws {
    let package = text("EPUB/package.opf", in: try book(.showing([], language: "ar")))
    #expect(package.contains("page-progression-direction=\"rtl\""))
  }
}

/// The documents of a book as the files of a format, so that the conformance check can read them.
private struct UnpackedBook: DigestFormatter {
  static let name = "unpacked-epub"
  static let summary = "the documents of a book"
  static let mediaType = "application/xhtml+xml"
  static let fileExtension = "xhtml"
  static let showsPictures = true

  init(options: NoOptions = NoOptions()) {}

  func format(_ digest: Digest, context: FormattingContext) throws -> FormattedDigest {
    let book = try EPUBFormatter(options: .init()).format(digest, context: context)
    let documents = try ZipFile.all(in: book.files.first?.bytes ?? []).filter {
      $0.name.hasSuffix(".xhtml") && !$0.name.hasSuffix("nav.xhtml")
    }
    let files = documents.enumerated().map { index, document in
      RenderedFile(
        path: index == 0 ? "\(context.fileName).xhtml" : document.name, mediaType: Self.mediaType,
        bytes: document.bytes)
    }
    return FormattedDigest(files: files, degraded: book.degraded)
  }
}
