/// A part of a message that holds no other parts: a text, a page, a picture, an attachment.
struct MessagePart {
  /// Its fields.
  let header: MessageHeader
  /// Its bytes as they stand in the file.
  let body: ArraySlice<UInt8>
  /// The line of the file that its bytes start on.
  let line: Int
  /// Whether another part before it says the same in another form, and is the fuller one.
  var isSecondForm = false

  /// Its media type in lower case; `text/plain` when it states none.
  var mediaType: String {
    let type = header.parameters("content-type")?.value ?? ""
    return type.contains("/") ? type : "text/plain"
  }

  /// How its bytes are written.
  var encoding: TransferEncoding { TransferEncoding(header.text("content-transfer-encoding")) }

  /// Its bytes as they are meant.
  var content: [UInt8] { encoding.decoded(body) }

  /// Whether its bytes break off: four letters stand for three bytes, and some are left at its end.
  var breaksOff: Bool {
    guard case .base64 = encoding, let last = body.last(where: { $0 > 0x20 }), last != UInt8(ascii: "=") else {
      return false
    }
    return TransferEncoding.letters(in: body) % 4 != 0
  }

  /// The charset that it states.
  var charset: Charset? {
    header.parameters("content-type")?["charset"].flatMap { Charset(label: $0) }
  }

  /// The name of the file that it was, without folders; nil when it has none.
  var fileName: String? {
    let name = header.parameters("content-disposition")?["filename"] ?? header.parameters("content-type")?["name"]
    let last = name?.split { $0 == "/" || $0 == "\\" }.last.map(String.init)
    return last == "." || last == ".." ? nil : last
  }

  /// Whether it was put beside the letter, and is no part of its text.
  var isAttachment: Bool {
    header.parameters("content-disposition")?.value == "attachment" || mediaType == "message/rfc822"
      || fileName != nil && !mediaType.hasPrefix("text/")
      || fileName != nil && header.parameters("content-disposition") != nil
  }

  /// Its text in UTF-8, by the charset that a rule states, else the one that it states itself.
  func text(_ site: Site) -> DecodedText {
    DecodedText(SourceFile(path: "", bytes: content), label: charset, site: site)
  }
}
