import SheafKit

extension Reposts.Folded {
  /// Who else carried the text, for the line under an entry: the media by name, each once, in the order of publication,
  /// and how many there are. The medium of the article that is shown is not among them; an article that names no medium
  /// counts as one more.
  var carriers: (names: [String], count: Int) {
    var seen: Set<[UInt8]> = []
    if let own = judged.head.source { seen.insert(TextFold.bytes(of: own)) }
    let media = reposts.compactMap(\.drawn.head.source)
    let names = media.filter { seen.insert(TextFold.bytes(of: $0)).inserted }
    return (names, names.count + reposts.count - media.count)
  }
}
