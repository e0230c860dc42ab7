import SheafKit

/// The words that English figures are told by.
extension EnglishNumbers {
  static let labels: Set<String> = [
    "no.", "nos.", "page", "version", "chapter", "room", "call", "phone", "number", "route", "grade", "type", "model",
  ]

  /// Words that sentences begin with before a number.
  static let openers: Set<String> = [
    "the", "some", "about", "nearly", "over", "around", "at", "in", "its", "their", "with", "only", "last", "another",
    "a",
    "by", "from", "for", "of", "and", "but", "after", "our", "all", "than", "to", "those", "these", "his", "her",
    "every",
    "within", "on", "we", "they", "it", "just", "more", "less", "fewer", "until", "almost", "roughly", "he", "she", "i",
  ]

  static let stopWords: Set<String> = [
    "the", "and", "for", "was", "were", "are", "has", "had", "have", "with", "from", "that", "this", "per", "than",
    "but",
    "who", "which", "when", "his", "her", "its", "their", "our", "more", "less", "times", "out", "into", "said", "says",
    "does", "goes", "runs", "needs", "makes", "takes", "comes", "gets", "always", "perhaps", "because", "whereas",
    "across",
  ]

  static let plurals: Set<String> = [
    "people", "men", "women", "children", "staff", "police", "sheep", "fish", "cattle", "feet", "mice", "crew",
  ]

  static let fractions: Set<String> = [
    "two-thirds", "three-quarters", "one-third", "one-quarter", "two-fifths", "three-fifths", "four-fifths",
    "nine-tenths",
  ]

  static let values: [String: Double] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]

  static let measures: [String: Figure.Kind] = [
    "km": .length, "m": .length, "cm": .length, "mm": .length, "mile": .length, "miles": .length, "metres": .length,
    "meters": .length, "kilometres": .length, "kilometers": .length, "feet": .length, "ft": .length, "yards": .length,
    "inches": .length, "kg": .weight, "tonnes": .weight, "tons": .weight, "kilos": .weight, "kilograms": .weight,
    "grams": .weight, "pounds": .money, "euros": .money, "dollars": .money, "yuan": .money, "pence": .money,
    "litres": .volume, "liters": .volume, "gallons": .volume, "hectares": .area, "acres": .area, "square": .area,
    "cubic": .volume, "seconds": .duration, "minutes": .duration, "hours": .duration, "days": .duration,
    "weeks": .duration, "months": .duration, "years": .duration, "decades": .duration, "nights": .duration,
    "percent": .share, "per": .share, "mph": .measure, "kw": .measure, "mw": .measure, "kwh": .measure, "gb": .measure,
    "mb": .measure, "times": .times, "°c": .measure,
  ]
}
