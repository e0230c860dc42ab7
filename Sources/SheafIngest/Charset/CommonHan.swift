/// The characters that make up most of modern Chinese text, in both forms: what tells a right decoding from a wrong one.
///
/// The first few hundred of the frequency lists of modern Chinese, and the traditional forms of those that differ.
enum CommonHan {
  /// Whether a character is one of them.
  static func contains(_ scalar: Unicode.Scalar) -> Bool { characters.contains(scalar.value) }

  private static let characters = Set(
    """
    的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都
    同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由
    问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真
    论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空
    决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识
    候带导争运笔众党村县镇乡省州路网络服务职支书疫情防控妇联帮扶贫困农户岗位班组织活动志愿者企业供电通信
    這個們來為國時說對發後開動現當沒還進樣實軍無與長機關點業將兩間問並應戰體見產話內給處義幾認條氣題爾別變總電數報結務場計資許統區隊決馬書
    則聽達卻邊該類據張導爭運筆眾黨縣鎮鄉網絡職婦聯幫貧農戶崗組織願領證讓識觀記設規術
    """.unicodeScalars.filter { $0.value > 0x2000 }.map(\.value))
}
