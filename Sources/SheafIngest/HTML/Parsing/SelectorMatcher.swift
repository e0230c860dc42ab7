import SheafSelectors

/// Finds the elements of a page that fit selectors.
///
/// Each part of a selector is looked at once for each element, from the start of the page to its end: what an element
/// needs to know of those before and above it is known by then. So time is page × selector, whatever either holds.
/// (MyHTML's own finder goes back and forth: `p ~ p b` over 40,000 paragraphs gives it 800 million finds.)
struct SelectorMatcher {
  private let tree: HTMLTree
  private let names: ElementNames
  /// The element before each element, with the same parent; -1 for the first.
  private var previous: [Int32]
  private var places: SiblingPlaces?

  /// Looks at a page that was parsed with its names.
  init(_ tree: HTMLTree) {
    self.tree = tree
    names = tree.names ?? ElementNames()
    previous = [Int32](repeating: -1, count: tree.nodes.count)
    guard tree.names != nil else { return }
    var last = previous
    for index in tree.nodes.indices.dropFirst() where names.tagOfNode[index] >= 0 {
      let parent = Int(tree.nodes[index].parent)
      previous[index] = last[parent]
      last[parent] = Int32(index)
    }
  }

  /// The elements that fit a list, in page order.
  mutating func elements(_ list: SelectorList) -> [HTMLTree.Index] {
    guard tree.names != nil else { return [] }
    let fits = matches(list)
    return fits.indices.filter { fits[$0] }
  }

  private mutating func matches(_ list: SelectorList) -> [Bool] {
    var fits = [Bool](repeating: false, count: tree.nodes.count)
    for selector in list.selectors {
      let found = matches(selector)
      for index in fits.indices where found[index] { fits[index] = true }
    }
    return fits
  }

  private mutating func matches(_ selector: ComplexSelector) -> [Bool] {
    var current = matches(selector.first)
    for step in selector.steps {
      var next = matches(step.compound)
      follow(step.combinator, from: current, &next)
      current = next
    }
    return current
  }

  /// Leaves those of `next` that stand in a relation to one of `current`.
  private func follow(_ combinator: Combinator, from current: [Bool], _ next: inout [Bool]) {
    // Whether an element above, or before, was one of them.
    var seen = [Bool](repeating: false, count: next.count)
    for index in next.indices.dropFirst() {
      let before = Int(previous[index])
      let holds: Bool
      switch combinator {
      case .child: holds = current[Int(tree.nodes[index].parent)]
      case .nextSibling: holds = before >= 0 && current[before]
      case .descendant:
        let parent = Int(tree.nodes[index].parent)
        holds = current[parent] || seen[parent]
        seen[index] = holds
      case .laterSibling:
        holds = before >= 0 && (current[before] || seen[before])
        seen[index] = holds
      }
      if !holds { next[index] = false }
    }
  }

  private mutating func matches(_ compound: CompoundSelector) -> [Bool] {
    var fits = names.tagOfNode.map { $0 >= 0 }
    for test in compound.tests { narrow(&fits, to: test) }
    return fits
  }

  private mutating func narrow(_ fits: inout [Bool], to test: SimpleSelector) {
    switch test {
    case .tag(let name):
      let tags = names.tags.map { $0 == name }
      keep(&fits) { tags[Int(names.tagOfNode[$0])] }
    case .id(let id): keep(&fits) { tree.bytes(of: .id, at: $0)?.elementsEqual(id) ?? false }
    case .hasClass(let name): keep(&fits) { tree.bytes(of: .class, at: $0).map { $0.hasWord(name) } ?? false }
    case .attribute(let name, let wanted):
      keep(&fits) { names.value(of: name, at: $0).map(wanted.holds) ?? false }
    case .empty: keep(&fits) { Int(tree.nodes[$0].end) == $0 + 1 }
    case .root: keep(&fits) { tree.nodes[$0].parent == 0 }
    case .nth(let positions, let ofType, let fromEnd):
      let places = places ?? SiblingPlaces(tree, names)
      self.places = places
      keep(&fits) { positions.contains(places.place(of: $0, ofType: ofType, fromEnd: fromEnd)) }
    case .matches(let list):
      let inner = matches(list)
      keep(&fits) { inner[$0] }
    case .not(let list):
      let inner = matches(list)
      keep(&fits) { !inner[$0] }
    case .has(let steps):
      let holders = holders(of: steps)
      keep(&fits) { holders[$0] }
    }
  }

  private func keep(_ fits: inout [Bool], where holds: (Int) -> Bool) {
    for index in fits.indices where fits[index] && !holds(index) { fits[index] = false }
  }

  /// The elements to which another that fits stands in the relation asked for.
  private mutating func holders(of steps: [ComplexSelector.Step]) -> [Bool] {
    var holders = [Bool](repeating: false, count: tree.nodes.count)
    for step in steps {
      let wanted = matches(step.compound)
      // Whether the element itself, or one behind it or in it, is wanted; from the end of the page to its start.
      var seen = wanted
      for index in wanted.indices.dropFirst().reversed() {
        let parent = Int(tree.nodes[index].parent)
        let before = Int(previous[index])
        switch step.combinator {
        case .child: if wanted[index] { holders[parent] = true }
        case .nextSibling: if wanted[index], before >= 0 { holders[before] = true }
        case .descendant:
          if seen[index] {
            holders[parent] = true
            seen[parent] = true
          }
        case .laterSibling:
          if seen[index], before >= 0 {
            holders[before] = true
            seen[before] = true
          }
        }
      }
    }
    return holders
  }
}

/// The place of each element among its siblings, from both ends, among all and among those with its tag.
private struct SiblingPlaces {
  private var all: [Int32]
  private var allCount: [Int32]
  private var typed: [Int32]
  private var typedCount: [Int32]

  init(_ tree: HTMLTree, _ names: ElementNames) {
    all = [Int32](repeating: 0, count: tree.nodes.count)
    (allCount, typed, typedCount) = (all, all, all)
    for parent in tree.nodes.indices {
      var count: Int32 = 0
      var counts: [Int32: Int32] = [:]
      let children = tree.children(of: parent).filter { names.tagOfNode[$0] >= 0 }
      for child in children {
        count += 1
        counts[names.tagOfNode[child], default: 0] += 1
        all[child] = count
        typed[child] = counts[names.tagOfNode[child]] ?? 0
      }
      for child in children {
        allCount[child] = count
        typedCount[child] = counts[names.tagOfNode[child]] ?? 0
      }
    }
  }

  func place(of index: Int, ofType: Bool, fromEnd: Bool) -> Int {
    let (place, count) = ofType ? (typed[index], typedCount[index]) : (all[index], allCount[index])
    return Int(fromEnd ? count - place + 1 : place)
  }
}

extension AttributeTest {
  /// Whether a value is as it must be. An empty value is held by none of the tests for parts (Selectors Level 4, 6.2).
  fileprivate func holds(_ text: ArraySlice<UInt8>) -> Bool {
    let (text, value) = ignoresCase ? (Self.lower(text), Self.lower(value[...])) : (text, value[...])
    switch comparison {
    case .present: return true
    case .equals: return text.elementsEqual(value)
    case .hasWord: return text.hasWord(Array(value))
    case .hasPrefixWord:
      return text.starts(with: value) && (text.count == value.count || text.dropFirst(value.count).first == 0x2D)
    case .hasPrefix: return !value.isEmpty && text.starts(with: value)
    case .hasSuffix: return !value.isEmpty && text.count >= value.count && text.suffix(value.count).elementsEqual(value)
    case .contains: return !value.isEmpty && text.firstRange(of: value) != nil
    }
  }

  private static func lower(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }[...]
  }
}

extension ArraySlice<UInt8> {
  /// Whether one of the words of a text, parted by white space, is a word; no word is empty.
  fileprivate func hasWord(_ word: [UInt8]) -> Bool {
    guard !word.isEmpty, count >= word.count else { return false }
    return split { $0 == 0x20 || (0x09...0x0D).contains($0) }.contains { $0.elementsEqual(word) }
  }
}
