import SheafKit

/// What somebody knows about the pages of a host, or the files of a pattern.
public struct SiteRule: Sendable {
  /// A value and where it is written.
  public struct Placed<Value: Sendable>: Sendable {
    /// The value.
    public var value: Value
    /// Where it is written.
    public var location: SourceLocation

    /// Makes a value with its place.
    public init(_ value: Value, at location: SourceLocation) {
      self.value = value
      self.location = location
    }
  }

  /// The host that pages must be from, or a subdomain of it, folded by `HostName`; nil for any.
  public let host: Placed<String>?
  /// The files that it is for; nil for any.
  public let files: Placed<PathPattern>?
  /// The elements that hold the article; none when that is for the reader to find.
  public let keep: [PageSelector]
  /// The elements that are no part of the page.
  public let remove: [PageSelector]
  /// The label of the charset that files are in.
  public let encoding: Placed<String>?
  /// The medium.
  public let source: Placed<String>?
  /// Where the rule is written.
  public let location: SourceLocation
  /// What it was good for.
  private(set) var use: SiteUse

  /// Makes a rule; `host` as anybody writes it, `encoding` a label of WHATWG Encoding.
  public init(
    host: Placed<String>? = nil, files: Placed<PathPattern>? = nil, keep: [PageSelector] = [],
    remove: [PageSelector] = [], encoding: Placed<String>? = nil, source: Placed<String>? = nil,
    location: SourceLocation
  ) {
    self.host = host.map { Placed(HostName.folded($0.value), at: $0.location) }
    self.files = files
    self.keep = keep
    self.remove = remove
    self.encoding = encoding
    self.source = source
    self.location = location
    use = SiteUse()
  }

  /// The same rule, which was good for nothing yet.
  var unused: SiteRule {
    var rule = self
    rule.use = SiteUse()
    return rule
  }

  /// Whether a label names a charset that can be read.
  public static func knows(encoding label: String) -> Bool { Charset(label: label) != nil }

  /// Whether it holds for the host that a page is from, where its pattern holds for the file.
  func holds(forHost name: String?) -> Bool {
    guard let host else { return true }
    return name.map { HostName.isPart($0, of: host.value) } ?? false
  }
}
