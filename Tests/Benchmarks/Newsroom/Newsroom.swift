/// Writes articles, each from the seed and its number alone, so that a smaller corpus is the beginning of a larger one.
struct Newsroom {
  var seed: UInt64
  private let grammar = Grammar.news

  init(seed: UInt64) { self.seed = seed }

  /// Of a hundred articles 10 are reposts; of the rest 5 and 5 are about the themes, and of the others 3 mention one in
  /// passing.
  func story(_ number: Int) -> Story {
    isRepost(number) ? repost(number) : original(number)
  }

  private func isRepost(_ number: Int) -> Bool {
    var dice = Dice(seed: seed, number: number, purpose: .kind)
    return number >= 20 && dice.happens(10)
  }

  // MARK: - Articles that nobody has written before

  private func original(_ number: Int) -> Story {
    var dice = Dice(seed: seed, number: number, purpose: .story)
    let lot = dice.roll(1...100)
    let subject: Subject =
      switch lot {
      case ...5: .women
      case ...10: .rural
      default: Subject.others[dice.roll(0...Subject.others.count - 1)]
      }
    let isPassing = !subject.isTheme && dice.happens(3)
    let day = Story.Day(year: dice.roll(2018...2023), month: dice.roll(1...12), day: dice.roll(1...28))
    var story = Story(
      number: number, subject: subject, mentionsThemeInPassing: isPassing, title: title(of: subject, &dice),
      source: grammar.draw("paper", &dice), author: grammar.draw("name", &dice), day: day,
      paragraphs: paragraphs(about: subject, &dice))
    if isPassing {
      // Behind the first paragraph, which weighs more.
      let place = dice.roll(1...story.paragraphs.count - 1)
      story.paragraphs[place].append(grammar.draw("passing", &dice))
    }
    return story
  }

  private func title(of subject: Subject, _ dice: inout Dice) -> String {
    grammar.draw(subject.rawValue + "-title", &dice)
  }

  /// Some 600 to 1,500 characters. The first sentence is about the subject, and of the others
  /// one in four; two in five in articles about a theme.
  private func paragraphs(about subject: Subject, _ dice: inout Dice) -> [[String]] {
    let wanted = dice.roll(1_900...4_500)
    var bytes = 0
    var paragraphs: [[String]] = []
    while bytes < wanted || paragraphs.count < 3 {
      paragraphs.append(
        (0..<dice.roll(2...5)).map { index in
          let isAboutSubject = (paragraphs.isEmpty && index == 0) || dice.happens(subject.isTheme ? 40 : 25)
          let sentence = grammar.draw(isAboutSubject ? subject.rawValue + "-sentence" : "sentence", &dice)
          bytes += sentence.utf8.count
          return sentence
        })
    }
    return paragraphs
  }

  // MARK: - Reposts

  /// What a paper does to the text of another.
  private enum Reprint: Int, CaseIterable {
    case exact, retitled, credited, shortened
  }

  /// An article of the two thousand before, in another paper within a few days.
  private func repost(_ number: Int) -> Story {
    var dice = Dice(seed: seed, number: number, purpose: .reprint)
    var first = dice.roll(max(0, number - 2_000)...number - 1)
    while isRepost(first) { first -= 1 }
    var story = original(first)
    story.number = number
    story.repostOf = first
    story.day.day = min(28, story.day.day + dice.roll(0...5))
    let firstSource = story.source
    while story.source == firstSource { story.source = grammar.draw("paper", &dice) }
    switch Reprint(rawValue: dice.roll(0...Reprint.allCases.count - 1)) ?? .exact {
    case .exact: break
    case .retitled: story.title = title(of: story.subject, &dice)
    case .credited:
      story.paragraphs[0][0] = "\(story.source)讯（记者 \(story.author)）" + story.paragraphs[0][0]
      story.paragraphs.append(["（转载自\(firstSource)，作者\(story.author)，略有改动）"])
    case .shortened:
      let kept = max(2, story.paragraphs.count * dice.roll(55...80) / 100)
      story.paragraphs.removeSubrange(kept...)
    }
    return story
  }

  // MARK: - What stands around articles

  /// The titles of other articles, as sidebars list them: one in five is about a theme.
  func headlines(_ count: Int, _ dice: inout Dice) -> [String] {
    (0..<count).map { _ in
      let subject = dice.happens(20) ? Subject.allCases[dice.roll(0...1)] : Subject.others[dice.roll(0...9)]
      return title(of: subject, &dice)
    }
  }

  /// What readers write below an article.
  func comments(_ count: Int, _ dice: inout Dice) -> [(reader: String, text: String)] {
    (0..<count).map { _ in
      let text = dice.happens(30) ? grammar.draw("passing", &dice) : grammar.draw("quote", &dice) + "。"
      return ("读者\(dice.roll(1000...9999))", text)
    }
  }
}
