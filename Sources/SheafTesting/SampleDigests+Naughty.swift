import SheafKit

extension SampleDigests {
  /// A digest of an entry for each of `naughtyStrings`, which stands in it as headline, byline and text.
  ///
  /// Each is set between Han characters that number it, so that every place can be told from every other.
  public static var naughty: Digest {
    let entries = naughtyStrings.enumerated().map { index, string in
      Entry(
        number: index + 1, article: "n\(index)", headline: "题\(index)始\(string)终", byline: "者\(index)始\(string)终",
        parts: [
          .text([
            .paragraph(string), .paragraph("文\(index)始\(string)终"),
            Block(.paragraph([.code(string), .strong([.text(string)])])),
            Block(.list(ordered: false, items: [[.paragraph(string)]])),
            Block(.table(rows: [[[.text(string)]]], hasHead: true)),
          ])
        ], source: "源\(index)始\(string)终")
    }
    return Digest(
      language: "zh-Hans", masthead: masthead(title: "为难之辞"), sections: [section("辞", entries)], labels: chinese,
      provenance: provenance(read: entries.count, chosen: entries.count))
  }

  /// Strings that programs stumble over, by the kind of program.
  public static let naughtyStrings =
    numbersAndWords + markupAndScripts + templatesAndShells + textFormats + scriptsAndMarks + spacesAndControls

  private static let numbersAndWords = [
    "undefined", "null", "NaN", "-0", "1e400", "0x7FFFFFFFFFFFFFFF", "007", "1,000.50", "½ ² ₃ ⅷ", "True", "nil",
    "(null)",
    "con", "PRN.txt", "2023-02-30", "~", "no",
  ]

  private static let markupAndScripts = [
    "<script>alert(1)</script>", "</title><script>x</script>", "\"><svg onload=alert(1)>", "' autofocus onfocus='x",
    "<![CDATA[甲]]>", "]]>", "<?xml version=\"1.0\"?>", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
    "&#x110000; &#0; &nbsp; &amp;lt;", "javascript:alert(1)", "<a href=data:text/html,x>甲</a>", "--><!--",
    "</textarea>",
    "<w:p><w:r/></w:p>", "<sheaf-canary>",
  ]

  private static let templatesAndShells = [
    "{{7*7}}", "{{{raw}}}", "{{> partial}}", "{{#section}}", "${7*7}", "<%= 7*7 %>", "#{7*7}", "{% raw %}", "$(id)",
    "`id`",
    "; rm -rf ~", "| cat /etc/passwd", "%s%n%x", "%00", "\\0\\n\\u0041", "../../etc/passwd", "C:\\x\\y", "' OR 1=1 --",
    "=1+1", "@SUM(A1)", "+甲", "-甲", "\u{9}=甲",
  ]

  private static let textFormats = [
    "# 甲", "* 乙", "1. 丙", "> 丁", "```戊", "~~己~~", "[庚](http://a.example)", "![辛](x)", "***", "___壬", "| 癸 |", "\\子",
    "a_b_c*d*",
    "---\ntitle: 丑\n---", ": 寅", "key: [卯", "!!python/object 辰", "&anchor *alias", "% 巳", "\\begin{午}", "$未$", "^申^",
    "From 酉", ".戌", "Subject: 亥\r\nBcc: x@a.example", "=?utf-8?B?55Sy?=", "=E7=94=B2",
  ]

  private static let scriptsAndMarks = [
    "مرحبا بالعالم", "שלום 甲 123", "हिन्दी", "ภาษาไทย", "한국어 조합 가", "日本語ｶﾀｶﾅ", "Ω≈ç√∫˜µ≤≥÷", "𝒳𝓎𝓏 𝟘𝟙", "ﬁﬂﬀ ß İ ı", "Z̢̮ͤa͝l̡g̶o",
    "𠮷𪚥𡘙", "㐀䶵", "葛󠄀城", "👩🏽‍🚀👨‍👩‍👧‍👦🏳️‍🌈🇨🇳", "1️⃣❤️☎︎", "〇一二〇", "ㄅㄆㄇ", "（（））《〈〉》", "……——～",
  ]

  private static let spacesAndControls = [
    "甲\u{A0}乙\u{2003}丙\u{3000}丁", "甲\u{200B}乙\u{2060}丙\u{AD}丁", "\u{202E}倒\u{202C}", "\u{2066}隔\u{2069}",
    "\u{200F}右\u{200E}左",
    "\u{FEFF}首", "甲\u{0}乙", "甲\u{B}乙\u{C}丙", "甲\u{85}乙\u{2028}丙\u{2029}丁", "\u{7F}删", "\u{1B}[31m红", "\u{FFFD}替",
    "\u{E000}私",
    "\u{FFFF}非", "\u{10FFFF}末", " 前后 ", "\r\n\r\n甲\n",
  ]
}
