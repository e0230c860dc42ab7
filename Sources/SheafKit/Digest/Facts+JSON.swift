extension Fact: JSONDescribed {
  package static let json = JSONForm<Fact>.record(
    "fact", "A line of facts under an entry, ready to print.", blank: Fact(label: "", text: ""),
    [
      .required("label", \.label, .text, "What the line tells: `数字`, `人物`, `引语`."),
      .required("text", \.text, .text, "The facts, one after another."),
    ])
}

extension Figure: JSONDescribed {
  package static let json = JSONForm<Figure>.record(
    "figure", "A number with its unit, as an article states it.",
    blank: Figure(text: "", kind: .count, block: 0, range: .blank),
    [
      .required("text", \.text, .text, "The figure as printed, with the words that belong to it."),
      .required("kind", \.kind, .word, "What it tells."),
      .optional("counted", \.counted, .text, "What is counted, where the text says so next to it."),
      .optional("owner", \.owner, .text, "Whose figure it is, where the sentence leaves no doubt."),
      .optional(
        "exact", \.exact, .integer, "The index, in the same list, of the exact figure that this rounded one says again."
      ),
      .required("block", \.block, .integer, "The index of the block among the article’s blocks, from 0."),
      .required("range", \.range, .of(TextRange.self), "The place in the block’s plain text."),
    ])
}

extension Person: JSONDescribed {
  package static let json = JSONForm<Person>.record(
    "person", "Somebody whom an article names in full, with what it says of them beside the name.",
    blank: Person(name: "", block: 0, range: .blank),
    [
      .required("name", \.name, .text, "The name as printed."),
      .optional("role", \.role, .text, "The role as printed."),
      .optional("organisation", \.organisation, .text, "The organisation that stands before or after the role."),
      .optional("age", \.age, .integer, "The age in years, where it stands next to the name."),
      .required("block", \.block, .integer, "The index of the block among the article’s blocks, from 0."),
      .required("range", \.range, .of(TextRange.self), "The place of the name in the block’s plain text."),
    ])
}

extension Quotation: JSONDescribed {
  package static let json = JSONForm<Quotation>.record(
    "quotation", "Words that somebody said, as an article quotes them.",
    blank: Quotation(text: "", block: 0, range: .blank),
    [
      .required("text", \.text, .text, "The words inside the quotation marks."),
      .optional("speaker", \.speaker, .text, "Who said them, as printed beside the quotation."),
      .required("block", \.block, .integer, "The index of the block among the article’s blocks, from 0."),
      .required("range", \.range, .of(TextRange.self), "The place of the words in the block’s plain text."),
    ])
}
