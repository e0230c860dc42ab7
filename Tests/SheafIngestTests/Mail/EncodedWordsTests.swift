import Testing

@testable import SheafIngest

@Suite("Encoded words")
struct EncodedWordsTests {
  @Test(
    "are read as RFC 2047 shows them, and as programs write them",
    arguments: [
      ("=?ISO-8859-1?Q?Andr=E9?= Pirard", "André Pirard"), ("(=?utf-8?Q?a?=)", "(a)"),
      ("(=?utf-8?Q?a?= b)", "(a b)"), ("=?utf-8?Q?a?= =?utf-8?Q?b?=", "ab"), ("=?utf-8?Q?a_b?=", "a b"),
      ("=?utf-8?Q?a?= =?iso-8859-1?Q?_b?=", "a b"), ("=?UTF-8*zh?B?5rC0?=", "水"),
      // A character cut in two words.
      ("=?utf-8?B?5rA=?=\t=?utf-8?B?tA==?=", "水"), ("=?gb2312?B?y64=?=", "水"), ("=?big5?B?pPQ=?=", "水"),
      // A label that does not fit.
      ("=?us-ascii?B?5rC05L2N?=", "水位"), ("水位", "水位"), ("=?utf-8?X?a?=", "=?utf-8?X?a?="), ("=?utf-8?B?", "=?utf-8?B?"),
      ("=?", "=?"), ("", ""),
    ])
  func words(_ field: String, _ text: String) {
    #expect(EncodedWords.text(of: Array(field.utf8)) == text)
  }
}
