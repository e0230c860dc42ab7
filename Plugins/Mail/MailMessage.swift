import SheafKit

/// A whole message: its head, the text, the HTML with its pictures.
///
/// The parts are those that clients expect (RFC 2046 §5.1.4, RFC 2387): `multipart/alternative` with the plain text
/// first, then the HTML, which stands in a `multipart/related` where it shows pictures. A boundary begins with `=_`,
/// which no encoded line can hold.
struct MailMessage {
  /// The message.
  private(set) var bytes: [UInt8] = []
  private let name: String

  /// Makes a message; `name` is made from its words, and pictures are named `cid:NAME@FILE` in the HTML.
  init(
    envelope: MailEnvelope, name: String, text: [UInt8], html: [UInt8], pictures: [(name: String, picture: Picture)]
  ) {
    self.name = name
    var head = envelope.fields(messageID: name)
    head.add("Content-Type", token: "multipart/alternative", parameters: [("boundary", boundary(of: "alternative"))])
    begin(head)
    begin(partOf: "alternative")
    write(text: text, type: "text/plain")
    begin(partOf: "alternative")
    if pictures.isEmpty {
      write(text: html, type: "text/html")
    } else {
      var head = MailHead()
      head.add(
        "Content-Type", token: "multipart/related",
        parameters: [("type", "text/html"), ("boundary", boundary(of: "related"))])
      begin(head)
      begin(partOf: "related")
      write(text: html, type: "text/html")
      for (file, picture) in pictures {
        begin(partOf: "related")
        write(picture, named: file)
      }
      end("related")
    }
    end("alternative")
  }

  private func boundary(of container: String) -> String { "=_\(container)_\(name)" }

  private mutating func begin(partOf container: String) { bytes += "--\(boundary(of: container))\r\n".utf8 }

  private mutating func end(_ container: String) { bytes += "--\(boundary(of: container))--\r\n".utf8 }

  private mutating func begin(_ head: MailHead) {
    bytes += head.bytes
    bytes += "\r\n".utf8
  }

  private mutating func write(text: [UInt8], type: String) {
    let encoding = TransferEncoding.best(for: text)
    var head = MailHead()
    head.add("Content-Type", token: "\(type); charset=utf-8")
    head.add("Content-Transfer-Encoding", token: encoding.rawValue)
    begin(head)
    bytes += encoding.encoded(text: text)
  }

  private mutating func write(_ picture: Picture, named file: String) {
    var head = MailHead()
    head.add("Content-Type", token: picture.kind.mediaType, parameters: [("name", file)])
    head.add("Content-Transfer-Encoding", token: TransferEncoding.base64.rawValue)
    head.add("Content-ID", token: "<\(name)@\(file)>")
    head.add("Content-Disposition", token: "inline", parameters: [("filename", file)])
    begin(head)
    bytes += TransferEncoding.base64(picture.bytes)
  }
}
