import SheafKit

/// Decides which run of sentences needs a name given back, as a reader meets one run after the other.
struct Supply {
  private let read: ReadExtract
  /// The one person whom the reader has in mind: the last who was named, when that was one alone.
  private var known: String?
  private var passage: Int?

  /// Nothing is printed but the headline.
  init(read: ReadExtract) {
    self.read = read
    known = read.known
  }

  /// Where the next run starts, and what is supplied in it.
  ///
  /// Words that open a passage are printed themselves where the run stands right behind them. A speaker is named where
  /// somebody says 我, and whom a passage is about where the first sentence that is printed of it does not say so.
  mutating func next(_ run: Range<Int>) -> (start: Int, supplement: Supplement?) {
    let first = read.sentences[run.lowerBound]
    defer { remember(run) }
    if first.passage != passage, let lead = read.leads[first.passage], !lead.isInHeadline {
      known = nil
      // A later paragraph of the passage may be about somebody else.
      guard lead.block == first.block, let name = lead.name,
        lead.speaks ? speaks(run) : !names(name, in: first)
      else {
        return (first.range.start, nil)
      }
      known = name
      if lead.isPrintable, lead.end == first.range.start { return (0, nil) }
      if !lead.speaks, let pronoun = first.pronoun, first.antecedent == name {
        return (first.range.start, .name(name, behind: pronoun))
      }
      return (first.range.start, .opening(name, at: first.range.start, speaks: lead.speaks))
    }
    if first.passage != passage, let lead = read.leads[first.passage] { known = lead.name }
    guard let pronoun = first.pronoun, let name = first.antecedent, name != known else {
      return (first.range.start, nil)
    }
    return (first.range.start, .name(name, behind: pronoun))
  }

  private func speaks(_ run: Range<Int>) -> Bool { run.contains { read.sentences[$0].isFirstPerson } }

  /// Whether a sentence names a person, or has all the words of what it is about.
  private func names(_ name: String, in sentence: Sentence) -> Bool {
    let grams = Grams.different(in: name.unicodeScalars)
    return sentence.people.contains(name)
      || !grams.isEmpty
        && grams.allSatisfy { gram in
          read.numbers.known(gram).map { sentence.words.contains(Int32(truncatingIfNeeded: $0)) } ?? false
        }
  }

  private mutating func remember(_ run: Range<Int>) {
    for index in run {
      passage = read.sentences[index].passage
      let sentence = read.sentences[index]
      if let name = sentence.people.first {
        known = sentence.people.count == 1 ? name : nil
      } else if let antecedent = sentence.antecedent {
        known = antecedent
      }
    }
  }
}
