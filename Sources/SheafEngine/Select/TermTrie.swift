/// The terms of a matcher, byte by byte, and the automaton of Aho and Corasick that comes of them.
struct TermTrie {
  /// For each state the terms that end in it, by their indices; with those of its failure states once the table is
  /// made.
  private(set) var ends: [[UInt32]] = [[]]
  private var nodes = [Node()]

  /// A state, whose children are a list: few states have more than one.
  private struct Node {
    /// The byte that leads to it.
    var byte: UInt8 = 0
    /// Whether it has seen no more than one character of a term.
    var isShallow = true
    var firstChild: UInt32 = 0
    var nextSibling: UInt32 = 0
    /// The state of the longest end of what it has seen that begins a term.
    var failure: UInt32 = 0
  }

  /// Of a cell of the table: that the state has an output.
  static let outputBit: UInt32 = 1 << 31
  /// Of a cell: that the state has seen no more than one character of any term.
  static let shallowBit: UInt32 = 1 << 30
  /// Of a cell: where the row of the state begins in the table.
  static let rowBits = shallowBit - 1

  /// Makes the trie of folded terms.
  init(_ terms: [[UInt8]]) {
    for (index, term) in terms.enumerated() where !term.isEmpty {
      // The first character is complete where its bytes end, whatever comes behind them.
      let firstLength = term.dropFirst().firstIndex { $0 & 0xC0 != 0x80 } ?? term.count
      var state = 0
      for (offset, byte) in term.enumerated() {
        state = child(of: state, at: byte) ?? add(byte, under: state, isShallow: offset + 1 == firstLength)
      }
      ends[state].append(UInt32(index))
    }
  }

  private func child(of state: Int, at byte: UInt8) -> Int? {
    var child = Int(nodes[state].firstChild)
    while child != 0, nodes[child].byte != byte { child = Int(nodes[child].nextSibling) }
    return child == 0 ? nil : child
  }

  private mutating func add(_ byte: UInt8, under state: Int, isShallow: Bool) -> Int {
    let child = nodes.count
    nodes.append(Node(byte: byte, isShallow: isShallow, nextSibling: nodes[state].firstChild))
    nodes[state].firstChild = UInt32(child)
    ends.append([])
    return child
  }

  /// The next state for each state and column, rows of `width` cells; `columns` are those of the bytes.
  mutating func table(columns: [UInt8], width: Int) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: nodes.count * width) { table, count in
      table.initialize(repeating: Self.shallowBit)
      count = table.count
      // Breadth first: a state's failure state is shallower, so its row and its outputs are complete.
      var queue = [0]
      queue.reserveCapacity(nodes.count)
      var head = 0
      while head < queue.count {
        let state = queue[head]
        head += 1
        let row = state * width
        // Where the state does not go on, its failure state does.
        let failure = Int(nodes[state].failure) * width
        if state != 0 {
          for column in 0..<width { table[row + column] = table[failure + column] }
        }
        var child = Int(nodes[state].firstChild)
        while child != 0 {
          let cell = row + Int(columns[Int(nodes[child].byte)])
          if state != 0 {
            let fallback = Int(table[cell] & Self.rowBits) / width
            nodes[child].failure = UInt32(fallback)
            if !ends[fallback].isEmpty { ends[child] += ends[fallback] }
          }
          table[cell] =
            UInt32(child * width) | (ends[child].isEmpty ? 0 : Self.outputBit)
            | (nodes[child].isShallow ? Self.shallowBit : 0)
          queue.append(child)
          child = Int(nodes[child].nextSibling)
        }
      }
    }
  }
}
