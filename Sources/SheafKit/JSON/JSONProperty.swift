/// A property by its key path, got and set without asking the key path each time.
///
/// A key path looks up the types on its way at every use, which is a quarter of the time of writing a digest. A stored
/// property of a struct stands at one offset in it (`MemoryLayout.offset(of:)`), which is asked once; other properties
/// have none and go by the key path.
struct JSONProperty<Root, Value>: Sendable {
  private let path: WritableKeyPath<Root, Value> & Sendable
  private let offset: Int?

  init(_ path: WritableKeyPath<Root, Value> & Sendable) {
    self.path = path
    offset = MemoryLayout<Root>.offset(of: path)
  }

  func value(in root: Root) -> Value {
    guard let offset else { return root[keyPath: path] }
    return withUnsafePointer(to: root) { root in
      UnsafeRawPointer(root).advanced(by: offset).assumingMemoryBound(to: Value.self).pointee
    }
  }

  func set(_ value: Value, in root: inout Root) {
    guard let offset else {
      root[keyPath: path] = value
      return
    }
    withUnsafeMutablePointer(to: &root) { root in
      UnsafeMutableRawPointer(root).advanced(by: offset).assumingMemoryBound(to: Value.self).pointee = value
    }
  }
}
