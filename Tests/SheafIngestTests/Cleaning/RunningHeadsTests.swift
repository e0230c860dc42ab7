@testable import SheafIngest
import Testing

@Suite("Running heads")
struct RunningHeadsTests {
  private func removed(_ lines: [String]) -> [String] {
    let read = TextLine.lines(of: lines.joined(separator: "\n"))
    return RunningHeads.removed(from: read, wrapping: Wrapping(of: read)).map(\.text.string)
  }

  private func pages(head: (Int) -> String, mark: String) -> [String] {
    let body = (SampleText.ranger + SampleText.shop).flatMap { SampleText.wrapped($0, at: 50, indent: "　　") }
    return stride(from: 0, to: body.count, by: 7).flatMap { start -> [String] in
      [mark + head(start)] + body[start..<min(start + 7, body.count)]
    }
  }

  @Test("a line that recurs after each form feed goes, whatever its figures; at the head of the document it stays")
  func formFeeds() {
    let kept = removed(pages(head: { "云溪简报 第\($0)版" }, mark: "\u{0C}"))
    #expect(kept.filter { $0.hasPrefix("云溪简报") }.count == 1)
  }

  @Test("without form feeds it goes when it interrupts sentences")
  func interruptions() {
    let kept = removed(pages(head: { _ in "云溪简报·护林专刊" }, mark: ""))
    #expect(kept.filter { $0.hasPrefix("云溪简报") }.count == 1)
  }

  @Test("a heading that recurs between finished paragraphs stays")
  func headings() {
    let lines = SampleText.ranger.flatMap { ["主要事迹"] + SampleText.wrapped($0, at: 50) }
    #expect(removed(lines).filter { $0 == "主要事迹" }.count == 3)
  }

  @Test("the end of a sentence that recurs with its source behind it stays")
  func sources() {
    let end = "里。（来源：云溪晚报）"
    let lines = SampleText.ranger.flatMap { SampleText.wrapped(String($0.dropLast()) + "，她都记在本子", at: 50) + [end] }
    #expect(removed(lines).filter { $0 == end }.count == SampleText.ranger.count)
  }

  @Test("the issue of the paper goes at a page's edge though it is printed once; in the text it stays")
  func issue() {
    let lines = SampleText.wrapped(SampleText.path, at: 50)
    #expect(!removed(lines + ["\u{0C}云溪通讯 2022年第7期"] + lines).contains { $0.hasPrefix("云溪通讯") })
    let text = ["山路十一年", SampleText.path, SampleText.phone, SampleText.record, "创刊于2022年第7期", SampleText.bags]
    #expect(removed(text) == text)
  }

  @Test("so does a line of the paper and its page, whatever is on that")
  func paperPage() {
    let lines = SampleText.wrapped(SampleText.path, at: 50)
    #expect(removed(lines + ["\u{0C}云溪日报　第4版　综合"] + lines) == lines + lines)
    #expect(removed(lines + ["\u{0C}云溪日报　第4版的文章"] + lines).contains { $0.hasPrefix("云溪日报") })
  }

  @Test("a filled line of a sentence that has a number in it stays")
  func number() {
    let text = "桥上的128个支座她给每一个都建了档案，其中第77号的那一本写着：雨后有轻响，三年未变，继续听。往后每年春天她都要再听一回。"
    for width in 24...48 {
      let lines = [SampleText.path, text, SampleText.phone].flatMap { SampleText.wrapped($0, at: width) }
      #expect(removed(lines) == lines)
    }
  }

  @Test("a foot whose pages count up goes wherever it stands; numbered lines of a text stay") func feet() {
    let text = SampleText.path
    let lines = [
      "云溪社区中心", "云溪通讯", "第3期", "山路十一年", text, "云溪社区中心通讯｜2", text, "云溪社区中心通讯｜3", text, "云溪社区中心通讯｜4", text, "附件1", text,
      "附件2", text, "附件3", text,
    ]
    let article = TextCleaner.articles(from: lines.joined(separator: "\n\n"), file: "a.txt")
    let printed = article.flatMap(\.blocks).map(\.plainText)
    #expect(!printed.contains { $0.contains("通讯｜") })
    #expect(printed.contains("附件2"))
  }
}
