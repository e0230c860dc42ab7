import SheafLibrary

/// The program as it lies on disk: another one composes otherwise, be it of the same version.
struct ProgramStamp {
  fileprivate let stamp: FileStamp

  /// Looks at the program that runs; nil where the system does not say which that is.
  init?() {
    guard let stamp = FileStamp(ofFile: "/proc/self/exe") else { return nil }
    self.stamp = stamp
  }
}

extension ValueList {
  /// Adds the program and its reader.
  mutating func add(_ program: ProgramStamp) {
    let stamp = program.stamp
    for number in [stamp.size, stamp.modified, Int64(bitPattern: stamp.inode)] { add(Int(number)) }
    add(LibraryUpdate.readerVersion)
  }
}
