/// Formulas (Office MathML) as a line of text: `a/b`, `x²`, `√(a+b)`.
struct WordFormula {
  private let tree: OfficeTree

  /// Reads formulas of a tree.
  init(_ tree: OfficeTree) { self.tree = tree }

  /// The text of a formula; nesting is that of the tree, which is bounded.
  func text(of index: XMLTree.Index) -> String {
    switch tree.tag(index) {
    case .formulaProperties, .runProperties: return ""
    case .formulaText: return tree.text(of: index)
    case .fraction: return operand(part(.numerator, index)) + "/" + operand(part(.denominator, index))
    case .superscript: return operand(part(.base, index)) + raised(part(.superscripted, index))
    case .subscripted: return part(.base, index) + lowered(part(.subscriptPart, index))
    case .bothScripts:
      return part(.base, index) + lowered(part(.subscriptPart, index)) + raised(part(.superscripted, index))
    case .radical: return "√" + operand(part(.base, index))
    case .delimiter:
      let inner = tree.children(of: index).filter { tree.tag($0) == .base }.map { text(of: $0) }
      return "(" + inner.joined(separator: ",") + ")"
    default: return tree.children(of: index).map { text(of: $0) }.joined()
    }
  }

  private func part(_ tag: OfficeTag, _ index: XMLTree.Index) -> String {
    tree.child(tag, of: index).map { text(of: $0) } ?? ""
  }

  /// More than one sign gets brackets beside a sign that binds closer.
  private func operand(_ text: String) -> String {
    text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." } || text.hasPrefix("(") && text.hasSuffix(")")
      ? text : "(\(text))"
  }

  private func raised(_ text: String) -> String { Self.superscript(text) ?? "^" + operand(text) }

  private func lowered(_ text: String) -> String { text.isEmpty ? "" : "_" + operand(text) }

  /// Digits and signs as Unicode has them raised; nil for anything else.
  static func superscript(_ text: String) -> String? {
    var raised = ""
    for character in text {
      guard let sign = signs[character] else { return nil }
      raised.append(sign)
    }
    return raised.isEmpty ? nil : raised
  }

  private static let signs: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "+": "⁺",
    "-": "⁻", "−": "⁻",
  ]
}
