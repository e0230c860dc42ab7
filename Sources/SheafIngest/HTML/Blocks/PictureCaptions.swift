import SheafKit

/// Joins pictures with the lines under them (图注).
enum PictureCaptions {
  /// The blocks, a short centred line behind a picture or one that says itself that it is a caption made its caption.
  static func attached(in blocks: [DraftBlock]) -> [DraftBlock] {
    // Most texts have neither pictures nor captions, and the list of a long one is not made twice.
    guard blocks.contains(where: mayJoin) else { return blocks }
    let setsHeadings = hasCentredHeading(blocks)
    let isTextAside = setsTextAside(blocks)
    return attached(in: blocks) { block, paragraph in
      if setsHeadings, isHeadingLike(block) { return Captions.isCaption(paragraph) }
      return block.isCentred && (!paragraph.isProse || isBracketed(paragraph)) || Captions.isCaption(paragraph)
        || isPhotographer(paragraph)
        || isTextAside && block.isCentred && paragraph.shape.columns <= 100 && paragraph.shape.sentences <= 1
    }
  }

  /// Whether the text sets its headings as strong lines in the middle: one stands where no picture is over it.
  private static func hasCentredHeading(_ blocks: [DraftBlock]) -> Bool {
    zip(blocks, blocks.dropFirst()).contains { before, block in
      if case .image = before.content { return false }
      return isHeadingLike(block)
    }
  }

  /// Whether no sentence of the text is set in the middle but those under pictures, so that one there is a caption.
  private static func setsTextAside(_ blocks: [DraftBlock]) -> Bool {
    var others = 0
    var isBehindPicture = false
    for block in blocks {
      switch block.content {
      case .image: isBehindPicture = true
      case .paragraph(let text):
        if text.bytes.count >= 60, Paragraph(text.slice, line: 0).isProse {
          if !block.isCentred { others += 1 } else if !isBehindPicture { return false }
        }
        isBehindPicture = false
      default: isBehindPicture = false
      }
    }
    return others >= 3
  }

  private static func isHeadingLike(_ block: DraftBlock) -> Bool {
    guard block.isCentred, case .paragraph(let text) = block.content, text.bytes.count <= 120 else { return false }
    return text.isStrongThroughout
  }

  /// Whether a line names who took a picture, as sites with free pictures do: `by Jane Doe`.
  private static func isPhotographer(_ paragraph: Paragraph) -> Bool {
    paragraph.shape.columns <= 48 && paragraph.text.starts(with: "by ".utf8) && !paragraph.shape.isEnded
  }

  /// Whether a sentence stands in brackets as a whole.
  private static func isBracketed(_ paragraph: Paragraph) -> Bool {
    guard let open = paragraph.text.firstScalar, open == "（" || open == "(" else { return false }
    return closers.contains { paragraph.text.hasSuffix($0) }
  }

  private static let closers = ["）", ")"].map { Array($0.utf8) }

  /// The same for the blocks of one small container: a picture and a line alone belong together.
  static func attached(inContainer blocks: [DraftBlock], isPictureBox: Bool = false) -> [DraftBlock] {
    let isPair = blocks.count { if case .image = $0.content { false } else { true } } == 1 && blocks.count <= 4
    guard isPair, let first = blocks.first, case .image = first.content else { return attached(in: blocks) }
    return attached(in: blocks) { block, paragraph in
      // One centred sentence in the paragraph of the picture is about the picture.
      !paragraph.isProse || Captions.isCaption(paragraph) || isPictureBox
        || blocks.count == 2 && block.isCentred && paragraph.shape.columns <= 80
    }
  }

  /// The blocks of a figure, its caption given to the last picture; beside something else it is a paragraph at its place.
  static func captioned(_ blocks: [DraftBlock], with caption: MarkedText, at place: SourcePlace) -> [DraftBlock] {
    guard !caption.isEmpty else { return attached(in: blocks) }
    // The picture is shown by a program.
    if blocks.isEmpty {
      return [DraftBlock(.image(source: nil, alternative: nil, caption: caption), at: place)]
    }
    var blocks = blocks
    let last = blocks.lastIndex { if case .image = $0.content { true } else { false } }
    guard let last, case .image(let source, let alternative, _) = blocks[last].content else {
      return blocks + [DraftBlock(.paragraph(caption), at: place)]
    }
    blocks[last].content = .image(source: source, alternative: alternative, caption: caption)
    return blocks
  }

  private static func attached(
    in blocks: [DraftBlock], where isCaption: (DraftBlock, Paragraph) -> Bool
  ) -> [DraftBlock] {
    var joined: [DraftBlock] = []
    for block in blocks {
      if block.isCaption, case .paragraph(let text) = block.content, text.bytes.count <= 900,
        !(joined.last.map(lacksCaption) ?? false)
      {
        // The picture is shown by a program, or stands elsewhere.
        joined.append(DraftBlock(.image(source: nil, alternative: nil, caption: text), line: block.line))
        continue
      }
      if case .paragraph(let text) = block.content, let last = joined.last,
        case .image(let source, let alternative, let caption) = last.content, caption.isEmpty
      {
        let paragraph = Paragraph(text.slice, line: 0)
        if block.isCaption || paragraph.shape.columns <= 160 && isCaption(block, paragraph) {
          joined[joined.count - 1].content = .image(source: source, alternative: alternative, caption: text)
          continue
        }
      }
      joined.append(block)
    }
    return joined
  }

  /// Whether a block is a picture, or a caption by its own names.
  private static func mayJoin(_ block: DraftBlock) -> Bool {
    if case .image = block.content { true } else { block.isCaption }
  }

  private static func lacksCaption(_ block: DraftBlock) -> Bool {
    if case .image(_, _, let caption) = block.content { caption.isEmpty } else { false }
  }

  /// The pictures of a list whose points are a picture and the words under it each; nil for every other list.
  static func gallery(_ items: [[DraftBlock]]) -> [DraftBlock]? {
    var pictures: [DraftBlock] = []
    for item in items {
      let lines = item.filter { block in
        guard case .paragraph(let text) = block.content else { return true }
        return !PageFurniture.isPageNumber(text.slice)
      }
      guard lines.count <= 2, var picture = lines.first,
        case .image(let source, let alternative, let caption) = picture.content
      else { return nil }
      if lines.count == 2 {
        guard caption.isEmpty, case .paragraph(let text) = lines[1].content else { return nil }
        picture.content = .image(source: source, alternative: alternative, caption: text)
      }
      pictures.append(picture)
    }
    return pictures
  }

  /// Whether an alternative text says nothing: 图片, image, a file's name.
  static func isGeneric(_ alternative: String?) -> Bool {
    guard let text = alternative?.lowercased() else { return false }
    return ["图片", "图像", "配图", "插图", "image", "img", "picture", "photo"].contains(text)
      || [".jpg", ".jpeg", ".png", ".gif", ".webp"].contains { text.hasSuffix($0) }
  }

  /// Whether an alternative text names a part of the page: its sign, a code to scan, an advertisement.
  static func isFurniture(_ alternative: String?) -> Bool {
    guard let text = alternative?.lowercased() else { return false }
    return ["二维码", "logo", "广告", "qrcode", "qr code"].contains { text.contains($0) } && text.unicodeScalars.count <= 16
  }
}
