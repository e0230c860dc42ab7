import SheafKit

/// The name of a weekday before a day, as bylines in languages that set words apart print it: `Monday, March 8, 2021`, `Mon 8 Mar
/// 2021`, `lundi 8 mars 2021`.
enum Weekday {
  /// How many code points of a text are a weekday and what parts it from the day behind; nil where none stands.
  static func length(at text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let first = text.first, first.properties.isAlphabetic, !Han.isIdeograph(first) else { return nil }
    let word = text.prefix(14).prefix { $0.properties.isAlphabetic || $0 == "-" }
    let behind = text[word.endIndex...]
    let day = behind.drop { $0 == "," || $0 == "." || $0.isSpace }
    guard (2...13).contains(word.count), day.startIndex > behind.startIndex,
      names.contains(String(scalars: word).lowercased())
    else { return nil }
    return day.startIndex - text.startIndex
  }

  /// Whether a word is the name of a weekday.
  static func isOne(_ word: String) -> Bool { names.contains(word.lowercased()) }

  private static let names = Set(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche
    lunes martes miércoles jueves viernes sábado domingo
    lunedì martedì mercoledì giovedì venerdì sabato domenica
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag
    poniedziałek wtorek środa czwartek piątek sobota niedziela
    понедельник вторник среда четверг пятница суббота воскресенье
    pazartesi salı çarşamba perşembe cuma cumartesi pazar
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
