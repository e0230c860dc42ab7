import SheafIngest

extension ArticleFiles {
  /// How many files are read before what came of them is taken, so that memory does not grow with the folder.
  private static let batch = 2_048

  /// Does something with some of the files, by their places, on all cores; `body` gets each with its path for opening
  /// it and what counts for it. The observer hears of every file in the stage `read`, and of the bytes where somebody
  /// looks on.
  func read<Value: Sendable>(
    _ places: [Int], observer: any WorkObserver,
    _ body: @Sendable (CorrectionFiles.Found, _ path: String, CorrectionFiles.Corrections) -> Value
  ) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(places.count)
    read(places, observer: observer, body) { values += $1 }
    return values
  }

  /// The same; `take` gets what came of the files, and their places, batch by batch in their order.
  func read<Value: Sendable>(
    _ places: [Int], observer: any WorkObserver,
    _ body: @Sendable (CorrectionFiles.Found, _ path: String, CorrectionFiles.Corrections) -> Value,
    then take: (ArraySlice<Int>, [Value]) -> Void
  ) {
    observer.during(.read) {
      // Nobody waits for the system to say how large each file is when nobody wants to know.
      let sizes =
        observer is Unobserved
        ? [] : FileStamps.take(of: places.map(files.path), in: folder).map { $0?.size ?? 0 }
      observer.expects(.read, files: places.count, bytes: sizes.reduce(0, +))
      for start in stride(from: 0, to: places.count, by: Self.batch) {
        let batch = places[start..<min(places.count, start + Self.batch)]
        let values = Parallel.map(Array(batch.indices)) { number in
          defer { observer.did(.read, files: 1, bytes: sizes.isEmpty ? 0 : sizes[number]) }
          let file = files[places[number]]
          return body(file, path(of: file), corrections[places[number]])
        }
        take(batch, values)
      }
    }
  }
}
