/// How large a folder of templates and what it makes may be, so that a hostile one costs neither memory nor time.
enum TemplateLimits {
  /// The most files of a folder that are looked at.
  static let files = 64
  /// The most bytes of one template or of `formatter.yaml`. The library looks from each tag to the end of its file.
  static let fileBytes = 64 << 10
  /// The most tags of one template.
  static let tags = 2_000
  /// The most bytes of a tag, a comment apart.
  static let tagBytes = 200
  /// The most sections inside one another.
  static let depth = 32
  /// The most files that one digest may become.
  static let outputs = 2_000
  /// About how many bytes may be made of one digest; each look at its data counts for 16 of them.
  static let output = 512 << 20
  /// The most ways by which partials may be reached that are looked at.
  static let visits = 5_000
}
