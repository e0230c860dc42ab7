import SheafKit
import SheafLibrary
import SheafRecipe

/// The library of one folder of recipes.
final class Library: Sendable {
  private let store: any ArticleStore
  private let unpacked: UnpackedArticles

  /// Draws on a store; `room` is how many bytes of packed articles are kept unpacked from one recipe to the next.
  init(_ store: any ArticleStore, room: Int) {
    self.store = store
    unpacked = UnpackedArticles(room: room)
  }

  /// What a run draws on, and what kept the library from being brought up to date.
  struct Draw {
    var drawn: Drawn
    var problem: StoreProblem?
  }

  /// Brings the library up to date with some files, and draws on it.
  func draw(_ files: ArticleFiles, by judging: Judging) throws -> Draw {
    let disk = FilesOnDisk(files)
    // What is held as it is on disk is drawn on as it was seen, in the same state.
    let (done, plan) = try store.read { view in
      let plan = LibraryPlan(files, disk, held: StoredIndex(try view.files()))
      guard plan.isEmpty else { return (nil as Drawn?, plan) }
      return (try draw(on: view, files, held: files.files.indices.map { plan.current[$0] }, by: judging), plan)
    }
    if let done { return Draw(drawn: done) }
    let outcome = LibraryUpdate(plan, of: files, on: disk).carryOut(on: store)
    let drawn = try store.read { view in
      let index = StoredIndex(try view.files())
      let held = files.files.indices.map { place -> StoredFile? in
        guard outcome.current.contains(place), let rules = disk.rules[place] else { return nil }
        let file = index.reading(of: files.files[place].path, rules: rules)
        // Another Sheaf may have been here meanwhile, and one of another version reads otherwise.
        return file?.reader == LibraryUpdate.readerVersion ? file : nil
      }
      return try draw(on: view, files, held: held, by: judging)
    }
    return Draw(drawn: drawn, problem: outcome.problem)
  }

  private func draw(
    on view: any StoredArticles, _ files: ArticleFiles, held: [StoredFile?], by judging: Judging
  ) throws -> Drawn {
    try Drawing(on: view, files, held: held, unpacked: unpacked, by: judging).drawn()
  }
}
