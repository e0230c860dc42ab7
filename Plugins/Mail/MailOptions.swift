import SheafKit

/// What a recipe can set on a mail message.
public struct MailOptions: PluginOptions {
  /// Who sends it: `name@host` or `Name <name@host>`.
  public var from: String?
  /// Who gets it, parted by commas.
  public var to: String?
  /// The subject; nil for the bulletin's name and issue.
  public var subject: String?
  /// The identifier of the list that it goes to (RFC 2919): `bulletin.example`.
  public var listID: String?
  /// Whether the list of sources stands at the foot.
  public var sources: Bool

  /// The options there are.
  public static var descriptions: [OptionDescription] {
    [
      OptionDescription("from", .text, summary: "who sends it: name@host or Name <name@host>"),
      OptionDescription("to", .text, summary: "who gets it, parted by commas"),
      OptionDescription("subject", .text, summary: "the subject; the bulletin's name and issue when it is not set"),
      OptionDescription("list-id", .text, summary: "the identifier of the list that it goes to, such as news.example"),
      OptionDescription("sources", .boolean, standard: false, summary: "list the sources at the foot"),
    ]
  }

  /// Makes options.
  public init(
    from: String? = nil, to: String? = nil, subject: String? = nil, listID: String? = nil, sources: Bool = false
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.listID = listID
    self.sources = sources
  }

  private enum Key: String, CodingKey {
    case from
    case to
    case subject
    case listID = "list-id"
    case sources
  }

  /// Reads options; what is not stated has its standard.
  public init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    self.init(
      from: try object.decodeIfPresent(String.self, forKey: .from),
      to: try object.decodeIfPresent(String.self, forKey: .to),
      subject: try object.decodeIfPresent(String.self, forKey: .subject),
      listID: try object.decodeIfPresent(String.self, forKey: .listID),
      sources: try object.decodeIfPresent(Bool.self, forKey: .sources) ?? false)
  }
}
