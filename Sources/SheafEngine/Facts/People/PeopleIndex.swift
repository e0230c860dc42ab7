import SheafKit

/// The people of an article, each once, and every place where one of them is named.
struct PeopleIndex {
  /// A place where somebody is named.
  struct Occurrence {
    /// The name.
    var range: Range<Int>
    /// Where the words about the person start, which stand before the name.
    var start: Int
    /// Who it is.
    var name: String
  }

  /// The people, in the order in which they are first named with what is known of them.
  private(set) var people: [Person] = []
  private var names = WordTrie<Void>()
  /// For each block where people are named with more than the name.
  private var mentions: [Int: [Mention]]

  /// Gathers the people of an article; `reporters` wrote it and are none of them.
  init(_ texts: [(block: Int, text: FactText)], reporters: Set<String>) {
    let scanned = texts.map { PeopleScanner.mentions(in: $0.text) }
    // Only names of two characters may have been cut short.
    let isCut = scanned.contains { $0.contains { $0.name.count == 2 } }
    let longer = isCut ? LongerNames(texts) : nil
    mentions = Dictionary(minimumCapacity: texts.count)
    var indices: [String: Int] = Dictionary(minimumCapacity: 8)
    var turns: [(name: String, block: Int, range: TextRange, folded: ArraySlice<Unicode.Scalar>)] = []
    for ((block, text), mentioned) in zip(texts, scanned) {
      let found = longer.map { longer in mentioned.map { longer.mended($0, in: text) } } ?? mentioned
      mentions[block] = found
      for mention in found {
        let name = text.string(mention.name)
        guard !reporters.contains(name) else { continue }
        let range = TextRange(start: mention.name.lowerBound, end: mention.name.upperBound)
        let folded = text.folded[mention.name]
        guard mention.isFirm else {
          turns.append((name, block, range, folded))
          continue
        }
        if let index = indices[name] {
          people[index].role = people[index].role ?? mention.role
          people[index].organisation = people[index].organisation ?? mention.organisation
          people[index].age = people[index].age ?? mention.age
        } else {
          indices[name] = people.count
          add(folded)
          people.append(
            Person(
              name: name, role: mention.role, organisation: mention.organisation, age: mention.age, block: block,
              range: range))
        }
      }
    }
    // Somebody who only speaks in a dialogue is certain from the second turn on.
    var turned: Set<String> = []
    for turn in turns where indices[turn.name] == nil {
      guard turned.contains(turn.name), let first = turns.first(where: { $0.name == turn.name }) else {
        turned.insert(turn.name)
        continue
      }
      indices[turn.name] = people.count
      add(turn.folded)
      people.append(Person(name: turn.name, block: first.block, range: first.range))
    }
    people.sort { ($0.block, $0.range.start) < ($1.block, $1.range.start) }
  }

  /// Takes a name to look for everywhere, as it stands in a folded text.
  private mutating func add(_ name: ArraySlice<Unicode.Scalar>) { names.add(name.lazy.filter { $0 != " " }, ()) }

  /// Where people are named in a text, in its order.
  func occurrences(in text: FactText, block: Int) -> [Occurrence] {
    let mentions = mentions[block] ?? []
    guard !mentions.isEmpty || !people.isEmpty else { return [] }
    var occurrences: [Occurrence] = []
    var (index, mention) = (0, 0)
    while index < text.count {
      while mention < mentions.count, mentions[mention].name.upperBound <= index { mention += 1 }
      let name = mention < mentions.count ? mentions[mention].name : text.count..<text.count
      if name.lowerBound == index {
        occurrences.append(Occurrence(range: name, start: mentions[mention].start, name: text.string(name)))
        index = name.upperBound
      } else if text.kind(index).contains(.surname),
        let match = names.longest(in: text.folded, from: index, to: min(text.count, index + 16))
      {
        let range = index..<(index + match.length)
        occurrences.append(Occurrence(range: range, start: index, name: text.string(range)))
        index = range.upperBound
      } else {
        // Nothing is named between the surnames but what was found already.
        let end = name.lowerBound > index ? name.lowerBound : name.upperBound
        index = min(text.next(from: index + 1) { $0.contains(.surname) }, end)
      }
    }
    return occurrences
  }
}

extension [PeopleIndex.Occurrence] {
  /// The occurrences inside a range, found by halving since they stand in order.
  func occurrences(in range: Range<Int>) -> [PeopleIndex.Occurrence] {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return Array(self[low...].prefix { $0.range.upperBound <= range.upperBound })
  }
}
