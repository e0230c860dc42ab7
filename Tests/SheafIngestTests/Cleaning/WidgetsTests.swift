@testable import SheafIngest
import Testing

@Suite("Controls of a page")
struct WidgetsTests {
  @Test(
    "buttons, counters and invitations are furniture",
    arguments: [
      "分享到： 微信 微博 QQ空间", "【打印】【关闭】", "字号：大 中 小", "上一篇：全县无火情", "标签:  云溪护林 ", "扫一扫在手机打开", "点赞(12) 收藏 转发", "阅读 442",
      "看完这条消息，您的心情是：", "此刻心情: 高兴(31) 感动(8)", "◎欢迎参与讨论,请在这里发表您的看法。", "Share this article", "Print | Email | Share",
      "返回顶部 ↑", "分享让更多人看到", "0人点赞", "举报/反馈", "07-02 08:15", "合影.jpg", "附件：任务分解表.xls", "阅读全文：http://www.yunxi.example/1",
      "字号变大| 字号变小",
      "索 引 号  yxfb/2026-00093  发布机构  云溪县人民政府办公室  公开日期  2026-03-14", "文  号   主题分类  其他  失效日期",
      "欢迎各单位踊跃投稿，投稿邮箱：news@yunxi.example。", "--> 2018-11-14 2 2 云溪日报 c3.html",
      "欢迎访问云溪林场门户网站！", "1分   2分   3分",
      "下载云溪客户端浏览更多新闻", "上一篇 下一篇 返回列表", "首页 上一页 1 2 3 下一页 尾页", "点击“阅读原文”看全部", "昨天 18:20 · 已关注", "附件：（无）",
      "已阅（36）：罗小满、韩青……更多",
      "1/6", "+4", "点击图片放大", "更多云溪资讯，请关注云溪网官方微信：yunxi", "↑ 点击上方“云溪发布”订阅，林场的事早知道！",
      "阅读(412)┊ 评论 (6)┊收藏(1)┊转载(2) ┊ 喜欢▼┊打印",
    ])
  func widgets(line: String) {
    #expect(Widgets.isWidget(.one(line)))
  }

  @Test(
    "a sentence that opens like a button is text",
    arguments: [
      "大家分享了经验", "更多的人留在山里", "2021/3/8", "+4度", "打印机坏了", "感动", "扫码付钱成了新习惯，老人也学会了。", "欢迎参与的人很多，地方不够。", "心情好的人走得远",
      "人人点赞的山路", "18点", "关注山里的老人", "赞歌",
      "收藏家的一天", "她的心情：像山里的天气。", "合影", "1分钱 2分力", "下载的人不多", "昨天关注的人", "附件：无人领取的三封信", "返回山里的人", "欢迎大家来山里",
      "Printers' lodge", "中国", "水只有山下的庙里有，可以喝。https://i.yunxi.example/a.jpg",
    ])
  func text(line: String) {
    #expect(!Widgets.isWidget(.one(line)))
  }

  @Test(
    "sentences and headings that open like a button stay",
    arguments: [
      "扫码点餐，谁在付出代价", "扫一扫这条老街", "长按的手指", "转发给孩子们看看。", "觉得不错的人都留了下来", "打开微信，李大爷给孙子发了个红包。", "下载客户端只用了一分钟，王大妈却学了三天。",
      "微信扫一扫，菜钱就付了。", "扫描二维码，就能看到这棵树的年龄。", "看完这篇文章，我给老师打了电话。", "登录后他才发现，账号已经被冻结了。", "Follow us down to the old well.",
      "Share this bench with whoever comes.", "Popular songs of the valley", "标签上写着采摘的日子。", "关键词是等待。",
    ])
  func openings(line: String) {
    #expect(!Widgets.isWidget(.one(line)))
  }
}
