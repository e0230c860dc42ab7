extension Language {
  /// The keys of an item of `sites`, in a recipe and in `sheaf.yaml`.
  static let site = KeyTable(
    subject: "a site",
    keys: [
      Key(
        "host", .text(.host), .optional(standard: "any host"),
        "The host that pages are from, and its subdomains; `www.` makes no difference.",
        example: "host: www.yanhu.example", also: ["域名", "网站", "主机", "domain", "site", "hosts"]),
      Key(
        "files", .text(.glob), .optional(standard: "any file"),
        "The files that are meant, as a pattern from the folder of the YAML file.",
        example: "files: clippings/yanhu/**",
        also: ["文件", "path", "paths", "file", "articles"]),
      Key(
        "keep", .list(of: .text(.selector)), .optional(standard: "what Sheaf takes for the text"),
        "CSS selectors of the elements that hold the text; title and credits are still looked for on the whole page.",
        example: "keep: [\"#content\"]", also: ["保留", "正文", "only", "content"]),
      Key(
        "remove", .list(of: .text(.selector)), .optional(standard: "nothing"),
        "CSS selectors of elements that are taken off the page before it is read.",
        example: "remove: [.related, \"div.ad\"]", also: ["删除", "去除", "移除", "drop", "exclude"]),
      Key(
        "encoding", .words(encodings), .optional(standard: "what the bytes say"),
        "The charset of the files, where Sheaf takes them for another.", example: "encoding: gb18030",
        also: ["编码", "字符集", "charset"]),
      Key(
        "source", .text(.line), .optional(standard: "what the article states"),
        "The medium; it goes before what the article states.", example: "source: 砚湖晚报", also: ["来源", "媒体", "name"]),
    ])

  /// `sites`, in a recipe and in `sheaf.yaml`.
  static let sites = Key(
    "sites", .list(of: .table(site)), .optional(standard: "nothing"),
    "How to read the pages of some host, or some files, where Sheaf reads them wrong.",
    example: "sites: [{host: www.yanhu.example, remove: [.related]}]", also: ["网站", "站点", "site"])

  /// The keys of `sheaf.yaml`.
  static let settings = KeyTable(subject: "`sheaf.yaml`", keys: [sites])

  /// The charsets that files come in, with their other labels (WHATWG Encoding, names and labels).
  static let encodings = [
    Word(name: "utf-8", also: ["utf8", "UTF8"]),
    Word(name: "gb18030", also: ["gbk", "GBK", "gb2312", "GB2312", "cp936", "国标"]),
    Word(name: "big5", also: ["big5-hkscs", "cp950", "大五码"]), Word(name: "utf-16le", also: ["utf-16", "UTF-16"]),
    Word(name: "utf-16be"), Word(name: "windows-1252", also: ["iso-8859-1", "latin1", "cp1252"]),
    Word(name: "windows-1251", also: ["cp1251"]), Word(name: "shift_jis", also: ["sjis", "shift-jis"]),
    Word(name: "euc-jp"), Word(name: "euc-kr", also: ["cp949", "ks_c_5601-1987"]), Word(name: "koi8-r"),
    Word(name: "windows-1250", also: ["cp1250"]), Word(name: "iso-8859-2", also: ["latin2"]),
    Word(name: "windows-1253", also: ["cp1253"]), Word(name: "windows-1254", also: ["cp1254"]),
    Word(name: "windows-1256", also: ["cp1256"]), Word(name: "windows-874", also: ["tis-620"]),
    Word(name: "windows-1255", also: ["cp1255"]), Word(name: "windows-1257", also: ["cp1257"]),
    Word(name: "windows-1258", also: ["cp1258"]), Word(name: "iso-8859-3", also: ["latin3"]),
    Word(name: "iso-8859-4", also: ["latin4"]), Word(name: "iso-8859-5"), Word(name: "iso-8859-6"),
    Word(name: "iso-8859-7"), Word(name: "iso-8859-8", also: ["iso-8859-8-i"]),
    Word(name: "iso-8859-10", also: ["latin6"]), Word(name: "iso-8859-13"), Word(name: "iso-8859-14"),
    Word(name: "iso-8859-15", also: ["latin9"]), Word(name: "iso-8859-16"), Word(name: "koi8-u"),
    Word(name: "ibm866", also: ["cp866"]), Word(name: "macintosh"), Word(name: "x-mac-cyrillic"),
    Word(name: "iso-2022-jp"), Word(name: "iso-2022-kr"), Word(name: "hz-gb-2312", also: ["hz"]), Word(name: "utf-7"),
  ]
}
