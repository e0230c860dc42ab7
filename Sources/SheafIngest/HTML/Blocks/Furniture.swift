/// Tells which parts of the element that holds the article are no part of the article.
struct Furniture {
  private let tree: HTMLTree
  private let outline: PageOutline
  private let text: PageText
  private let whole: Int
  /// The nodes that somebody wants, whatever they are; empty where nobody said so.
  private var wanted: [Bool] = []

  /// Judges the parts of the element `root`. Those of `kept` somebody wants: each as a whole where it would be furniture
  /// as a whole, else with its own furniture taken out.
  init(
    _ tree: HTMLTree, _ outline: PageOutline, _ text: PageText, root: HTMLTree.Index, kept: Set<HTMLTree.Index> = []
  ) {
    self.tree = tree
    self.outline = outline
    self.text = text
    whole = max(1, text.prose(in: tree.subtree(of: root)))
    guard !kept.isEmpty else { return }
    let asWhole = kept.filter(contains)
    wanted = [Bool](repeating: false, count: tree.nodes.count)
    for element in kept { wanted[element] = true }
    var end = 0
    for element in asWhole.sorted() where element >= end {
      let nodes = tree.subtree(of: element)
      end = nodes.upperBound
      for node in nodes { wanted[node] = true }
    }
  }

  /// Whether an element goes with everything in it.
  func contains(_ index: HTMLTree.Index) -> Bool { rule(of: index) != nil }

  /// The rule by which an element goes with everything in it: it is hidden, it is mostly links, or its names say so and
  /// it holds no large part of the text. Nil for one that stays.
  func rule(of index: HTMLTree.Index) -> DropRule? {
    let traits = outline[index]
    if !wanted.isEmpty, wanted[index] { return nil }
    if traits.contains(.dropped) { return traits.contains(.comments) ? .comments : .hidden }
    guard tree.nodes[index].tag.isBlock || traits.contains(.furnitureItself) else { return nil }
    let nodes = tree.subtree(of: index)
    let (columns, linked) = (text.columns(in: nodes), text.linked(in: nodes))
    let weight = text.weight(in: nodes)
    if traits.contains(.furnitureItself), weight * 10 < whole * 3 { return isHeading(index) ? nil : .className }
    if columns <= 80, weight < 48, tree.bytes(of: .itemprop, at: index)?.elementsEqual("author".utf8) ?? false {
      return .className
    }
    if columns > 0, columns <= 80, weight < 48, !isHeading(index), ClassHint.names(Self.notes, tree, index) {
      return .className
    }
    if columns > 0, columns <= 160, text.count(in: nodes) == 1, isRemark(nodes) { return .className }
    if columns > 0, columns <= 80, isPictureCredit(index) { return .className }
    // What holds most of the text holds the article, however long its menus are.
    guard columns > 0, linked * 2 > columns, text.prose(in: nodes) * 2 < whole else {
      let isBeside =
        traits.contains(.beside) && linked * 3 > columns && weight * 10 < whole && linked > 0
        && text.prose(in: nodes) * 2 < whole
      return isBeside ? .className : nil
    }
    if text.count(in: nodes) > 1 { return .linkList }
    // A paragraph that is one link is a pointer to another page, unless it is a sentence.
    guard let unit = unit(in: nodes) else { return nil }
    return linked * 10 >= columns * 8 && (!unit.isEnded || isBoxOfLink(index, columns)) || isPointer(unit)
      ? .linkList : nil
  }

  /// Whether an element is called a credit and stands beside a picture in a box of a few lines.
  private func isPictureCredit(_ index: Int) -> Bool {
    guard let box = tree.parent(of: index), ClassHint.names(Self.credits, tree, index),
      case let nodes = tree.subtree(of: box), text.count(in: nodes) <= 3
    else { return false }
    return nodes.contains { tree.nodes[$0].tag == .img }
  }

  private static let credits = ClassHint.words("credit credits photocredit imagecredit")

  /// Whether a short sentence that is one link stands in a box between paragraphs, as an appeal to readers does.
  private func isBoxOfLink(_ index: Int, _ columns: Int) -> Bool {
    guard columns <= 60, tree.nodes[index].tag == .div, let parent = tree.parent(of: index) else { return false }
    return tree.children(of: parent).contains { tree.nodes[$0].tag == .p }
  }

  /// Whether a paragraph is a word or two with a colon and then links to its end: `Lire : …`, `Topics: …, …`.
  private func isPointer(_ unit: TextUnit) -> Bool {
    var label: [UInt8] = []
    var isLinked = false
    for index in unit.nodes where tree.nodes[index].tag == .text {
      let text = tree.text(of: index)
      guard !text.allSatisfy({ $0 <= 0x20 }) else { continue }
      if isInLink(index, upTo: unit.block) {
        isLinked = true
      } else if isLinked {
        guard text.allSatisfy({ $0 <= 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }) else {
          return false
        }
      } else if label.count > 60 {
        return false
      } else {
        label += text
      }
    }
    let end = label.lastIndex { $0 > 0x20 }.map { label[...$0] } ?? []
    return isLinked && (end.last == UInt8(ascii: ":") || end.hasSuffix(Array("：".utf8)))
  }

  private func isInLink(_ index: Int, upTo block: Int) -> Bool {
    var node = index
    while node > block, let parent = tree.parent(of: node) {
      if tree.nodes[parent].tag == .a { return true }
      node = parent
    }
    return false
  }

  /// Whether a line says how long the text takes to read, or thanks for reading and asks to share it.
  private func isRemark(_ nodes: Range<Int>) -> Bool {
    // Each element around a line asks, and the white space of a hostile page is megabytes long.
    guard let unit = unit(in: nodes), unit.nodes.count <= Self.longestRemark,
      unit.nodes.allSatisfy({ tree.nodes[$0].tag != .text || tree.text(of: $0).count <= 4096 })
    else { return false }
    let line = tree.text(of: unit.nodes.lowerBound).drop { $0 <= 0x20 }
    guard let first = line.first else { return false }
    if Pager.isOne(InfoLine(tree, unit, joint: " ").text) { return true }
    if unit.columns <= 32, Self.galleries.start(line) {
      return Self.countsPictures(InfoLine(tree, unit, joint: " ").text)
    }
    if (0x30...0x39).contains(first) { return unit.columns <= 32 && Self.readingTimes.occur(in: line) }
    return Self.thanks.start(line) && Self.sharing.occur(in: line)
  }

  /// Whether a line says how many pictures a gallery has, and nothing else: `Slideshow (5 images)`.
  private static func countsPictures(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.split { !((0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 >= 0x80) }
    guard words.count == 3, let number = words.dropFirst().first, let last = words.last else { return false }
    return number.allSatisfy { (0x30...0x39).contains($0) } && pictures.start(last)
  }

  /// No line of links to pages has more nodes.
  private static let longestRemark = 400

  private static let galleries = Phrases(
    "slideshow gallery galerie bildergalerie bilderstrecke galería galleria photos")
  private static let pictures = Phrases("image photo picture bild foto imágen immagin")
  private static let readingTimes = Phrases(
    "min_read minute_read minutes_read min._read de_lecture de_lectura lesezeit de_leitura di_lettura leestijd")
  private static let thanks = Phrases(
    "thanks_for_reading thank_you_for_reading danke_fürs_lesen merci_d'avoir_lu gracias_por_leer")
  private static let sharing = Phrases("_share _subscribe abonnier partage suscríb compart")

  /// What holds a line about the article or a part of it: who wrote it, when it was changed, how long it takes to read.
  private static let notes = ClassHint.words(
    "byline bylines readtime readingtime updatedtime lastupdated timestamp wordcount minutesread visuallyhidden sronly "
      + "screenreadertext")

  private func isHeading(_ index: Int) -> Bool { tree.nodes[index].tag.headingLevel != nil }

  private func unit(in nodes: Range<Int>) -> TextUnit? {
    let first = text.firstUnit(from: nodes.lowerBound)
    return text.units.indices.contains(first) ? text.units[first] : nil
  }
}
