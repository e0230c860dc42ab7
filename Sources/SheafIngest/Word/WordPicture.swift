/// The alternative texts of pictures in Word documents.
enum WordPicture {
  /// What an alternative text says; nil for one that a program put there: a file's name, a number, a guess of a machine.
  static func alternative(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty, words.utf8.count <= 2000, !PictureCaptions.isGeneric(words), !isNumbered(words) else {
      return nil
    }
    let isGuess = guesses.contains { words.lowercased().contains($0) }
    return isGuess || words.hasPrefix("http://") || words.hasPrefix("https://") ? nil : words
  }

  /// Whether it is the name that a program gives: 图片 3, Picture 12, IMG_2041.
  private static func isNumbered(_ text: String) -> Bool {
    let word = text.lowercased().filter { !($0.isASCII && $0.isNumber) && !" _-()#".contains($0) }
    return [
      "", "图片", "图像", "图", "picture", "image", "img", "dsc", "photo", "graphic", "微信图片", "wps图片", "图形", "文本框", "qq图片",
      "qq截图", "屏幕截图", "screenshot", "mmexport",
    ].contains(word)
  }

  private static let guesses = [
    "description automatically generated", "描述已自动生成", "ai-generated content", "ai 生成的内容", "自动生成的说明",
  ]
}
