import ArgumentParser

/// `sheaf library`: what people do with the articles that were read and kept.
struct LibraryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library",
    abstract: "Look after the library: the articles that were read, kept beside the recipes.",
    discussion: """
      Articles that were read once are kept in .sheaf/library.sqlite beside the recipes, so that no file is read twice. \
      `sheaf compose` makes it and keeps it up to date by itself; you need these commands only to look inside, or to have \
      the reading done beforehand. Everything in it can be made again from your files, which are never changed. The ledger \
      beside it, of what was printed when, cannot: keep it.
      """,
    subcommands: [
      LibraryStatus.self, LibraryUpdateCommand.self, LibraryRebuild.self, LibraryVerify.self, LibraryForget.self,
      LibraryExport.self, LibraryLedger.self,
    ])
}
