/// What may be a lead, as one paragraph by itself shows it; whether it is one, the rest of the article decides.
struct LeadSign: Hashable {
  /// What it looks like.
  enum Form: Hashable {
    /// A short paragraph without an end mark.
    case title(number: Ordinal?, isStrong: Bool)
    /// A number and what it counts: `一是加强领导。`
    case number(Ordinal)
    /// Words in black brackets: `【抢修班】`.
    case bracket
    /// A bold run before plain text.
    case strong
    /// A slogan and, behind the dash, whose it is: `守土尽责——水务支部。`
    case dash
    /// A label before a colon that gives somebody's office and name: `白砚营业厅店长王芳：`.
    case person
    /// A label before a colon that ends as offices and teams are called: `抢修二班：`.
    case office
    /// A label before a colon as short as a name: `王芳：`, `问：`, `Mary:`.
    case short
    /// Any other short label before a colon: `强化培训：`.
    case topic
    /// A name and who that is, as a sentence: `王芳，白砚营业厅店长。`
    case named
    /// A sentence that opens with somebody's office and name: `白砚站的年轻党员王芳同志，…`.
    case introduced
    /// A first sentence in the terse words of headings: `携手共筑平安，供水志愿队下沉社区。`
    case slogan
  }

  var form: Form
  /// The words with their signs.
  var range: Range<Int>
  /// The words without numbers, brackets and end marks.
  var label: Range<Int>
  /// Where the text behind them begins; the start of `range` where they are part of a sentence.
  var bodyStart: Int
  /// The person that they name.
  var person: String?

  /// Makes a sign behind which the text begins.
  init(_ form: Form, _ range: Range<Int>, label: Range<Int>, bodyStart: Int? = nil, person: String? = nil) {
    self.form = form
    self.range = range
    self.label = label
    self.bodyStart = bodyStart ?? range.upperBound
    self.person = person
  }

  /// Whether its words can stand over an entry of their own.
  var isTitle: Bool {
    switch form {
    case .title, .bracket, .strong, .dash, .person, .office, .short, .named, .introduced: true
    case .number, .topic, .slogan: person != nil
    }
  }
}
