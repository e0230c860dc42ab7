import Glibc
import SheafIngest
import SheafLibrary

/// What has to be done to a library so that it holds some files as they are on disk.
struct LibraryPlan: Sendable {
  /// A file that has to be looked at.
  struct Changed: Sendable {
    /// Its place among the files.
    var place: Int
    /// What the library holds of it, by its place there; nil for nothing.
    fileprivate var before: Int?
  }

  /// The files that have to be looked at.
  let toRead: [Changed]
  /// The files that are held as they are on disk.
  let current: HeldFiles
  /// Files to forget: those that are gone, and readings under rules that hold no more.
  let toForget: [FileKey]

  /// By the rules of how many recipes one file is held.
  private static let mostOwnReadings = 4

  /// Whether so many files have to be looked at that it is no use to find out about each of them alone.
  var readsMany: Bool { toRead.count >= 500 }

  /// What the library holds of a file that has to be looked at.
  func before(_ changed: Changed) -> StoredFile? { changed.before.map { current.index.files[$0] } }

  /// Whether nothing has to be done.
  var isEmpty: Bool { toRead.isEmpty && toForget.isEmpty }

  /// Compares files with what a library holds. What cannot be looked at is no part of the plan, and read in each run.
  init(_ files: ArticleFiles, _ disk: FilesOnDisk, held index: StoredIndex) {
    var toRead: [Changed] = []
    var current = HeldFiles(index, count: files.files.count)
    var toForget: [FileKey] = []
    var isFound = [Bool](repeating: false, count: current.index.files.count)
    for (place, file) in files.files.enumerated() {
      let readings = current.index.places(of: file.path)
      guard let stamp = disk.stamps[place], let rules = disk.rules[place] else { continue }
      for reading in readings { isFound[reading] = true }
      let before = readings.first { current.index.files[$0].rules == rules }
      if let before, Self.isCurrent(current.index.files[before], stamp) {
        current.hold(place, stored: before, as: file.path)
      } else {
        toRead.append(Changed(place: place, before: before))
      }
      guard readings.count > (before == nil ? 0 : 1) else { continue }
      toForget += Self.outdated(current.index.files[readings].filter { $0.rules != rules }, besides: rules)
    }
    // Files that other recipes of the folder draw on are theirs, as long as they are there.
    for (place, file) in current.index.files.enumerated() where !isFound[place] {
      guard let key = file.key, Self.isGone(files.path(of: CorrectionFiles.Found(path: file.path, pattern: ""))) else {
        continue
      }
      toForget.append(key)
    }
    (self.toRead, self.current, self.toForget) = (toRead, current, toForget)
  }

  private static func isCurrent(_ file: StoredFile, _ stamp: FileStamp) -> Bool {
    file.stamp == stamp && file.reader == LibraryUpdate.readerVersion
  }

  /// The readings of a file that are good for nobody any more, where one under some rules is made. Rules beside the
  /// articles are the same for all recipes; those of a recipe are its own, and it may be another that is composed next.
  private static func outdated(_ readings: [StoredFile], besides rules: UInt64) -> [FileKey] {
    guard FileRules.isOwn(rules) else { return readings.filter { !FileRules.isOwn($0.rules) }.compactMap(\.key) }
    let own = readings.filter { FileRules.isOwn($0.rules) }.compactMap(\.key).sorted()
    return Array(own.dropLast(mostOwnReadings - 1))
  }

  /// Whether there is no such file any more; one that may not be looked at may be there.
  private static func isGone(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return errno == ENOENT || errno == ENOTDIR }
    return status.st_mode & S_IFMT != S_IFREG
  }
}
