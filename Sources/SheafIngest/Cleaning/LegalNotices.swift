/// Paragraphs about rights and liability that a page prints under its articles, well-formed though they are.
enum LegalNotices {
  /// The paragraphs without the notices.
  static func removed(from paragraphs: [Paragraph]) -> [Paragraph] {
    removedAtEnd(from: paragraphs).without(where: isStrong)
  }

  /// The paragraphs without the notices at their end.
  static func removedAtEnd(from paragraphs: [Paragraph]) -> [Paragraph] {
    var end = paragraphs.count
    while end > 0, isNotice(paragraphs[end - 1]) { end -= 1 }
    return end == paragraphs.count ? paragraphs : Array(paragraphs[..<end])
  }

  /// Whether a paragraph at the end of an article speaks of the rights in it.
  static func isNotice(_ paragraph: Paragraph) -> Bool { paragraph.isNotice }

  /// The same, found out anew.
  static func reads(asNotice paragraph: Paragraph) -> Bool {
    guard paragraph.shape.columns <= 1200 else { return false }
    if isStrong(paragraph) || isOwners(paragraph) { return true }
    if paragraph.shape.columns <= 160, !paragraph.isProse, paragraph.mentions.contains(.filing) { return true }
    if paragraph.shape.columns <= 120, !paragraph.shape.isEnded, offices.start(paragraph.text) { return true }
    // An article about rights speaks of them too, but not of the page that it stands on.
    guard weak.count(in: paragraph.text, upTo: 2) >= 2 else { return false }
    return opensAsNotice(paragraph.text) || own.occur(in: paragraph.text)
  }

  /// Whether a paragraph names whom the page belongs to; a sentence about that is text: `版权所有的事，她不懂。`
  private static func isOwners(_ paragraph: Paragraph) -> Bool {
    paragraph.shape.columns <= 120 && owners.start(paragraph.text) && !ownership.start(paragraph.text)
  }

  /// Whether it is a notice wherever it stands: it speaks of the medium itself, as articles do not, or it opens as notices
  /// do and says what only notices say.
  static func isStrong(_ paragraph: Paragraph) -> Bool {
    guard paragraph.shape.columns <= 1200, either.occur(in: paragraph.text) else { return false }
    return ownStrong.occur(in: paragraph.text) || opensAsNotice(paragraph.text) && strong.occur(in: paragraph.text)
  }

  /// What notices say that are told by one of their words: hardly any paragraph has one, and one search passes the others.
  private static let either = Phrases(ownStrong.phrases + strong.phrases)

  /// Whether a paragraph opens with what a notice is about, the text or the page itself; news opens with people and days.
  private static func opensAsNotice(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { text in
      var place = 0
      while place < text.count {
        if let length = bullets.prefix(of: text, at: place) {
          place += length
        } else if text[place] < 0x80, !(0x61...0x7A).contains(text[place] | 0x20) {
          place += 1
        } else {
          break
        }
      }
      return openers.prefix(of: text, at: place) != nil || strong.prefix(of: text, at: place) != nil
    }
  }

  private static let bullets = Phrases("（ 【 〔 ※ ● ■ ▲ ◆ ★ ◎ — － 、 ． ① ② ③ ④ ⑤")
  private static let openers = Phrases(
    """
    声明 版权 免责 特别声明 郑重声明 法律声明 重要声明 风险提示 风险声明 温馨提示 提示： 提示: 注： 注: 备注： 凡 本文 本稿 本篇 本网 本站 本平台 本报 本刊 本公众号 本号 本内容 本作品 \
    以上 上述内容 上述文章 文章来源 文章版权 文章内容 文章仅 文中 文图 图文 图片 图源 素材 部分 内容来 内容由 内容为 稿件 作品 转载 转自 来源： 来源: 未经 如 若 请 欢迎 该文 此文 所有 任何 除 违者 不得 \
    all_rights all_content no_part the_content the_views the_opinions this_article this_material this_site reproduction copyright ©
    """)

  /// What names the medium itself, so that no article says it.
  private static let ownStrong = Phrases(
    """
    凡本网注明 凡本报注明 凡本站注明 凡注明“来源 凡注明"来源 凡注明来源 本网未注明 不代表本网 不代表本站 不代表本报 不代表本平台 不代表本公众号 不代表本刊 不代表平台 \
    仅提供信息存储 is_uploaded_and_posted_by 未经本网 未经本报 未经本站 侵犯您的知识产权 not_responsible_for_the_content_of_external \
    all_rights_reserved copyright_© ©_copyright reproduction_in_whole no_part_of_this may_not_be_reproduced
    """)

  /// What notices say, and articles about rights as well.
  private static let strong = Phrases(
    """
    转载请注明出处 转载请附上 转载请注明来源 转发请注明 转载请务必 请务必注明出处 请注明本文链接 转载请保留 请勿转载 未经许可不得转载 未经授权不得转载 未经授权禁止转载 未经允许不得转载 未经书面 仅代表作者 不构成投资 不构成实质性投资 据此操作，风险自担 据此操作风险自担 出于传递更多信息 传递更多信息之目的 来源标注错误 作者持权属证明 内容为用户上传 \
    如有侵权请联系 侵权请联系 若有侵权 如涉及版权 如涉版权 涉及版权问题 版权归原作者 版权归作者 版权均属
    """)

  private static let weak = Phrases(
    """
    版权 权利 书面许可 转载 侵权 侵犯 授权 法律责任 追究 免责 知识产权 本网 本站 本平台 来源于网络 原作者 仅供参考 删除 投诉 律师 法律顾问 稿件来源 真实性 观点 立场 \
    copyright liability permission trademark disclaimer
    """)

  /// The numbers under which a site is filed, and who owns it.
  static let filings = Phrases("版权所有 icp备 icp证 公网安备 新闻信息服务许可证 增值电信业务经营许可证")

  /// How a page speaks of itself and of what it carries.
  private static let own = Phrases("本声明 本网 本站 本平台 本公众号 本号 原作者 来源于网络 来自网络 法律顾问单位 this_site this_website")

  private static let owners = Phrases(
    "版权所有 主办： 主办: 承办： 承办: 京icp 互联网新闻信息服务许可证 © (c)_ copyright 文章来源于网络 图片来源于网络 图片来自网络 本文来自网络 法律顾问： 法律顾问: 法律顾问单位")

  private static let ownership = Phrases("版权所有的")

  /// What stands before names and numbers at the foot of a page, and opens sentences as well.
  private static let offices = Phrases(
    "地址： 地址: 电话： 电话: 医院地址 单位地址 传真： 传真: 邮编： 邮政编码： 主办单位 主管单位 技术支持 icp备 备案号 信息网络传播视听 违法和不良信息 法律顾问")
}
