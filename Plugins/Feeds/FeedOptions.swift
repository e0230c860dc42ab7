import SheafKit

/// What a recipe can set on each of the feeds.
public struct FeedOptions: PluginOptions {
  /// The address of the bulletin's home page.
  public var link: String?
  /// The address that the feed itself will have.
  public var address: String?
  /// How many entries it holds at most, from the first; nil for all.
  public var limit: Int?

  /// The options there are.
  public static var descriptions: [OptionDescription] {
    [
      OptionDescription("link", .text, summary: "the address of the bulletin's home page"),
      OptionDescription("address", .text, summary: "the address that the feed itself will have"),
      OptionDescription("limit", .integer(1...10_000), summary: "how many entries it holds at most, from the first"),
    ]
  }

  /// Makes options.
  public init(link: String? = nil, address: String? = nil, limit: Int? = nil) {
    self.link = link
    self.address = address
    self.limit = limit
  }

  private enum Key: String, CodingKey {
    case link
    case address
    case limit
  }

  /// Reads options; what is not stated has its standard.
  public init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    self.init(
      link: try object.decodeIfPresent(String.self, forKey: .link),
      address: try object.decodeIfPresent(String.self, forKey: .address),
      limit: try object.decodeIfPresent(Int.self, forKey: .limit))
  }
}

/// The options of a feed, its addresses read.
struct FeedSettings {
  let home: WebAddress?
  let own: WebAddress?
  let limit: Int?

  /// Reads the addresses; throws for one that no page may link to.
  init(_ options: FeedOptions) throws {
    home = try Self.address(options.link, option: "link")
    own = try Self.address(options.address, option: "address")
    limit = options.limit
  }

  private static func address(_ text: String?, option: String) throws -> WebAddress? {
    guard let text else { return nil }
    guard let address = WebAddress(text) else {
      throw DiagnosticError(
        Diagnostic(
          .error, id: "feed-address", "`\(option): \(text)` is no address of a web page",
          help: "write one that starts with `https://` or `http://`"))
    }
    return address
  }
}
