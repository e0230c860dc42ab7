import SheafKit

/// Addresses that say only how they differ from another, made whole (RFC 3986, 5.2).
///
/// What a feed carries leaves its site; there a relative address leads nowhere.
enum RelativeAddress {
  /// An address made whole; nil for what is none to link to, and where it cannot be made whole.
  static func resolved(_ reference: String, against base: String?) -> String? {
    if let address = WebAddress(reference) { return address.description }
    guard let base = base.flatMap({ WebAddress($0)?.description }), let first = reference.utf8.first,
      !hasScheme(reference), first != UInt8(ascii: "#")
    else { return nil }
    let parts = base.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return nil }
    let site = "\(parts[0])//\(parts[2])"
    let path = (parts.count > 3 ? parts[3] : "").prefix { $0 != "?" && $0 != "#" }
    let whole: String =
      if reference.hasPrefix("//") {
        String(parts[0]) + reference
      } else if first == UInt8(ascii: "/") {
        site + "/" + plain(reference.dropFirst())
      } else if first == UInt8(ascii: "?") {
        site + "/" + path + reference
      } else {
        site + "/" + plain(path.prefix(through: path.lastIndex(of: "/")) + reference)
      }
    return WebAddress(whole)?.description
  }

  private static func hasScheme(_ reference: String) -> Bool {
    guard let colon = reference.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return !reference.utf8[..<colon].contains { "/?#".utf8.contains($0) }
  }

  /// A path without its `.` and `..`; what stands behind it is kept.
  private static func plain(_ path: some StringProtocol) -> String {
    let text = String(path)
    let end = text.firstIndex { $0 == "?" || $0 == "#" } ?? text.endIndex
    let parts = text[..<end].split(separator: "/", omittingEmptySubsequences: false)
    var kept: [Substring] = []
    for part in parts.dropLast() {
      if part == ".." { _ = kept.popLast() } else if part != "." { kept.append(part) }
    }
    switch parts.last {
    case ".."?:
      _ = kept.popLast()
      kept.append("")
    case "."?: kept.append("")
    case let last?: kept.append(last)
    case nil: break
    }
    return kept.joined(separator: "/") + text[end...]
  }
}

extension Substring {
  /// The text up to a place and with it; none where there is no such place.
  fileprivate func prefix(through place: Index?) -> Substring {
    guard let place else { return "" }
    return self[...place]
  }
}

extension Block {
  /// The block with its links and pictures made whole.
  func resolved(against base: String?) -> Block {
    var block = self
    switch content {
    case .heading(let level, let inlines): block.content = .heading(level: level, inlines.resolved(against: base))
    case .paragraph(let inlines): block.content = .paragraph(inlines.resolved(against: base))
    case .quote(let blocks): block.content = .quote(blocks.map { $0.resolved(against: base) })
    case .list(let ordered, let items):
      block.content = .list(ordered: ordered, items: items.map { $0.map { $0.resolved(against: base) } })
    case .image(var image):
      image.source = image.source.map { RelativeAddress.resolved($0, against: base) ?? $0 }
      image.caption = image.caption.resolved(against: base)
      block.content = .image(image)
    case .table(let rows, let hasHead):
      block.content = .table(rows: rows.map { $0.map { $0.resolved(against: base) } }, hasHead: hasHead)
    case .preformatted: break
    }
    return block
  }
}

extension [Inline] {
  /// The text with its links made whole.
  fileprivate func resolved(against base: String?) -> [Inline] {
    map { inline in
      switch inline {
      case .link(let inner, let destination):
        .link(
          inner.resolved(against: base),
          destination: RelativeAddress.resolved(destination, against: base) ?? destination)
      case .emphasis(let inner): .emphasis(inner.resolved(against: base))
      case .strong(let inner): .strong(inner.resolved(against: base))
      case .mark(let inner): .mark(inner.resolved(against: base))
      case .text, .code, .lineBreak: inline
      }
    }
  }
}
