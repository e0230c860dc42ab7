/// A pair of fonts: one for Han characters, one for everything else.
struct Typeface: Hashable {
  /// The font for Han characters and their punctuation (`w:eastAsia`).
  var han: String
  /// The font for Latin and other scripts.
  var latin: String
}

/// The faces of a digest by what they are for, in the fonts that offices have.
///
/// The names are those that Word on a Chinese Windows writes; `FontTable` says what to take where one is missing. The
/// official document's faces are those of GB/T 9704-2012: 小标宋 for titles, 仿宋 for the text, 黑体 and 楷体 for headings.
struct Typefaces {
  /// Titles (小标宋).
  let title: Typeface
  /// The text (仿宋).
  let text: Typeface
  /// Bold titles and page numbers (宋体).
  let song: Typeface
  /// Headings and labels (黑体).
  let heading: Typeface
  /// Notes, bylines, captions (楷体).
  let note: Typeface
  /// Code.
  let code: Typeface

  /// Chooses for a language.
  init(_ language: DocumentLanguage) {
    let serif = "Times New Roman"
    let sans = "Arial"
    switch language.script {
    case .simplified:
      title = Typeface(han: "方正小标宋简体", latin: serif)
      text = Typeface(han: "仿宋", latin: serif)
      song = Typeface(han: "宋体", latin: serif)
      heading = Typeface(han: "黑体", latin: sans)
      note = Typeface(han: "楷体", latin: serif)
    case .traditional:
      title = Typeface(han: "新細明體", latin: serif)
      text = Typeface(han: "新細明體", latin: serif)
      song = Typeface(han: "新細明體", latin: serif)
      heading = Typeface(han: "微軟正黑體", latin: sans)
      note = Typeface(han: "標楷體", latin: serif)
    case .other:
      title = Typeface(han: "宋体", latin: serif)
      text = Typeface(han: "宋体", latin: serif)
      song = Typeface(han: "宋体", latin: serif)
      heading = Typeface(han: "黑体", latin: sans)
      note = Typeface(han: "楷体", latin: serif)
    }
    code = Typeface(han: heading.han, latin: "Consolas")
  }

  /// All of them.
  var all: [Typeface] { [title, text, song, heading, note, code] }
}
