import Testing

@testable import SheafIngest

@Suite("What a page says about its charset")
struct CharsetLabelTests {
  @Test(
    "is found in meta tags and XML declarations, in any case and quotation",
    arguments: [
      ("<meta charset=\"gb2312\">", Charset.gb18030), ("<META CHARSET=GBK>", .gb18030),
      ("<meta charset='x-gbk'>", .gb18030),
      ("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=Big5\">", .big5),
      ("<?xml version=\"1.0\" encoding=\"utf-8\"?>", .utf8), ("<meta charset = iso-8859-1 >", .windows1252),
    ])
  func found(page: String, charset: Charset) {
    #expect(CharsetLabel.find(in: Array(page.utf8)) == charset)
  }

  @Test(
    "is nothing where nothing or something unknown stands",
    arguments: ["", "charset", "charset=", "<meta charset=klingon>", "<p>the charset of"])
  func nothing(page: String) {
    #expect(CharsetLabel.find(in: Array(page.utf8)) == nil)
  }
}
