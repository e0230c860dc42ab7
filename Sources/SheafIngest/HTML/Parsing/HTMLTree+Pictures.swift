// Where the pictures of a page stand.
extension HTMLTree {
  /// Whether a picture stands in a run of nodes. Boxes in boxes are asked, each for all that is in it.
  func holdsPicture(_ nodes: Range<Index>) -> Bool {
    var (low, high) = (0, pictures.count)
    while low < high {
      let middle = (low + high) / 2
      if pictures[middle] < nodes.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < pictures.count && pictures[low] < nodes.upperBound
  }
}
