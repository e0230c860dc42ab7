import SheafIngest

/// What counts for each of many files. Those of one folder share it, and most have no sidecar: a file takes four bytes.
struct CorrectionList: RandomAccessCollection, Sendable {
  /// What counts for the files of one folder, but for their sidecars.
  private var shared: [CorrectionFiles.Corrections] = []
  /// For each file its place there.
  private var places: [Int32] = []
  private var sidecars: [Int: SidecarFile] = [:]

  /// The first place.
  var startIndex: Int { 0 }
  /// Behind the last.
  var endIndex: Int { places.count }

  /// What counts for a file.
  subscript(place: Int) -> CorrectionFiles.Corrections {
    var corrections = shared[Int(places[place])]
    if !sidecars.isEmpty { corrections.sidecar = sidecars[place] }
    return corrections
  }

  /// Adds what counts for the next file.
  mutating func append(_ corrections: CorrectionFiles.Corrections) {
    if let sidecar = corrections.sidecar { sidecars[places.count] = sidecar }
    if shared.last?.sitesNumber != corrections.sitesNumber {
      var corrections = corrections
      corrections.sidecar = nil
      shared.append(corrections)
    }
    places.append(Int32(truncatingIfNeeded: shared.count - 1))
  }
}
