/// A place where somebody is named, with what stands beside the name.
struct Mention {
  /// The name.
  var name: Range<Int>
  /// Where the words start that say what somebody is; the start of the name where there are none.
  var start: Int
  /// What somebody is, as printed; two roles that stand apart are joined by 、.
  var role: String?
  /// Where somebody is it.
  var organisation: String?
  /// How old somebody is, where it stands next to the name.
  var age: Int?
  /// Whether the place itself leaves no doubt that this is a name; if not, it needs another place that does.
  var isFirm = true
}

extension Mention {
  /// A name alone.
  init(name: Range<Int>) {
    self.init(name: name, start: name.lowerBound)
  }
}
