/// Turns a digest into files of one format.
///
/// A pure function: it returns files and writes none. Every string in a digest is untrusted; whatever the format gives
/// a meaning to must be escaped. What the format cannot show is reported in `FormattedDigest.degraded`, never dropped
/// in silence.
public protocol DigestFormatter: Plugin {
  /// The media type of the main file.
  static var mediaType: String { get }
  /// The extension of the main file, without the dot.
  static var fileExtension: String { get }
  /// Whether it can hold pictures; only then are they read. False unless it says so.
  static var showsPictures: Bool { get }
  /// Formats a digest; the first file is the main one. Throws a `DiagnosticError` when it cannot.
  func format(_ digest: Digest, context: FormattingContext) throws -> FormattedDigest
}

extension DigestFormatter {
  /// No.
  public static var showsPictures: Bool { false }
}

/// What a formatter is told beside the digest.
public struct FormattingContext: Sendable {
  /// The name of the main file without its extension: `women-in-service-2021-03-08`.
  public var fileName: String
  /// The bytes of the files that options of kind `file` name, under those names.
  public var resources: [String: [UInt8]]
  /// The pictures of the digest that could be had, for formats that show pictures.
  public var pictures: Pictures
  /// The files that the format it starts from (`FormatDescription.from`) made of the digest; empty for most.
  public var rendered: [RenderedFile]
  /// What the format set under the headlines of some entries before. A format may leave this alone.
  public var bodies: EntryBodies

  /// Makes a context.
  public init(
    fileName: String, resources: [String: [UInt8]] = [:], pictures: Pictures = Pictures(),
    rendered: [RenderedFile] = [], bodies: EntryBodies = .none
  ) {
    self.fileName = fileName
    self.resources = resources
    self.pictures = pictures
    self.rendered = rendered
    self.bodies = bodies
  }
}

/// What a formatter made.
public struct FormattedDigest: Hashable, Sendable {
  /// The files, the main one first.
  public var files: [RenderedFile]
  /// What the format could not show, and how often.
  public var degraded: [Degradation]
  /// What the user is to be told, warnings and notes.
  public var diagnostics: [Diagnostic]
  /// Where the bodies of entries stand in the main file, if the format tells.
  public var bodies: [EntryBody]

  /// Something a format could not show as it is.
  public struct Degradation: Hashable, Sendable, Codable {
    /// What: `image`, `table` …
    public var construct: String
    /// How often.
    public var count: Int

    /// Makes a report.
    public init(construct: String, count: Int) {
      self.construct = construct
      self.count = count
    }
  }

  /// Makes a result.
  public init(
    files: [RenderedFile], degraded: [Degradation] = [], diagnostics: [Diagnostic] = [], bodies: [EntryBody] = []
  ) {
    self.files = files
    self.degraded = degraded
    self.diagnostics = diagnostics
    self.bodies = bodies
  }
}

extension FormattedDigest {
  /// Adds what another format had to tell, whose files these were made from: what it could not show is not in these
  /// either.
  public mutating func add(whatIsToldOf start: FormattedDigest) {
    degraded = start.degraded.adding(degraded)
    diagnostics = start.diagnostics + diagnostics
  }
}

extension [FormattedDigest.Degradation] {
  /// Counts something that could not be shown as it is; constructs stand in the order of their first appearance.
  public mutating func count(_ construct: String, times: Int = 1) {
    guard times > 0 else { return }
    if let index = firstIndex(where: { $0.construct == construct }) {
      self[index].count += times
    } else {
      append(.init(construct: construct, count: times))
    }
  }

  /// These and what was counted behind them.
  public func adding(_ others: Self) -> Self {
    others.reduce(into: self) { $0.count($1.construct, times: $1.count) }
  }
}

/// A file to be written: formatters make them, and only the engine's output folder writes them.
public struct RenderedFile: Hashable, Sendable {
  /// The path inside the output folder, with `/`; never absolute, never with `..`.
  public var path: String
  /// The media type.
  public var mediaType: String
  /// The content.
  public var bytes: [UInt8]

  /// Makes a file from bytes.
  public init(path: String, mediaType: String, bytes: [UInt8]) {
    self.path = path
    self.mediaType = mediaType
    self.bytes = bytes
  }

  /// Makes a file from text, as UTF-8.
  public init(path: String, mediaType: String, text: String) {
    self.init(path: path, mediaType: mediaType, bytes: Array(text.utf8))
  }

  /// The content as text; bytes that are not UTF-8 become U+FFFD.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
