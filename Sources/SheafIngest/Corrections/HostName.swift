/// Names of hosts, as rules state them and addresses hold them.
public enum HostName {
  /// The host of an address, in the form that is compared; nil when the address has none.
  public static func of(address: String) -> String? {
    guard
      let start = address.firstRange(of: "://")?.upperBound
        ?? (address.hasPrefix("//") ? address.index(address.startIndex, offsetBy: 2) : nil)
    else { return nil }
    let authority = address[start...].prefix { !"/?#\\".contains($0) }
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    let name = folded(String(host.prefix { $0 != ":" }))
    return name.isEmpty ? nil : name
  }

  /// The form of a name that is compared: small letters, no `www.` before it, no full stop behind it.
  public static func folded(_ name: String) -> String {
    var name = name.lowercased()[...]
    if name.hasPrefix("www.") { name = name.dropFirst(4) }
    if name.hasSuffix(".") { name = name.dropLast() }
    return String(name)
  }

  /// Whether a folded host is another one, or a subdomain of it.
  public static func isPart(_ host: String, of domain: String) -> Bool {
    host == domain || host.utf8.count > domain.utf8.count && host.hasSuffix("." + domain)
  }
}
