import SheafKit

// Names one after another in a value, as print and pages set them.
extension PersonNames {
  private static let separators = ScalarSet(" \u{3000}\u{A0}\t、，,/／;；&|｜丨︱│︳".unicodeScalars)

  /// Whether a value is the name of one person, as nearly all are: two to four Han characters, none of which may belong to
  /// a word that is no name.
  private static func isPlainName(_ value: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (2...4).contains(value.count), let first = value.first, let last = value.last else { return false }
    return !wordStarts.contains(first) && !reportEnds.contains(last) && value.allSatisfy(isUnified)
  }

  /// Whether such a value opens with a surname, with no bar in it that looks like a character.
  static func isPlainPerson(_ value: ArraySlice<Unicode.Scalar>) -> Bool {
    isPlainName(value) && startsWithSurname(value) && !value.contains("丨")
  }

  private static let wordStarts = ScalarSet(deeds.compactMap(\.unicodeScalars.first) + ["发"])

  /// The names in a value in Han characters; nil when it does not read as names.
  static func han(_ value: ArraySlice<Unicode.Scalar>, _ allowsOrganisations: Bool) -> [String]? {
    let name = value.trimming(separators.contains)
    if isPlainName(name) { return [String(scalars: name)] }
    let parts = value.split(whereSeparator: separators.contains)
    let all = parts.map { String(scalars: withoutReport($0, in: value)) }
    let tokens = all.enumerated().filter { index, token in
      // 文 亮 is somebody, 王芳 文 is not.
      let isPadded =
        token.unicodeScalars.count == 1 && all.indices.contains(index + 1)
        && all[index + 1].unicodeScalars.count == 1 && !deeds.contains(all[index + 1])
      return isPadded || !deeds.contains(token) && !isReport(token) && !token.hasPrefix("发自")
    }
    var names: [String] = []
    var pending: String?
    for (index, token) in tokens {
      let token = withoutCode(token)
      let length = token.unicodeScalars.count
      // White space alone pads a name: 阳,青 are two, by what they are called.
      let isPadding = pending != nil || length == 1 && names.last.map(Surnames.isCompound) == true
      if isPadding, length <= 2, index > 0,
        !value[parts[index - 1].endIndex..<parts[index].startIndex].allSatisfy(\.isSpace)
      {
        return nil
      }
      if length == 2, let first = pending, Surnames.isSingle(first.unicodeScalars.first ?? " ") {
        // 巩 一鸣: a surname padded before a name of two characters.
        names.append(first + token)
        pending = nil
      } else if length == 1 {
        if let first = pending {
          names.append(first + token)
          pending = nil
        } else if let last = names.last, Surnames.isCompound(last) {
          names[names.count - 1] = last + token
        } else {
          pending = token
        }
      } else {
        if length == 2, pending == nil, let last = names.last, Surnames.isCompound(last),
          !startsWithSurname(Array(token.unicodeScalars)[...])
        {
          names[names.count - 1] = last + token
          continue
        }
        guard pending == nil, isPlausible(token, allowsOrganisations) else { return nil }
        names.append(token)
      }
    }
    guard pending == nil, !names.isEmpty else { return nil }
    return names
  }

  /// 王小芳報導, first in a value or behind another name, without the word that only says that somebody reports; behind a
  /// bar the same word follows a place.
  private static func withoutReport(
    _ token: ArraySlice<Unicode.Scalar>, in value: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    guard let last = token.last, reportEnds.contains(last), !deeds.contains(String(scalars: token)),
      case let deed = String(scalars: token.suffix(2)),
      ["报道", "報導", "報道"].contains(deed) || gluedDeeds.contains(deed) || photographed.contains(last)
    else { return token }
    // 王小芳攝, whom a caption names.
    if photographed.contains(last) {
      let name = String(scalars: token.dropLast())
      return token.count >= 3 && isHanPerson(name) ? token.dropLast() : token
    }
    let name = token.dropLast(2)
    guard !gluedDeeds.contains(String(scalars: token.suffix(2))) else {
      return isHanPerson(String(scalars: name)) && name.count <= 3 ? name : token
    }
    let isFirst = token.startIndex == value.startIndex && (2...3).contains(name.count)
    let isNext = token.startIndex > value.startIndex && value[token.startIndex - 1] == "、"
    let text = String(scalars: name)
    return (isFirst || isNext) && isHanPerson(text) && !endsLikePlace(text) ? name : token
  }

  /// Whether a word tells where a report is from: 北京报道, 東嶼報導, 综合报道.
  private static func isReport(_ token: String) -> Bool {
    guard token.unicodeScalars.count >= 3, let last = token.unicodeScalars.last, reportEnds.contains(last) else {
      return false
    }
    return reports.contains { token.hasSuffix($0) }
  }

  private static let reports = ["报道", "報導", "報道", "专访", "專訪", "专电", "摄影报道", "整理", "编译", "編譯"]

  /// What stands behind a name without a space, and ends no name: 王芳采写.
  private static let gluedDeeds: Set<String> = ["采写", "供稿", "撰写", "供图", "采访"]

  private static let photographed = ScalarSet(["摄", "攝"])
  private static let reportEnds = ScalarSet((reports + gluedDeeds).compactMap(\.unicodeScalars.last) + ["摄", "攝"])

  /// A name without the number that a content system puts behind it: 冉春_NN1234.
  private static func withoutCode(_ token: String) -> String {
    guard let last = token.unicodeScalars.last, !Han.isIdeograph(last) else { return token }
    let scalars = Array(token.unicodeScalars)
    let han = scalars.prefix { Han.isIdeograph($0) }
    let code = scalars.dropFirst(han.count)
    // 河边草2009 is an account.
    guard han.count >= 2, code.count >= 3, code.contains(where: DateText.isDigit), !code.allSatisfy(DateText.isDigit),
      code.allSatisfy({ DateText.isDigit($0) || $0 == "_" || (0x41...0x5A).contains($0.value) || $0 == "N" })
    else { return token }
    return String(scalars: han)
  }

  /// Two to four characters of Han; more with the middle dot of a name from another language, or for an organisation.
  private static func isPlausible(_ token: String, _ allowsOrganisations: Bool) -> Bool {
    let scalars = token.unicodeScalars
    guard scalars.allSatisfy({ Han.isIdeograph($0) || "·•".unicodeScalars.contains($0) || $0.isASCII }) else {
      return allowsOrganisations && scalars.count <= 24 && !scalars.contains { "。！？：:”“".unicodeScalars.contains($0) }
    }
    if scalars.contains(where: DateText.isDigit) { return allowsOrganisations }
    if scalars.contains("·") || scalars.contains("•") { return scalars.count <= 16 }
    return scalars.count <= 4 || allowsOrganisations && scalars.count <= 24
      || TransliteratedNames.isName(Array(scalars)[...])
  }

  /// Whether a code point stands in names of an alphabet.
  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isLatinLetter { return true }
    switch scalar {
    case " ", ".", "'", "’", "-", "_": return true
    default: return !scalar.isASCII && scalar.properties.isAlphabetic
    }
  }

  /// The names in a value in other letters; nil when it does not read as names.
  static func latin(_ value: ArraySlice<Unicode.Scalar>) -> [String]? {
    let text = String(scalars: value).replacingWords(["and", "&", "und", "et", "y"], by: ",")
    let names = text.split(whereSeparator: { ",;/、，|".contains($0) }).map { part in
      part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
    guard !names.isEmpty else { return nil }
    let arePlausible = names.allSatisfy { name in
      name.utf8.count <= 48 && name.split(separator: " ").count <= 5
        && name.unicodeScalars.allSatisfy(isNamePart)
    }
    return arePlausible ? names : nil
  }
}

extension String {
  /// The text with words that stand alone replaced.
  fileprivate func replacingWords(_ words: Set<String>, by replacement: String) -> String {
    split(separator: " ", omittingEmptySubsequences: true)
      .map { words.contains($0.lowercased()) ? replacement : String($0) }.joined(separator: " ")
  }
}
