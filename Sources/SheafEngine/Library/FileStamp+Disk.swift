import Glibc
import SheafIngest
import SheafLibrary

extension FileStamp {
  /// The stamp as a library keeps it.
  init(_ stamp: SourceFile.Stamp) {
    self.init(size: stamp.size, modified: stamp.modified, changed: stamp.changed, inode: stamp.inode)
  }

  /// What the system says of a regular file, links followed; nil where there is none to ask about.
  init?(ofFile path: String) {
    guard let stamp = SourceFile.Stamp(of: path) else { return nil }
    self.init(stamp)
  }

  /// Now, as the system stamps files.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  /// The stamp to keep of a file that was looked at when it was `moment`.
  ///
  /// A file that changed just before may change once more and keep its stamp: clocks of file systems go in steps, of 4 ms
  /// and less on those of Linux, of 2 s on a memory stick. Such a stamp is kept so that it equals none, and the file is looked at again.
  func believed(at moment: Int64) -> FileStamp {
    let step: Int64 = changed % 1_000_000_000 == 0 ? 2_000_000_000 : 20_000_000
    guard changed > moment - step else { return self }
    return FileStamp(size: size, modified: modified, changed: -1, inode: inode)
  }
}
