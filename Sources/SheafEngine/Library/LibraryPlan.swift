import Glibc
import SheafIngest
import SheafLibrary

/// What has to be done to a library so that it holds some files as they are on disk.
struct LibraryPlan: Sendable {
  /// A file that has to be looked at.
  struct Changed: Sendable {
    /// Its place among the files.
    var place: Int
    /// What the library holds of it, by its place in `before`, below 0 for nothing.
    fileprivate var before: Int
  }

  /// The files that have to be looked at.
  let toRead: [Changed]
  /// The files that are held as they are on disk.
  let current: HeldFiles
  /// Files to forget: those that are gone, and readings under rules that hold no more.
  let toForget: [FileKey]
  /// What the library holds of the files that have to be looked at.
  private let before: [StoredFile]

  /// By the rules of how many recipes one file is held.
  private static let mostOwnReadings = 4

  /// Whether so many files have to be looked at that it is no use to find out about each of them alone.
  var readsMany: Bool { toRead.count >= 500 }

  /// What the library holds of a file that has to be looked at.
  func before(_ changed: Changed) -> StoredFile? { changed.before < 0 ? nil : before[changed.before] }

  /// Whether nothing has to be done.
  var isEmpty: Bool { toRead.isEmpty && toForget.isEmpty }

  /// Compares files with what a library holds. What cannot be looked at is no part of the plan, and read in each run.
  init(_ files: ArticleFiles, _ disk: FilesOnDisk, in view: any StoredArticles) throws {
    var places = FoundPlaces(files.files)
    var current = HeldFiles(count: files.files.count)
    var before: [StoredFile] = []
    var placesBefore: [Int: Int] = [:]
    // The readings of a file that is held under several rules, by its place.
    var others: [Int: [(key: FileKey, rules: UInt64)]] = [:]
    var toForget: [FileKey] = []
    try view.forEachFile { file in
      guard let place = places.place(of: file.path), let stamp = disk.stamps[place], let rules = disk.rules[place]
      else {
        // Files that other recipes of the folder draw on are theirs, as long as they are there.
        let path = String(decoding: file.path, as: UTF8.self)
        if Self.isGone(FilePath.join(files.folder, path)) { toForget.append(file.key) }
        return
      }
      guard file.rules == rules else { return others[place, default: []].append((file.key, file.rules)) }
      if file.stamp == stamp, file.reader == LibraryUpdate.readerVersion {
        current.hold(place, HeldFiles.File(key: file.key, content: file.content, articles: file.articles))
      } else {
        placesBefore[place] = before.count
        before.append(
          StoredFile(
            key: file.key, path: files.files.path(at: place), rules: rules, stamp: file.stamp, content: file.content,
            reader: file.reader, articles: file.articles))
      }
    }
    for (place, readings) in others.sorted(by: { $0.key < $1.key }) {
      toForget += Self.outdated(readings, besides: disk.rules[place] ?? 0)
    }
    toRead = files.files.indices.compactMap { place in
      guard !current.holds(place), disk.stamps[place] != nil, disk.rules[place] != nil else { return nil }
      return Changed(place: place, before: placesBefore[place] ?? -1)
    }
    (self.current, self.toForget, self.before) = (current, toForget, before)
  }

  /// The readings of a file that are good for nobody any more, where one under some rules is made. Rules beside the
  /// articles are the same for all recipes; those of a recipe are its own, and it may be another that is composed next.
  private static func outdated(_ readings: [(key: FileKey, rules: UInt64)], besides rules: UInt64) -> [FileKey] {
    guard FileRules.isOwn(rules) else { return readings.filter { !FileRules.isOwn($0.rules) }.map(\.key) }
    let own = readings.filter { FileRules.isOwn($0.rules) }.map(\.key).sorted()
    return Array(own.dropLast(mostOwnReadings - 1))
  }

  /// Whether there is no such file any more; one that may not be looked at may be there.
  private static func isGone(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return errno == ENOENT || errno == ENOTDIR }
    return status.st_mode & S_IFMT != S_IFREG
  }
}
