import Mustache

/// A thing of the digest as the library sees it: it asks for names and gets values.
///
/// Every name of its scope has a value here, an absent one an `Absent`: the library would look for it in the things
/// around otherwise, and a headline without a kicker would get that of another. It is a class because the library
/// copies what it looks into for every look.
final class ScopeValue<Value>: MustacheParent {
  private let value: Value
  private let scope: Scope<Value>
  private let rendering: Rendering
  private let place: (index: Int, count: Int)?

  /// Wraps a thing; `place` tells where it stands in a list, the first at 0.
  init(_ value: Value, _ scope: Scope<Value>, _ rendering: Rendering, place: (index: Int, count: Int)? = nil) {
    self.value = value
    self.scope = scope
    self.rendering = rendering
    self.place = place
  }

  /// The value of a name; nil for a name that such things do not have.
  func child(named name: String) -> Any? {
    if let word = scope.word(name) {
      guard rendering.mayLook() else { return Absent() }
      return word.value(value, rendering)
    }
    guard let place else { return nil }
    switch name {
    case "first": return place.index == 0
    case "last": return place.index == place.count - 1
    case "index": return rendering.text(String(place.index + 1))
    default: return nil
    }
  }
}

/// A list of things, each wrapped when its turn comes.
final class ValueList<Value>: MustacheSequence, MustacheParent {
  private let values: [Value]
  private let scope: Scope<Value>
  private let rendering: Rendering
  private let weight: Int

  /// Wraps a list; `weight` is what the section that goes through it writes for each item, in bytes.
  init(_ values: [Value], _ scope: Scope<Value>, _ rendering: Rendering, weight: Int) {
    self.values = values
    self.scope = scope
    self.rendering = rendering
    self.weight = weight
  }

  /// Gives the things in turn, and stops when the digest has become too large.
  func makeIterator() -> AnyIterator<ScopeValue<Value>> {
    var index = 0
    return AnyIterator { [self] in
      guard index < values.count, rendering.charge(weight) else { return nil }
      defer { index += 1 }
      return ScopeValue(values[index], scope, rendering, place: (index, values.count))
    }
  }

  /// A list has no names of its own.
  func child(named name: String) -> Any? { nil }
}

/// Text that a tag shows.
struct TextValue: MustacheCustomRenderable, MustacheParent {
  /// The text, before it is escaped.
  let renderText: String
  /// Text is something.
  var isNull: Bool { false }
  /// Text has no names.
  func child(named name: String) -> Any? { nil }
}

/// What a name stands for when there is nothing.
struct Absent: MustacheCustomRenderable, MustacheParent {
  /// Nothing.
  var renderText: String { "" }
  /// It counts as false.
  var isNull: Bool { true }
  /// Nothing in nothing.
  func child(named name: String) -> Any? { Absent() }
}
