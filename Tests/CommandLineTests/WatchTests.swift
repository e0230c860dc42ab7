import Foundation
import Testing

/// `sheaf watch` as a process of its own, with files that change beneath it.
@Suite("sheaf watch")
struct WatchTests {
  @Test("composes again when the recipe, an article or what says how to read it changes")
  func changes() throws {
    let watched = try Watched()
    try watched.change("aid.yaml", to: Watched.recipe(title: "乡村帮扶新编"))
    #expect(watched.composes("(aid.yaml)"))
    #expect(watched.digest.contains("乡村帮扶新编"))
    try watched.change("clippings/sluice.meta.yaml", to: "title: 守闸的人\n")
    #expect(watched.composes("(sluice.meta.yaml)"))
    #expect(watched.digest.contains("守闸的人"))
    try watched.change("clippings/new.txt", to: "女职工夜里巡堤\n\n女职工走了十里堤。\n")
    #expect(watched.composes("(new.txt)"))
    #expect(watched.digest.contains("女职工夜里巡堤"))
    #expect(watched.end() == 0)
  }

  @Test("sees editors that save by renaming, files that are made again, and folders that come and go")
  func saving() throws {
    let watched = try Watched()
    try watched.change("clippings/.new.swp", to: "女职工夜里巡堤\n\n女职工走了十里堤。\n")
    try watched.move("clippings/.new.swp", "clippings/new.txt")
    #expect(watched.composes("(new.txt)"))
    try watched.remove("clippings/new.txt")
    #expect(watched.composes("(new.txt)", times: 2))
    #expect(!watched.digest.contains("女职工夜里巡堤"))
    try watched.make("clippings/may")
    #expect(watched.composes("(may)"))
    try watched.change("clippings/may/deep.txt", to: "女职工五月护河\n\n女职工护了一条河。\n")
    #expect(watched.composes("(deep.txt)"))
    #expect(watched.digest.contains("女职工五月护河"))
    try watched.move("clippings/may", "elsewhere")
    #expect(watched.composes("(may)", times: 2))
    #expect(!watched.digest.contains("女职工五月护河"))
    #expect(watched.end() == 0)
  }

  @Test("sees editors that empty a file and write it again, piece by piece and several times")
  func bursts() throws {
    let watched = try Watched()
    let text = "女职工夜里巡堤\n\n女职工走了十里堤。\n"
    for _ in 0..<5 {
      try watched.change("clippings/new.txt", to: "")
      try watched.append("女职工夜里", to: "clippings/new.txt")
      try watched.append(String(text.dropFirst(5)), to: "clippings/new.txt")
    }
    #expect(watched.tells("ms (new.txt)"))
    #expect(watched.shows("女职工走了十里堤"))
    #expect(watched.end() == 0)
  }

  @Test("waits for the rest of what an editor saves, and composes once")
  func settling() throws {
    let watched = try Watched()
    let saves = 8
    for number in 1...saves {
      try watched.change("clippings/new.txt", to: "")
      usleep(5_000)
      try watched.change("clippings/new.txt", to: "女职工夜里巡堤\n\n女职工走了\(number)里堤。\n")
      #expect(watched.shows("女职工走了\(number)里堤"))
      // What was started by the emptied file alone would be told by now.
      usleep(250_000)
    }
    let composed = watched.log.components(separatedBy: "composed in").count - 2
    // A machine that is busy may part the halves of a save now and then; to part each takes one that does not wait.
    #expect(composed <= saves + saves / 2, "\(watched.log)")
    #expect(watched.end() == 0)
  }

  @Test("an output folder among the articles starts nothing")
  func outputAmongArticles() throws {
    let watched = try Watched(output: "clippings/out")
    try watched.change("clippings/new.txt", to: "女职工夜里巡堤\n\n女职工走了十里堤。\n")
    #expect(watched.composes("(new.txt)"))
    usleep(400_000)
    #expect(watched.log.components(separatedBy: "composed in").count == 3, "\(watched.log)")
    #expect(watched.end() == 0)
  }

  @Test("an output folder that is that of the articles is refused, and so is a folder in the place of a recipe")
  func refused() throws {
    let workplace = try Workplace()
    let same = try workplace.run("sheaf watch small.yaml --output clippings")
    #expect(same.status == 2)
    #expect(same.output.contains("holds the articles"))
    let folder = try workplace.run("sheaf watch clippings")
    #expect(folder.status == 1)
    #expect(folder.output.contains("is a folder"))
  }

  @Test("tells what is wrong with a broken recipe, and goes on when it is mended or there again")
  func broken() throws {
    let watched = try Watched()
    try watched.change("aid.yaml", to: "title: [")
    #expect(watched.tells("aid.yaml: not composed, after"))
    #expect(watched.log.contains("error:"))
    try watched.change("aid.yaml", to: Watched.recipe(title: "修好了"))
    #expect(watched.composes("(aid.yaml)"))
    try watched.remove("aid.yaml")
    #expect(watched.tells("aid.yaml: not composed, after", times: 2))
    try watched.change("aid.yaml", to: Watched.recipe(title: "又有了"))
    #expect(watched.composes("(aid.yaml)", times: 2))
    #expect(watched.digest.contains("又有了"))
    #expect(watched.end() == 0)
  }

  @Test("notes in the ledger what the last digest prints, when it ends and not before")
  func ledger() throws {
    let watched = try Watched()
    try watched.change("clippings/new.txt", to: "女职工夜里巡堤\n\n女职工走了十里堤。\n")
    #expect(watched.composes("(new.txt)"))
    #expect(watched.ledger.isEmpty)
    #expect(watched.end() == 0)
    #expect(watched.ledger.split(separator: "\n").count == 1)
    #expect(watched.ledger.contains("女职工夜里巡堤"))
  }

  @Test("notes one issue of a recipe whose day changed meanwhile: the last")
  func ledgerOfOneDay() throws {
    let watched = try Watched()
    try watched.change("aid.yaml", to: Watched.recipe(title: "乡村帮扶", date: "2021-03-09"))
    #expect(watched.composes("(aid.yaml)"))
    #expect(watched.end() == 0)
    #expect(watched.ledger.split(separator: "\n").count == 1)
    #expect(watched.ledger.contains("2021-03-09"))
  }

  @Test("a terminal that is closed ends it as Ctrl-C does, and the issue is noted")
  func hangup() throws {
    let watched = try Watched(by: "env --default-signal=HUP")
    #expect(watched.end(by: SIGHUP) == 0)
    #expect(watched.ledger.split(separator: "\n").count == 1)
  }

  @Test("goes on without its terminal under nohup")
  func nohup() throws {
    let watched = try Watched(by: "nohup")
    watched.hangUp()
    try watched.change("clippings/new.txt", to: "女职工夜里巡堤\n\n女职工走了十里堤。\n")
    #expect(watched.composes("(new.txt)"))
    #expect(watched.end() == 0)
    #expect(watched.ledger.contains("女职工夜里巡堤"))
  }

  @Test("lets outputs and files that no digest depends on alone")
  func others() throws {
    let watched = try Watched()
    try watched.change("other.txt", to: "女职工")
    try watched.change("clippings/.hidden.txt", to: "女职工")
    try watched.change("out/mine.txt", to: "女职工")
    try watched.change("clippings/last.txt", to: "女职工最后一篇\n\n女职工写的。\n")
    #expect(watched.composes("(last.txt)"))
    let count = watched.log.components(separatedBy: "composed in").count - 1
    #expect(count == 2, "\(watched.log)")
    #expect(watched.end() == 0)
  }
}
