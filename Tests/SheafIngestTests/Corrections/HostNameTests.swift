import SheafIngest
import Testing

@Suite("Names of hosts")
struct HostNameTests {
  @Test(
    "are taken out of addresses",
    arguments: [
      ("https://www.Yanhu.example/news/1.html", "yanhu.example"), ("http://m.yanhu.example:8080?x", "m.yanhu.example"),
      ("//yanhu.example./a", "yanhu.example"), ("https://ed:pw@yanhu.example/", "yanhu.example"), ("/news/1.html", nil),
      ("mailto:ed@yanhu.example", nil), ("https://", nil), ("https://新闻.example/a", "新闻.example"),
    ])
  func addresses(address: String, host: String?) {
    #expect(HostName.of(address: address) == host)
  }

  @Test("hold their subdomains, and nothing that only ends alike")
  func parts() {
    #expect(HostName.isPart("m.yanhu.example", of: "yanhu.example"))
    #expect(HostName.isPart("yanhu.example", of: "yanhu.example"))
    #expect(!HostName.isPart("notyanhu.example", of: "yanhu.example"))
    #expect(!HostName.isPart("yanhu.example", of: "m.yanhu.example"))
  }
}
