import Dispatch
import Synchronization

/// Work on every core, with results in the order of the input.
enum Parallel {
  /// On how many cores; nil for all there are. What comes of the work is the same on any number.
  @TaskLocal static var cores: Int?

  /// `transform` of each element; elements are handed out in chunks so that one large element holds up little.
  static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let chunk = max(1, min(64, elements.count / 16))
    let chunks = (elements.count + chunk - 1) / chunk
    guard chunks > 1, cores != 1 else { return elements.map(transform) }
    let results = Mutex([[Result]](repeating: [], count: chunks))
    DispatchQueue.concurrentPerform(iterations: chunks) { index in
      let part = elements[index * chunk..<min(elements.count, (index + 1) * chunk)].map(transform)
      results.withLock { $0[index] = part }
    }
    return results.withLock { $0 }.flatMap { $0 }
  }
}
