import SheafKit
import SheafRecipe
import Testing

@Suite("Lists of media")
struct MediaListTests {
  @Test("a text file has a name on each line, and comments behind `#`")
  func lines() {
    let text = "\u{FEFF}# 砚湖的媒体\n砚湖日报\r\n  砚湖工会　# 周刊\n\nC#周刊\n"
    let reading = read("sources: {only: {file: lists/media.txt}}", files: ["lists/media.txt": text])
    #expect(reading.problems == [])
    #expect(reading.recipe?.sources.only == ["砚湖日报", "砚湖工会", "C#周刊"])
    #expect(
      reading.recipe?.sources.locations["砚湖工会"]
        == SourceLocation(file: "lists/media.txt", line: 3, column: 3, length: 4))
  }

  @Test("a YAML file has a list")
  func yaml() {
    let reading = read("sources: {except: {file: media.yaml}}", files: ["media.yaml": "- 砚湖日报\n- 110\n"])
    #expect(reading.recipe?.sources.except == ["砚湖日报", "110"])
    #expect(reading.recipe?.sources.locations["110"]?.description == "media.yaml:2:3")
  }

  @Test(
    "what is wrong with a file is told",
    arguments: [
      ("only: {file: none.txt}", "recipe.yaml:5:24 missing-file"),
      ("only: {file: empty.txt}", "recipe.yaml:5:24 empty-value"),
      ("only: {file: empty.yaml}", "recipe.yaml:5:24 empty-value"),
      ("only: {file: slip.txt}", "slip.txt:1:1 full-width-sign"),
      ("only: {file: map.yaml}", "map.yaml:1:1 wrong-type"), ("only: {fiel: x.txt}", "recipe.yaml:5:18 unknown-key"),
      ("only: media.txt", "recipe.yaml:5:17 wrong-type"),
      ("only: [砚湖日报], except: [砚湖日報]", "recipe.yaml:5:34 contradiction"),
      ("only: [ABC网], except: [甲, ａｂｃ网]", "recipe.yaml:5:37 contradiction"),
    ])
  func faults(text: String, expected: String) {
    let files = ["empty.txt": "# 空\n\n", "empty.yaml": "\n", "slip.txt": "＃ 说明\n砚湖日报\n", "map.yaml": "a: b\n"]
    let problems = read("sources: {\(text)}", files: files).problems
    #expect(problems.contains(expected), "\(problems)")
  }
}
