/// The name of an element or an attribute.
struct XMLName: Hashable {
  /// The address of its namespace; empty for none, and for a prefix that was never declared.
  var namespace: String
  /// The prefix as written, for documents that forget to declare it; empty for none.
  var prefix: String
  /// The name without its prefix.
  var local: String
}
