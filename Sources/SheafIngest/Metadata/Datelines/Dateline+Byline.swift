import SheafKit

// Reporters behind 讯 whom white space alone sets apart from the text.
extension Dateline {
  /// The people, and where the text goes on: `本报讯　记者王芳　通讯员李小明　昨日，…`; nil where no name stands apart.
  ///
  /// `记者王芳昨日获悉` is a sentence about its reporter. Only behind a name that stands apart may the last be set close,
  /// where a surname of two characters tells how long it is: `记者王芳　通讯员欧阳明一张…`.
  static func spacedByline(_ text: ArraySlice<Unicode.Scalar>) -> (credits: Credits, end: Int)? {
    var credits = Credits()
    var end: Int?
    var place = text.drop(while: \.isSpace).startIndex
    while let role = bylineRoles.prefix(of: text[place...]) {
      let names = spacedNames(text[(place + role.count)...])
      let role = String(scalars: role[...])
      if let close = names.end {
        credits.byline += names.people.map { Contributor(name: $0, role: role) }
        end = close
        place = close
        continue
      }
      let glued = text[(place + role.count)...].drop(while: \.isSpace)
      if end != nil, Surnames.isCompound(glued), glued.count > 4, glued.prefix(4).allSatisfy(Han.isIdeograph) {
        credits.byline.append(Contributor(name: String(scalars: glued.prefix(3)), role: role))
        end = glued.startIndex + 3
      } else {
        end = nil
      }
      break
    }
    // The text goes on with a word, not with the rest of a line of credits.
    guard let end, let next = text[end...].first, Han.isIdeograph(next) || DateText.isDigit(next) || next == "“" else {
      return nil
    }
    return (credits, end)
  }

  /// Names one after another, each with white space behind it, and where what follows starts; nil for the end where the
  /// first is none.
  private static func spacedNames(_ text: ArraySlice<Unicode.Scalar>) -> (people: [String], end: Int?) {
    var people: [String] = []
    var end: Int?
    var rest = text.drop(while: \.isSpace)
    while people.count < 4 {
      var name = Array(rest.prefix(5).prefix(while: Han.isIdeograph))
      var tail = rest.dropFirst(name.count)
      if name.count == 1, Surnames.isSingle(name[0]) {
        // 王　芳, as print pads it.
        let given = tail.drop(while: \.isSpace).prefix(2)
        guard given.first.map(Han.isIdeograph) == true, given.last?.isSpace == true else { break }
        name += given.prefix(1)
        tail = text[(given.startIndex + 1)...]
      }
      let person = String(scalars: name[...])
      guard PersonNames.isHanPerson(person), !PersonNames.endsLikePlace(person),
        let mark = tail.first, mark.isSpace || mark == "、"
      else { break }
      people.append(person)
      rest = tail.dropFirst().drop(while: \.isSpace)
      end = rest.startIndex
    }
    return (people, end)
  }

  private static let bylineRoles = ScalarWords(
    list: "本报记者 记者 通讯员 见习记者 实习记者 特约记者 特约通讯员 首席记者 全媒体记者 融媒体记者 实习生 記者 通訊員")
}
