/// Seeded Chinese text that looks like news from far away: sentences of common characters, with figures and names.
struct Corpus {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(bound, 1)))
  }

  private static let characters = Array(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严"
  )

  mutating func sentence() -> String {
    var text = ""
    for _ in 0..<(12 + next(30)) { text.append(Self.characters[next(Self.characters.count)]) }
    if next(4) == 0 { text += "\(next(900) + 3)名" }
    if next(3) == 0 { text += "，" + Self.characters[next(300)..<(next(20) + 310)].map(String.init).joined() }
    return text + "。"
  }

  mutating func paragraph() -> String { (0..<(2 + next(4))).map { _ in sentence() }.joined() }

  /// A term of two to four characters.
  mutating func term() -> String {
    String((0..<(2 + next(3))).map { _ in Self.characters[next(Self.characters.count)] })
  }
}
