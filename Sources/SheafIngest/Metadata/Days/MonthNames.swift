/// The months of many languages, in the forms that stand in dates.
enum MonthNames {
  /// The month that a text in another script than Latin opens with, and how many code points name it; nil when there is
  /// none. `شباط/فبراير` is one month in the words of two countries.
  static func match(in text: ArraySlice<Unicode.Scalar>) -> (month: Int, length: Int)? {
    guard let first = text.first, first.value >= 0x0370, let found = single(text) else { return nil }
    let rest = text.dropFirst(found.length)
    guard rest.first == "/", let second = single(rest.dropFirst()), second.month == found.month else { return found }
    return (found.month, found.length + 1 + second.length)
  }

  private static func single(_ text: ArraySlice<Unicode.Scalar>) -> (month: Int, length: Int)? {
    guard let first = text.first, let names = table[first] else { return nil }
    let found = names.first { text.starts(with: $0.name) }
    return found.map { ($0.month, $0.name.count) }
  }

  /// The months in Latin letters, in small ones: English, German, French, Spanish, Italian, Portuguese and Dutch with the
  /// forms that are cut; Swedish, Danish and Norwegian, Polish, Czech, Turkish, Indonesian, Romanian.
  static let latin: [String: Int] = {
    let names = [
      "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari stycznia ledna ocak ianuarie",
      "february feb februar février févr fév febrero febbraio "
        + "fevereiro fev februari lutego února şubat februarie pebruari",
      "march mar märz mrz mars marzo março maart mrt marts marca března mart maret martie",
      "april apr avril avr abril abr aprile kwietnia dubna nisan aprilie",
      "may mai mayo maggio mag maio mei maj maja května mayıs",
      "june jun juni juin junio giugno giu junho czerwca června haziran iunie",
      "july jul juli juillet juil julio luglio lug julho lipca července temmuz iulie",
      "august aug août aout agosto ago augustus augusti sierpnia srpna ağustos agustus",
      "september sep sept septembre septiembre settembre set setembro września září eylül septembrie",
      "october oct oktober okt octobre octubre ottobre ott outubro out października října ekim octombrie",
      "november nov novembre noviembre novembro listopada listopadu kasım noiembrie",
      "december dec dezember dez décembre déc diciembre "
        + "dic dicembre dezembro grudnia prosince aralık desember decembrie",
    ]
    return numbered(names)
  }()

  /// Longer names first.
  private static let table: [Unicode.Scalar: [(name: [Unicode.Scalar], month: Int)]] = {
    let names = [
      "كانون_الثاني января янв январь січня януари Ιανουαρίου जनवरी জানুয়ারি জানুয়ারি জানুয়ারী يناير جانفي ม.ค. มกราคม ינואר",
      "февраля февр фев февраль лютого февруари Φεβρουαρίου फ़रवरी फरवरी ফেব্রুয়ারি ফেব্রুয়ারি فبراير شباط فيفري กุมภาพันธ์ ก.พ. פברואר",
      "марта мар март березня Μαρτίου मार्च মার্চ مارس آذار มีนาคม มี.ค. מרץ",
      "апреля апр апрель квітня април Απριλίου अप्रैल এপ্রিল أبريل إبريل نيسان أفريل เมษายน เม.ย. אפריל",
      "мая май травня Μαΐου मई মে مايو أيار ماي พฤษภาคม พ.ค. מאי",
      "июня июн июнь червня юни Ιουνίου जून জুন يونيو حزيران جوان มิถุนายน มิ.ย. יוני",
      "июля июл июль липня юли Ιουλίου जुलाई জুলাই يوليو تموز جويلية กรกฎาคม ก.ค. יולי",
      "августа авг август серпня Αυγούστου अगस्त আগস্ট আগষ্ট أغسطس آب أوت สิงหาคม ส.ค. אוגוסט",
      "сентября сент сен сентябрь вересня септември Σεπτεμβρίου सितंबर सितम्बर সেপ্টেম্বর سبتمبر أيلول กันยายน ก.ย. ספטמבר",
      "октября окт октябрь жовтня октомври Οκτωβρίου अक्टूबर अक्तूबर অক্টোবর أكتوبر تشرين_الأول ตุลาคม ต.ค. אוקטובר",
      "ноября нояб ноя ноябрь листопада ноември Νοεμβρίου नवंबर नवम्बर নভেম্বর نوفمبر تشرين_الثاني พฤศจิกายน พ.ย. נובמבר",
      "декабря дек декабрь грудня декември Δεκεμβρίου दिसंबर दिसम्बर ডিসেম্বর ديسمبر كانون_الأول ธันวาคม ธ.ค. דצמבר",
    ]
    var table: [Unicode.Scalar: [(name: [Unicode.Scalar], month: Int)]] = [:]
    for (name, month) in numbered(names) {
      let scalars = Array(name.unicodeScalars)
      if let first = scalars.first { table[first, default: []].append((scalars, month)) }
    }
    return table.mapValues { $0.sorted { $0.name.count > $1.name.count } }
  }()

  private static func numbered(_ lists: [String]) -> [String: Int] {
    var months: [String: Int] = [:]
    for (index, list) in lists.enumerated() {
      for name in list.split(separator: " ") { months[String(name).replacing("_", with: " ")] = index + 1 }
    }
    return months
  }
}
