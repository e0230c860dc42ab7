extension ArticleReader {
  /// Which reader this is: what one of another version read from a file may be something else, and is to be read again.
  ///
  /// A hash of the sources that reading is made of. A test holds it, and writes it anew with `RECORD=1`; after a merge, do that
  /// whatever stands here.
  public static let version = "2bu62wx0s6qds3a1e6gtcnocnj"
}
