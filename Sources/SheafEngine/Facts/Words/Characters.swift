import SheafIngest
import SheafKit

/// What a character can be for finding facts, asked for every character of a text.
struct Characters: OptionSet, Sendable {
  let rawValue: UInt8

  /// A digit from 0 to 9.
  static let digit = Characters(rawValue: 1)
  /// A character that Chinese numerals are written with.
  static let numeral = Characters(rawValue: 2)
  /// A character that no given name is made of.
  static let notGiven = Characters(rawValue: 4)
  /// A character that surnames begin with.
  static let surname = Characters(rawValue: 8)
  /// A character that given names are made of.
  static let given = Characters(rawValue: 16)
  /// A Han character.
  static let han = Characters(rawValue: 32)
  /// A letter from A to Z or from a to z.
  static let letter = Characters(rawValue: 64)
  /// Punctuation that ends a clause, or a line end.
  static let stop = Characters(rawValue: 128)

  /// What a character is.
  static func of(_ scalar: Unicode.Scalar) -> Characters {
    if scalar.value < 0x1_0000 { return table[Int(scalar.value)] }
    return Han.isIdeograph(scalar) ? .han : []
  }

  /// What the characters of a text are, each, and any of them.
  static func of(_ text: [Unicode.Scalar]) -> (each: [Characters], any: Characters) {
    var any: UInt8 = 0
    let each = table.withUnsafeBufferPointer { table in
      [Characters](unsafeUninitializedCapacity: text.count) { kinds, count in
        for scalar in text {
          let kind = scalar.value < 0x1_0000 ? table[Int(scalar.value)] : of(scalar)
          any |= kind.rawValue
          kinds.initializeElement(at: count, to: kind)
          count += 1
        }
      }
    }
    return (each, Characters(rawValue: any))
  }

  private static let table: [Characters] = {
    var table = [Characters](repeating: [], count: 0x1_0000)
    func set(_ kind: Characters, _ scalars: some Sequence<Unicode.Scalar>, unless other: Characters = []) {
      for scalar in scalars where scalar.value < 0x1_0000 && table[Int(scalar.value)].isDisjoint(with: other) {
        table[Int(scalar.value)].insert(kind)
      }
    }
    table.withUnsafeMutableBufferPointer { table in
      for value in 0x3000..<UInt16.max {
        if let scalar = Unicode.Scalar(value), Han.isIdeograph(scalar) { table[Int(value)] = .han }
      }
      for value in 0x61...0x7A { (table[value], table[value - 0x20]) = (.letter, .letter) }
    }
    set(.digit, "0123456789".unicodeScalars)
    set(.numeral, "零〇一二两三四五六七八九十百千万亿几数".unicodeScalars)
    set(.surname, Surnames.firstCharacters)
    set(.notGiven, NameWords.notGivenCharacters)
    set(.given, NameWords.givenCharacters, unless: .notGiven)
    set(.stop, "。，！？；：…—\n\t、,!?;:()（）“”‘’「」『』《》〈〉【】[]\"".unicodeScalars)
    return table
  }()
}
