import Testing

@testable import SheafIngest

@Suite("A dateline in an alphabet")
struct AlphabetDatelineTests {
  @Test(
    "is a place with an agency in brackets, or a place in capitals, before a dash",
    arguments: [
      ("PORT REED (North Wire) - Salt prices rose.", "North Wire", "Salt prices rose."),
      ("Holm/Reedtal (nwa) – Der See ist leer.", "nwa", "Der See ist leer."),
      ("NORTH HOLM — A rooster may crow.", nil, "A rooster may crow."),
      ("PORT REED (Aug. 13) -- A lamp may shine.", nil, "A lamp may shine."),
      ("ЗАРЕЧЬЕ, 14 фев - РИА Заря. Лампа горит.", "РИА Заря", "Лампа горит."),
      ("وادي النهر (الساحل24) -- عاد الضوء إلى القرية.", "الساحل24", "عاد الضوء إلى القرية."),
    ] as [(String, String?, String)])
  func split(text: String, source: String?, rest: String) {
    let dateline = AlphabetDateline.split(text)
    #expect(dateline?.credits?.source == source)
    #expect(dateline?.rest == rest)
  }

  @Test(
    "is none in a sentence",
    arguments: [
      "The mayor (Holm) - he is new - spoke.", "NASA — the agency — said so.", "Holm - A town is dry.",
      "“We waited” - so they said.", "ЗАРЕЧЬЕ, 14 фев - это день. Лампа горит.",
    ])
  func none(text: String) {
    #expect(AlphabetDateline.split(text) == nil)
  }
}
