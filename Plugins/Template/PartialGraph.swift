import SheafKit

/// Which file of a folder includes which, and what that costs.
struct PartialGraph {
  /// The templates by name.
  let trees: [String: TemplateTree]
  /// The partials that come back to themselves.
  let recursive: Set<String>
  /// What the sections of a name write each time at most, in bytes, with the files they include.
  let weights: [String: Int]
  private let costs: [String: Int]

  /// Looks through the templates; all of them must be free of errors.
  init(_ trees: [String: TemplateTree]) {
    self.trees = trees
    let includes = trees.mapValues { tree in Set(Self.partials(in: tree.nodes).map(\.tag.name)) }
    recursive = Set(trees.keys.filter { Self.reaches($0, from: $0, includes) })
    var costs: [String: Int] = [:]
    var weights: [String: Int] = [:]
    for name in trees.keys.sorted() {
      _ = Self.cost(of: name, trees, &costs, within: [])
    }
    for tree in trees.values { Self.weigh(tree.nodes, costs, into: &weights) }
    self.costs = costs
    self.weights = weights
  }

  /// What a template writes outside of its sections, in bytes.
  func cost(of name: String) -> Int { costs[name] ?? 0 }

  /// The partial tags in some nodes; with `inSections` false only those that stand in no section.
  static func partials(in nodes: [TemplateTree.Node], inSections: Bool = true) -> [TemplateTree.Node] {
    nodes.flatMap { node in
      node.tag.kind == .partial ? [node] : inSections ? partials(in: node.inner) : []
    }
  }

  private static func reaches(_ goal: String, from start: String, _ includes: [String: Set<String>]) -> Bool {
    var seen: Set<String> = []
    var next = Array(includes[start] ?? [])
    while let name = next.popLast() {
      if name == goal { return true }
      if seen.insert(name).inserted { next += includes[name] ?? [] }
    }
    return false
  }

  /// Adds up without overflow: each of thirty files may include the next one twice.
  private static func cost(
    of name: String, _ trees: [String: TemplateTree], _ costs: inout [String: Int], within: Set<String>
  ) -> Int {
    if let cost = costs[name] { return cost }
    guard let tree = trees[name], !within.contains(name) else { return 0 }
    var sum = 0
    for node in tree.nodes { sum = min(TemplateLimits.output, sum + ownCost(node)) }
    for node in partials(in: tree.nodes, inSections: false) {
      let included = cost(of: node.tag.name, trees, &costs, within: within.union([name]))
      sum = min(TemplateLimits.output, sum + included)
    }
    costs[name] = sum
    return sum
  }

  private static func ownCost(_ node: TemplateTree.Node) -> Int {
    node.tag.kind == .text ? node.tag.range.count : 8
  }

  private static func weigh(_ nodes: [TemplateTree.Node], _ costs: [String: Int], into weights: inout [String: Int]) {
    for node in nodes where node.isSection {
      var sum = node.inner.reduce(0) { $0 + ownCost($1) }
      for partial in partials(in: node.inner, inSections: false) {
        sum = min(TemplateLimits.output, sum + (costs[partial.tag.name] ?? 0))
      }
      if let name = node.tag.path.last { weights[name] = max(weights[name] ?? 0, sum) }
      weigh(node.inner, costs, into: &weights)
    }
  }
}
