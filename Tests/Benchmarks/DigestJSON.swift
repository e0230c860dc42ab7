import SheafKit
import SheafTesting

/// The JSON of a digest of a megabyte, written and read, as every program that formats costs it.
extension Main {
  /// The rate counts the bytes of the JSON.
  static func digestJSON() -> [Benchmark] {
    var digest = SampleDigests.numbered(1)
    var count = 1_000
    // As many entries as make a megabyte on one line.
    repeat {
      digest = SampleDigests.numbered(count)
      count += 100
    } while DigestEnvelope(digest).json().count < 1_000_000
    let envelope = DigestEnvelope(digest)
    let json = envelope.json()
    let request = FormatRequest(digest: digest, context: FormattingContext(fileName: "digest"))
    let file = RenderedFile(
      path: "a.bin", mediaType: "a/b", bytes: (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) })
    let reply = FormatReply(FormattedDigest(files: [file])).bytes
    return [
      Benchmark(name: "digest of 1 MB to JSON", bytes: json.count) { envelope.json().count },
      Benchmark(name: "digest of 1 MB from JSON", bytes: json.count) {
        (try? DigestEnvelope.read(json: json))?.digest.sections.count ?? 0
      },
      Benchmark(name: "request of 1 MB to JSON", bytes: json.count) { request.bytes.count },
      Benchmark(name: "reply of 1 MB in base64 to JSON", bytes: file.bytes.count) {
        FormatReply(FormattedDigest(files: [file])).bytes.count
      },
      Benchmark(name: "reply of 1 MB in base64 from JSON", bytes: file.bytes.count) {
        (try? FormatReply(json: reply, mediaType: "a/b"))?.formatted.files.first?.bytes.count ?? 0
      },
    ]
  }
}
