/// The line of links to the other pages of an article: `共3页：上一页 1 2 3 下一页 末页`, `[1] [2] 下一页`.
enum Pager {
  /// Whether a line is made of numbers and the words on such links alone, one word at least.
  static func isOne(_ line: ArraySlice<UInt8>) -> Bool {
    line.count <= 240 && links.count(makingUp: line, with: joints) ?? 0 > 0
  }

  /// Whether a link alone on its line leads to the rest of the text: 阅读全文, 下一页.
  static func leadsOn(_ link: HTMLTree.Index, in tree: HTMLTree) -> Bool {
    guard let parent = tree.parent(of: link), tree.subtree(of: link).count <= 8,
      isOne(tree.plainText(of: link, limit: 64).slice)
    else { return false }
    let children = Array(tree.children(of: parent).prefix(256))
    guard let place = children.firstIndex(of: link) else { return false }
    return [place - 1, place + 1].allSatisfy { neighbour in
      guard children.indices.contains(neighbour) else { return true }
      let tag = tree.nodes[children[neighbour]].tag
      return tag == .br || tag == .a || tag.isBlock
        || tag == .text && tree.text(of: children[neighbour]).allSatisfy { $0 <= 0x20 }
    }
  }

  private static let links = Phrases(
    "上一页 下一页 上页 下页 前一页 后一页 首页 末页 尾页 上一頁 下一頁 首頁 末頁 最後一頁 前のページ 次のページ 次へ 前へ previous_page next_page 余下全文 阅读全文 閱讀全文 read_more continue_reading 全文阅读 在本页阅读全文"
  )
  private static let joints = Phrases("共 第 页 頁 当前 当前第 ： （ ） 【 】 ｜ ， … › ‹ « » page of \u{3000} \u{A0}")
}
