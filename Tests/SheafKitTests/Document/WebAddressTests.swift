import SheafKit
import Testing

@Suite("Addresses that a page may link to")
struct WebAddressTests {
  @Test(
    "http and https lead somewhere",
    arguments: [
      ("https://a.example/", "https://a.example/"),
      (" HTTP://a.example:8080/b?c=d#e ", "http://a.example:8080/b?c=d#e"),
      ("https://a.example", "https://a.example"), ("https://渡口.example/灯", "https://渡口.example/%E7%81%AF"),
      ("https://a.example/\"><b>|{}`", "https://a.example/%22%3E%3Cb%3E%7C%7B%7D%60"),
      ("https://a.example/%41%zz%", "https://a.example/%41%25zz%25"),
      ("https://a.example/a#b#c", "https://a.example/a#b%23c"),
      ("https://a.example/a b\\c", "https://a.example/a%20b%5Cc"),
    ])
  func accepted(text: String, address: String) {
    #expect(WebAddress(text)?.description == address)
  }

  @Test(
    "everything else leads nowhere",
    arguments: [
      "", "javascript:alert(1)", "JaVaScRiPt://a.example/%0aalert(1)", "data:text/html,x", "//a.example/",
      "/etc/passwd",
      "ftp://a.example/", "https://", "https:///a", "https://bank.example@evil.example/", "https://a..example/",
      "https://.example/", "https://a.example:99999/", "https://a.example:+80/", "https://a.example／b", "https://a b/",
      "https:/a.example", "mailto:a@a.example", "https://[::1]/",
    ])
  func refused(text: String) {
    #expect(WebAddress(text) == nil)
  }
}
