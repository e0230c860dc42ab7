import Testing

@testable import SheafIngest

@Suite("Parameters of a field")
struct FieldParametersTests {
  private func parameters(_ text: String) -> FieldParameters { FieldParameters(Array(text.utf8)) }

  @Test(
    "are read plain, quoted, extended and in pieces",
    arguments: [
      ("attachment; filename=a.txt", "a.txt"), ("attachment; filename=\"a; b.txt\"", "a; b.txt"),
      ("attachment; filename=\"a\\\"b.txt\"", "a\"b.txt"), ("attachment; FileName = a.txt ; x=1", "a.txt"),
      ("attachment; filename*=utf-8''%E6%B0%B4.txt", "水.txt"), ("attachment; filename*=gb2312'zh'%CB%AE.txt", "水.txt"),
      ("attachment; filename*0=\"long \"; filename*1=\"name.txt\"", "long name.txt"),
      ("attachment; filename*1*=%B0%B4.txt; filename*0*=utf-8''%E6", "水.txt"),
      ("attachment; filename==?utf-8?B?5rC0?=", "水"), ("attachment", nil), ("attachment; filename", nil), ("", nil),
    ] as [(String, String?)])
  func reading(_ field: String, _ name: String?) {
    #expect(parameters(field)["filename"] == name)
  }

  @Test("stand behind a value that is in lower case")
  func value() {
    #expect(parameters("Text/HTML; charset=gbk").value == "text/html")
    #expect(parameters("Text/HTML; charset=gbk")["charset"] == "gbk")
  }
}
