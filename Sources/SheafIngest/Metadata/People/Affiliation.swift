import SheafKit

/// The two lines under the title of a paper: who wrote it, each name with a figure behind it, and where they work.
enum Affiliation {
  /// The people in a line of names and figures: `王芳1　李小满1,2　雷鸣*`; nil for every other line.
  static func names(in line: ArraySlice<Unicode.Scalar>) -> [String]? {
    guard line.count <= 80, line.allSatisfy({ Han.isIdeograph($0) || isMark($0) }) else { return nil }
    let bare = line.map { DateText.isDigit($0) || superscripts.contains($0) ? " " : $0 }
    guard let names = PersonNames.parse(bare[...], allowsOrganisations: false), names.count <= 12,
      names.allSatisfy({ (2...4).contains($0.unicodeScalars.count) && !PersonNames.isOffice($0) }),
      names.count(where: PersonNames.isHanPerson) * 2 > names.count
    else { return nil }
    return names
  }

  /// Whether a line in brackets names offices and nothing else: `（1. 某某供电公司；2. 某某大学电气系，砚湖 000000）`.
  static func namesWorkplaces(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    let text = line.trimming(\.isSpace)
    guard text.count <= 160, let open = text.first, open == "（" || open == "(", let close = text.last,
      close == "）" || close == ")"
    else { return false }
    let inner = text.dropFirst().dropLast()
    guard !inner.contains(where: { "。！？：:“”".unicodeScalars.contains($0) }) else { return false }
    let parts = inner.split { ";；,，".unicodeScalars.contains($0) }.map { part in
      part.drop { DateText.isDigit($0) || $0 == "." || $0 == "．" || $0.isSpace }.trimming(\.isSpace)
    }
    return parts.contains { PersonNames.isOffice(String(scalars: $0)) || offices.suffix(of: $0) != nil }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isSpace || DateText.isDigit(scalar) || superscripts.contains(scalar)
      || ",，、;；".unicodeScalars.contains(scalar)
  }

  private static let superscripts = ScalarSet("*＊¹²³⁴⁵⁶".unicodeScalars)
  private static let offices = ScalarWords(list: "系 学院 研究所 研究院 实验室 医院 总站 分公司")
}
