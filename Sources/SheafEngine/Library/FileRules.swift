import SheafIngest
import SheafKit

/// What people say beside files, as a number for each file: the same number, the same words (`StoredFile.rules`).
///
/// Rules count with the places where they are written, since articles and findings name them. Where a recipe states some
/// itself the uppermost bit is set: what is read by them is for that recipe alone.
struct FileRules {
  private let files: ArticleFiles
  private let corrections: CorrectionList
  /// The numbers of the rules of sites, by `CorrectionFiles.Corrections.sitesNumber`.
  private var numbers: [Int: UInt64] = [:]

  /// Looks at what stands beside some files.
  init(_ files: ArticleFiles) {
    self.files = files
    corrections = files.corrections
  }

  /// The number for a file, by its place among the files; nil where its sidecar cannot be read, so that nothing is known.
  mutating func number(of place: Int) -> UInt64? {
    let beside = corrections[place]
    let sites = beside.sites.isEmpty ? 0 : number(of: beside)
    guard let sidecar = beside.sidecar else { return marked(sites) }
    guard let bytes = try? SourceFile.read(sidecar.path).bytes else { return nil }
    var print = ValueList()
    print.add(Int(truncatingIfNeeded: sites))
    print.add(sidecar.name)
    print.add(bytes)
    return marked(print.hash.low)
  }

  /// Whether a number is that of a recipe's own rules.
  static func isOwn(_ number: UInt64) -> Bool { number & ownBit != 0 }

  private static let ownBit: UInt64 = 1 << 63

  private func marked(_ number: UInt64) -> UInt64 {
    files.hasOwnRules ? number | Self.ownBit : number & ~Self.ownBit
  }

  private mutating func number(of beside: CorrectionFiles.Corrections) -> UInt64 {
    if let number = numbers[beside.sitesNumber] { return number }
    var print = ValueList()
    print.add(files.folder)
    print.add(FilePath.absolute(files.folder))
    for rule in beside.sites.rules { print.add(rule) }
    let number = print.hash.low
    numbers[beside.sitesNumber] = number
    return number
  }
}

extension ValueList {
  /// Takes in a rule of a site, with the places where it is written.
  fileprivate mutating func add(_ rule: SiteRule) {
    func placed(_ value: SiteRule.Placed<String>?) {
      add(value?.value)
      add(value?.location.description)
    }
    placed(rule.host)
    placed(rule.files.map { SiteRule.Placed($0.value.text, at: $0.location) })
    for selectors in [rule.keep, rule.remove] {
      add(selectors.count)
      for selector in selectors {
        add(selector.text)
        add(selector.location.description)
      }
    }
    placed(rule.encoding)
    placed(rule.source)
    add(rule.location.description)
  }
}
