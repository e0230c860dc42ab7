/// A request as it stands in JSON.
struct RequestMessage: JSONDescribed {
  var version = FormatRequest.version
  var schema = DigestEnvelope.schema
  var fileName = ""
  var options: JSONValue = [:]
  var digest = Digest.blank
  var resources: [Resource]?
  var pictures: [Shown]?
  var rendered: [FileMessage]?

  /// A file that an option names.
  struct Resource {
    var name: String
    var bytes: [UInt8]
  }

  /// A picture, and what shows it.
  struct Shown: JSONDescribed {
    var article = ""
    var source = ""
    var picture = Picture(kind: .png, width: 1, height: 1, bytes: [])
  }

  static let json = JSONForm<RequestMessage>.record(
    "request", "What a program gets on standard input when it is called with `format`.", blank: RequestMessage(),
    [
      .required("protocol", \.version, RequestMessage.versionForm, "The version of the protocol."),
      .required("schema", \.schema, DigestEnvelope.schemaName, "The name and the version of the digest’s schema."),
      .required("fileName", \.fileName, .text, "The name of the main file, without its extension."),
      .required("options", \.options, .any, "The options: those that the recipe sets, and the standard of the others."),
      .required("digest", \.digest, .of(Digest.self), "The digest."),
      .optional(
        "resources", \.resources, resources, "The files that options name: the name, and the content in base64."),
      .optional("pictures", \.pictures, .list(of: Shown.self), "The pictures of the digest that could be had."),
      .optional(
        "rendered", \.rendered, .list(of: FileMessage.self), "The files of the format that this one starts from."),
    ])

  /// `1`, and an error for anything else.
  static var version: JSONForm<Int> { versionForm }

  private static let versionForm = JSONForm<Int>(
    write: { $1.integer($0) },
    read: { reader throws(JSONProblem) in
      reader.skipSpace()
      let start = reader.index
      let version = try reader.integer()
      guard version == FormatRequest.version else {
        throw .value("is \(version), and this program speaks \(FormatRequest.version)", at: start)
      }
      return version
    }, schema: { _ in ["const": .integer(FormatRequest.version)] })

  /// An object of names with contents, in the order of the names.
  private static let resources = JSONForm<[Resource]>(
    write: { resources, writer in
      writer.open(.object)
      for resource in resources {
        writer.member(JSONWriter.key(resource.name))
        writer.base64(resource.bytes)
      }
      writer.close(.object)
    },
    read: { reader throws(JSONProblem) in
      var resources: [Resource] = []
      guard try reader.enter(.object) else { return resources }
      repeat {
        let name = try reader.name { String(decoding: $0, as: UTF8.self) }.match
        do throws(JSONProblem) {
          resources.append(Resource(name: name, bytes: try JSONForm.base64.read(&reader)))
        } catch {
          throw error.inside(.key(name))
        }
      } while try reader.another(in: .object)
      return resources
    }, schema: { ["type": "object", "additionalProperties": JSONForm.base64.schema(&$0)] })
}

extension RequestMessage.Shown {
  static let json = JSONForm<RequestMessage.Shown>.record(
    "picture", "A picture of the digest.", blank: RequestMessage.Shown(),
    [
      .required("article", \.article, .text, "The id of the article that shows it."),
      .required("source", \.source, .text, "The `source` of the block that shows it."),
      .required("kind", \.picture.kind, .word, "What kind it is."),
      .required("width", \.picture.width, .integer, "The width in pixels."),
      .required("height", \.picture.height, .integer, "The height in pixels."),
      .required("base64", \.picture.bytes, .base64, "The content."),
    ])
}

extension RequestMessage {
  /// Lays a request out.
  init(_ request: FormatRequest) {
    self.init()
    let context = request.context
    (fileName, options, digest) = (context.fileName, request.options, request.digest)
    if !context.resources.isEmpty {
      resources = context.resources.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { Resource(name: $0.key, bytes: $0.value) }
    }
    let pictures = context.pictures.all.map {
      Shown(article: $0.key.article, source: $0.key.source, picture: $0.picture)
    }
    if !pictures.isEmpty { self.pictures = pictures }
    if !context.rendered.isEmpty { rendered = context.rendered.map { FileMessage($0) } }
  }

  /// The request.
  var request: FormatRequest {
    let pictures = (pictures ?? []).map {
      (Pictures.Key(article: $0.article, source: $0.source), $0.picture)
    }
    let context = FormattingContext(
      fileName: fileName, resources: Dictionary((resources ?? []).map { ($0.name, $0.bytes) }) { first, _ in first },
      pictures: Pictures(Dictionary(pictures) { first, _ in first }),
      rendered: (rendered ?? []).map { $0.file(mainMediaType: nil) })
    return FormatRequest(digest: digest, options: options, context: context)
  }
}
