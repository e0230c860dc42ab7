import SheafKit
import Testing

@testable import SheafIngest

@Suite("What a Word document prints")
struct WordReaderTests {
  /// The blocks of a document that opens with a title.
  private func blocks(_ body: String, _ change: (inout WordBuilder) -> Void = { _ in }) -> [Block] {
    var document = WordBuilder(
      WordBuilder.paragraph("灯塔", "<w:jc w:val=\"center\"/>", run: "<w:sz w:val=\"44\"/>") + body
        + WordBuilder.paragraph(WordBuilder.sentence))
    change(&document)
    let result = document.read()
    #expect(result.articles.count == 1 && result.diagnostics.isEmpty)
    #expect(result.articles.first?.title == "灯塔")
    #expect(result.articles.first?.blocks.last?.plainText == WordBuilder.sentence)
    return Array(result.articles.first?.blocks.dropLast() ?? [])
  }

  private func texts(_ body: String, _ change: (inout WordBuilder) -> Void = { _ in }) -> [String] {
    blocks(body, change).map(\.plainText)
  }

  private func run(_ text: String, _ properties: String = "") -> String { WordBuilder.run(text, properties) }

  @Test("tracked changes are read as accepted")
  func changes() {
    #expect(
      texts(
        "<w:p>\(run("闸门"))<w:del>\(run("从前"))</w:del><w:ins>\(run("每天"))</w:ins><w:moveFrom>\(run("夜里"))</w:moveFrom>"
          + "\(run("开"))<w:moveTo>\(run("六十次"))</w:moveTo><w:r><w:delText>不</w:delText></w:r>\(run("，一次不少。"))</w:p>")
        == ["闸门每天开六十次，一次不少。"])
  }

  @Test("a paragraph whose end was taken out goes on in the next")
  func deletedEnd() {
    #expect(
      texts(
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(run("闸门每天开"))</w:p>" + WordBuilder.paragraph("六十次，一次不少。"))
        == ["闸门每天开六十次，一次不少。"])
  }

  @Test("hidden text, comments and hints of empty controls are no text")
  func hidden() {
    #expect(
      texts(
        "<w:p>\(run("闸门"))\(run("（内部）", "<w:vanish/>"))<w:commentRangeStart w:id=\"1\"/>\(run("每天开六十次，"))"
          + "<w:r><w:commentReference w:id=\"1\"/></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
          + "\(run("单击此处输入"))</w:sdtContent></w:sdt><w:sdt><w:sdtContent>\(run("一次不少。"))</w:sdtContent></w:sdt></w:p>")
        == ["闸门每天开六十次，一次不少。"])
  }

  @Test("fields give their results, and a table of contents nothing")
  func fields() {
    func field(_ instruction: String, _ result: String) -> String {
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> \(instruction) </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(result)<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    }
    #expect(
      texts(
        WordBuilder.paragraph("目　录")
          + "<w:p>" + field("TOC \\o \"1-3\"", run("第一道闸门") + field("PAGEREF _Toc1", run("3"))) + "</w:p>"
          + "<w:p>\(run("今年是第"))\(field("= 10 + 2", run("12")))\(run("个年头，闸门一天也没有停过。"))</w:p>")
        == ["今年是第12个年头，闸门一天也没有停过。"])
    // Without its end a field hides nothing.
    #expect(
      texts(
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(run("闸门每天开六十次，一次不少。"))</w:p>"
      )
        == ["闸门每天开六十次，一次不少。"])
  }

  @Test("links keep their addresses where these are safe")
  func links() {
    let found = blocks(
      "<w:p>\(run("看"))<w:hyperlink r:id=\"l1\">\(run("手记"))</w:hyperlink>\(run("和"))<w:hyperlink r:id=\"l2\">\(run("账本"))</w:hyperlink>"
        + "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>HYPERLINK \"https://b.example\"</w:instrText><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + "\(run("，还有表"))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\(run("，三样都在闸房里。"))</w:p>"
    ) {
      $0.relations = [
        ("l1", "hyperlink", "https://a.example/n?x=1&amp;y=2", true), ("l2", "hyperlink", "javascript:x", true),
      ]
    }
    #expect(
      found.first?.content
        == .paragraph([
          .text("看"), .link([.text("手记")], destination: "https://a.example/n?x=1&y=2"), .text("和账本"),
          .link([.text("，还有表")], destination: "https://b.example"), .text("，三样都在闸房里。"),
        ]))
  }

  @Test("bold words are strong, a bold paragraph of text is not")
  func bold() {
    let found = blocks(
      "<w:p>\(run("闸班有"))\(run("十二", "<w:b/>"))\(run("个人", "<w:b/>"))\(run("，都是女职工，", "<w:b w:val=\"0\"/>"))\(run("没有一个迟到过。"))</w:p>"
        + WordBuilder.paragraph("闸班有十二个人，都是女职工，没有一个迟到过。", run: "<w:b/>")
        + WordBuilder.paragraph(WordBuilder.sentence) + WordBuilder.paragraph(WordBuilder.sentence))
    #expect(
      found.prefix(2).map(\.content) == [
        .paragraph([.text("闸班有"), .strong([.text("十二个人")]), .text("，都是女职工，没有一个迟到过。")]),
        .paragraph([.text("闸班有十二个人，都是女职工，没有一个迟到过。")]),
      ])
  }

  @Test("symbols, raised numbers, readings, hyphens and formulas are text")
  func signs() {
    #expect(
      texts(
        "<w:p>\(run("闸室100m"))\(run("2", "<w:vertAlign w:val=\"superscript\"/>"))<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>"
          + "<w:r><w:ruby><w:rt>\(run("zhá"))</w:rt><w:rubyBase>\(run("闸"))</w:rubyBase></w:ruby></w:r>\(run("门5G"))<w:r><w:noBreakHyphen/></w:r>\(run("A，水"))<w:r><w:softHyphen/></w:r>\(run("位"))"
          + "<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>\(run("，一次不少。"))</w:p>"
      )
        == ["闸室100m²✓闸门5G-A，水位（a+b）/2，一次不少。"])
  }

  @Test("a break is a line or a paragraph, by what stands before it")
  func breaks() {
    let found = blocks(
      "<w:p>\(run("守灯的人每天上楼两次，一次点灯，一次擦灯。"))<w:r><w:br/></w:r>\(run("　　风大的日子要三次，没有人说过累。"))</w:p><w:p>\(run("一次点灯，"))<w:r><w:br/></w:r>\(run("一次擦灯，没有人说过累。"))</w:p>"
    )
    #expect(
      found.map(\.plainText) == [
        "守灯的人每天上楼两次，一次点灯，一次擦灯。", "风大的日子要三次，没有人说过累。", "一次点灯，\n一次擦灯，没有人说过累。",
      ])
  }

  @Test("a text box is read once, behind its paragraph")
  func textBoxes() {
    let box = "<w:txbxContent>\(WordBuilder.paragraph("框里的话也是话，一句也不能少。"))</w:txbxContent>"
    #expect(
      texts(
        "<w:p>\(run("闸门每天开六十次，"))<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wps:txbx>\(box)</wps:txbx></wp:anchor></w:drawing></mc:Choice>"
          + "<mc:Fallback><w:pict><v:shape><v:textbox>\(box)</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>\(run("一次不少。"))</w:p>"
      )
        == ["闸门每天开六十次，一次不少。", "框里的话也是话，一句也不能少。"])
  }

  @Test("pictures keep their alternative texts and captions, but not those that programs give")
  func pictures() {
    func picture(_ attributes: String, _ id: String = "p1") -> String {
      "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"图片 1\" \(attributes)/><a:blip r:embed=\"\(id)\"/></wp:inline></w:drawing></w:r></w:p>"
    }
    let found = blocks(
      picture("descr=\"闸顶的白漆\"") + WordBuilder.paragraph("图1 夜里的闸口", "<w:pStyle w:val=\"C\"/>")
        + picture("descr=\"图片包含 天空&#10;&#10;描述已自动生成\"")
    ) {
      $0.styles = "<w:style w:type=\"paragraph\" w:styleId=\"C\"><w:name w:val=\"caption\"/></w:style>"
      $0.relations = [("p1", "image", "media/image1.png", false)]
    }
    #expect(
      found.map(\.content) == [
        .image(Image(source: "word/media/image1.png", alternative: "闸顶的白漆", caption: [.text("图1夜里的闸口")])),
        .image(Image(source: "word/media/image1.png")),
      ])
  }

  @Test("notes stand as a list behind the text, in the order of their references, and leave no mark in it")
  func notes() {
    func reference(_ id: Int, _ own: String = "") -> String {
      "<w:r><w:footnoteReference w:id=\"\(id)\"\(own.isEmpty ? "" : " w:customMarkFollows=\"1\"")/><w:t>\(own)</w:t></w:r>"
    }
    var document = WordBuilder(
      WordBuilder.paragraph("灯塔", "<w:jc w:val=\"center\"/>", run: "<w:sz w:val=\"44\"/>")
        + "<w:p>\(run("闸门每天开六十次"))\(reference(3, "*"))\(run("，一次不少"))\(reference(2))\(run("。"))</w:p>")
    document.footnotes =
      "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote><w:footnote w:id=\"2\">\(WordBuilder.paragraph("据闸房账本。"))</w:footnote>"
      + "<w:footnote w:id=\"3\"><w:p><w:r><w:footnoteRef/></w:r>\(run(" 春天的数。"))</w:p></w:footnote>"
    let found = document.read().articles.first?.blocks ?? []
    #expect(found.map(\.plainText) == ["闸门每天开六十次，一次不少。", "春天的数。\n据闸房账本。"])
    #expect(found.last?.place.element == "footnotes, paragraph 1")
    // Of several references of one kind the first counts, however the others are called: here one that leads nowhere.
    document.relations = (1...16).map { ("f\($0)", "footnotes", "gone\($0).xml", false) }
    #expect(document.read().articles.first?.blocks.map(\.plainText) == ["闸门每天开六十次，一次不少。"])
  }

  @Test("a table in a cell reads as lines, one for each row")
  func nestedTable() {
    func table(_ rows: [[String]]) -> String {
      "<w:tbl>"
        + rows.map { row in
          "<w:tr>" + row.map { "<w:tc>" + ($0.hasPrefix("<") ? $0 : WordBuilder.paragraph($0)) + "</w:tc>" }.joined()
            + "</w:tr>"
        }.joined() + "</w:tbl>"
    }
    let inner = WordBuilder.paragraph("见下表") + table([["船", "人次"], ["3", "41200"]])
    let article = WordBuilder(
      WordBuilder.paragraph(WordBuilder.sentence) + table([["年份", "情况"], ["2019", inner]])
    ).read().articles.first
    guard case .table(let rows, _)? = article?.blocks.last?.content else { return #expect(Bool(false)) }
    #expect(rows.map { $0.map(\.plainText) } == [["年份", "情况"], ["2019", "见下表\n船 人次\n3 41200"]])
  }

  @Test("a table of data keeps its columns where cells are merged; one that only frames text leaves the text")
  func tables() {
    func cell(_ text: String, _ properties: String = "") -> String {
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(WordBuilder.paragraph(text))</w:tc>"
    }
    let found = blocks(
      "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>\(cell("线路", "<w:gridSpan w:val=\"2\"/>"))\(cell("塔数"))</w:tr>"
        + "<w:tr>\(cell("雁北", "<w:vMerge w:val=\"restart\"/>"))\(cell("河东"))\(cell("70"))</w:tr>"
        + "<w:tr>\(cell("雁北", "<w:vMerge/>"))\(cell("河西"))\(cell("56"))</w:tr><w:tr><w:trPr><w:del/></w:trPr>\(cell("x"))</w:tr></w:tbl>"
        + "<w:tbl><w:tr>\(cell("闸门每天开六十次，一次不少，没有人说过累。"))</w:tr></w:tbl>")
    #expect(found.map(\.plainText) == ["线路\t\t塔数\n雁北\t河东\t70\n\t河西\t56", "闸门每天开六十次，一次不少，没有人说过累。"])
    guard case .table(_, let hasHead)? = found.first?.content else { return #expect(Bool(false)) }
    #expect(hasHead)
  }
}
