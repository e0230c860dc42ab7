import SheafKit

extension SampleDigests {
  /// A digest in English, without a note: paragraphs parted by space, curly quotation marks, long words.
  public static var english: Digest {
    Digest(
      language: "en",
      masthead: Masthead(
        title: "The Towpath Letter", issue: "No. 4", publisher: "Friends of the Alder Canal", date: date(2023, 6, 1),
        dateline: "1 June 2023"),
      sections: [
        section(
          "On the water", number: "1.",
          [
            Entry(
              number: 1, article: "e1", headline: "Lock 9 opens by hand again", byline: "Reporter Ines Calloway",
              parts: [
                .highlights([
                  highlight(
                    "e1", 0,
                    [
                      .text("“You can’t hurry a gate that weighs 1.8 tonnes,” says "), .mark([.text("lock-keeper")]),
                      .text(" Tom Abernethy—and he has tried."),
                    ]),
                  highlight(
                    "e1", 2,
                    [.text("The volunteers replaced 42 oak planks in eleven days, 30 km from the nearest sawmill.")],
                    followsOmission: true),
                ])
              ], source: "Alder Valley Courier, 12 May 2023", reposts: "also carried by Canal Radio",
              facts: [
                Fact(label: "Figures", text: "a gate that weighs 1.8 tonnes; 42 oak planks; eleven days; 30 km"),
                Fact(label: "People", text: "Tom Abernethy (lock-keeper)"),
              ],
              people: [
                Person(name: "Tom Abernethy", role: "lock-keeper", block: 0, range: TextRange(start: 68, end: 81))
              ])
          ]),
        section(
          "On the bank", number: "2.",
          [
            Entry(
              number: 2, article: "e2", headline: "A well-tempered footbridge",
              parts: [
                .text([
                  .paragraph(
                    "The new bridge hums. Its builders say that the wind does it; its neighbours have named the note."),
                  .paragraph("A sign now asks walkers to cross *slowly*, at 3 km/h or less."),
                ])
              ], source: "Parish notes")
          ]),
      ],
      colophon: Colophon(credits: [.init(label: "Editor", text: "M. Okonjo-Reyes")]),
      sources: [
        SourceNote(
          entry: 1, article: "e1", title: "Lock 9 opens by hand again", source: "Alder Valley Courier",
          published: date(2023, 5, 12),
          origin: Origin(file: "courier.html", format: "html", address: "https://courier.example/lock_9_(again)"))
      ], labels: englishLabels, provenance: provenance(read: 9, chosen: 2))
  }
}
