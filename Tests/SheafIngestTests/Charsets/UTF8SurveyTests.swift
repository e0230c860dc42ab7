import Testing

@testable import SheafIngest

@Suite("Bytes read as UTF-8")
struct UTF8SurveyTests {
  private func survey(_ bytes: [UInt8]) -> UTF8Survey { bytes.withUnsafeBytes { UTF8Survey($0) } }

  @Test(
    "valid text is valid, however long its characters",
    arguments: ["", "a", "ascii only, more than eight", "é", "船", "𠮷", "a船b𠮷cé"])
  func valid(text: String) {
    #expect(survey(Array(text.utf8)).isValid)
    #expect(survey(Array(text.utf8)).sequences == text.unicodeScalars.count { $0.value >= 0x80 })
  }

  @Test(
    "what the Unicode Standard forbids is an error",
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xE8, 0x88], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ] as [[UInt8]])
  func invalid(bytes: [UInt8]) {
    #expect(!survey(bytes).isValid)
    #expect(!survey(Array("eight bytes before".utf8) + bytes + Array("and some behind".utf8)).isValid)
  }

  @Test("counts the same in long runs as one by one, whatever stands in them", arguments: 0..<40)
  func longRuns(place: Int) {
    let run = Array("渡口abc的船工2026在砚湖边，é“说”。the ferry runs船".utf8)
    let text = run + run + run
    for odd in [[], [0], [0x80], [0xFF, 0x80], [0xE4, 0xB8], [0xF0, 0xA0, 0xAE, 0xB7], [0xE0, 0xA4, 0x85]] as [[UInt8]]
    {
      let bytes = Array(text[..<place]) + odd + text[place...]
      var (sequences, errors, rest) = (0, 0, bytes[...])
      // The pieces are too short for a run.
      while !rest.isEmpty {
        var length = 1
        while length < rest.count, length < 4, rest[rest.startIndex + length] & 0xC0 == 0x80 { length += 1 }
        let piece = survey(Array(rest.prefix(length)))
        sequences += piece.sequences
        errors += piece.errors
        rest = rest.dropFirst(length)
      }
      #expect(survey(bytes).sequences == sequences, "\(odd)")
      #expect(survey(bytes).errors == errors, "\(odd)")
      #expect(survey(bytes).hasZero == bytes.contains(0), "\(odd)")
    }
  }

  @Test("a zero byte is seen wherever it stands")
  func zero() {
    for place in 0..<20 {
      var bytes = [UInt8](repeating: 0x61, count: 20)
      #expect(!survey(bytes).hasZero)
      bytes[place] = 0
      #expect(survey(bytes).hasZero, "\(place)")
    }
  }

  @Test("agrees with the standard library on any bytes")
  func agrees() {
    var state: UInt64 = 7
    for _ in 0..<2_000 {
      let bytes = (0..<6).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let choices: [UInt8] = [0x41, 0x80, 0xBF, 0xC2, 0xE0, 0xE4, 0xED, 0xF0, 0xF4, 0xA0, 0x90, 0x00]
        return choices[Int(state >> 33) % choices.count]
      }
      #expect(survey(bytes).isValid == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }

  @Test("agrees with the standard library on an odd character inside a long run", arguments: 0..<9)
  func agreesInRuns(place: Int) {
    let run = Array("渡口的船工在砚湖边".utf8)
    for first in UInt8(0xDF)...0xF0 {
      for second in [0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC0] as [UInt8] {
        let bytes = Array(run[..<(place * 3)]) + [first, second, 0x80] + run[(place * 3)...]
        #expect(survey(bytes).isValid == (String(validating: bytes, as: UTF8.self) != nil), "\(first) \(second)")
      }
    }
  }
}
