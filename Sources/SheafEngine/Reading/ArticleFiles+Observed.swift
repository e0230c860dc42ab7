import SheafIngest

extension ArticleFiles {
  /// Does something with some of the files, by their places, on all cores; `body` gets each with its path for opening it and
  /// what counts for it. The observer hears of every file in the stage `read`, and of the bytes where somebody looks on.
  func read<Value: Sendable>(
    _ places: [Int], observer: any WorkObserver,
    _ body: @Sendable (CorrectionFiles.Found, _ path: String, CorrectionFiles.Corrections) -> Value
  ) -> [Value] {
    observer.during(.read) {
      // Nobody waits for the system to say how large each file is when nobody wants to know.
      let sizes =
        observer is Unobserved
        ? [] : FileStamps.take(of: places.map { files[$0].path }, in: folder).map { $0?.size ?? 0 }
      observer.expects(.read, files: places.count, bytes: sizes.reduce(0, +))
      return Parallel.map(Array(places.enumerated())) { number, place in
        defer { observer.did(.read, files: 1, bytes: sizes.isEmpty ? 0 : sizes[number]) }
        return body(files[place], path(of: files[place]), corrections[place])
      }
    }
  }
}
