import SheafKit

/// Names of people from languages of China that Han characters only spell: Mongolian, Tibetan, Uyghur, Kazakh.
///
/// They have no surname and five to seven characters, without the dot of other foreign names; what tells them from offices is
/// that they are spelt with few characters, those of the common tables for it.
enum TransliteratedNames {
  /// Whether a text of five to seven characters is spelt so throughout.
  static func isName(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    (5...7).contains(text.count) && text.allSatisfy(letters.contains)
  }

  private static let letters = ScalarSet(
    ("云花龙银仓才堆珍强南端智杰阿艾爱安奥巴白拜邦宝保贝毕宾布查朝楚春次措达代丹旦当道德迪丁顿多额尔恩赛苏塔坦特提帖铁图吐托娃旺维翁乌西希夏小谢雅亚扬叶依伊音英永尤玉扎珠卓"
      + "都敦丽力罗洛玛麦曼美蒙米木穆那纳娜尼努诺帕其奇琪齐恰钦青琼曲热仁肉萨桑沙山商胜思斯索" + "嘎噶高戈格根贡古哈海罕汗浩和赫花呼胡吉济加嘉江金居卡凯康克孔拉兰朗勒利列林")
      .unicodeScalars)
}
