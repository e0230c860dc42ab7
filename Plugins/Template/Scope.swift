/// What templates can say about one kind of thing: its names, what each stands for, and where the value comes from.
///
/// It is the one description of the data: the checks, the values and the tables of the README follow from it.
struct Scope<Value>: Sendable {
  /// One name.
  struct Word: Sendable {
    /// The name, as templates write it.
    var name: String
    /// What it stands for.
    var kind: WordKind
    /// One line for the reader of a table.
    var summary: String
    /// The value for the library.
    var value: @Sendable (Value, Rendering) -> Any
  }

  /// What one of these things is called: `entry`.
  let title: String
  /// The names, in the order to show them.
  let words: [Word]
  private let places: [String: Int]

  /// Describes a kind of thing.
  init(_ title: String, _ words: [Word]) {
    self.title = title
    self.words = words
    places = Dictionary(words.enumerated().map { ($1.name, $0) }) { first, _ in first }
  }

  /// What a name stands for; nil for one that these things do not have.
  func word(_ name: String) -> Word? { places[name].map { words[$0] } }

  /// The names alone, for checking.
  var names: ScopeNames {
    ScopeNames(title: title, words: words.map { ScopeNames.Word(name: $0.name, kind: $0.kind, summary: $0.summary) })
  }
}

/// The kinds of thing that a digest is made of, as templates see them.
enum Scopes {}

/// What a name stands for.
enum WordKind: Sendable {
  /// Text, or nothing.
  case text
  /// True or false.
  case flag
  /// One thing with names of its own, or nothing.
  case one(@Sendable () -> ScopeNames)
  /// A list of them.
  case many(@Sendable () -> ScopeNames)

  /// The names of what it stands for, where that has any.
  var inner: ScopeNames? {
    switch self {
    case .text, .flag: nil
    case .one(let names), .many(let names): names()
    }
  }
}

/// The names of one kind of thing.
struct ScopeNames: Sendable {
  /// One of them.
  struct Word: Sendable {
    /// The name.
    var name: String
    /// What it stands for.
    var kind: WordKind
    /// One line about it.
    var summary: String
  }

  /// What one of these things is called; no two kinds share it.
  var title: String
  /// The names.
  var words: [Word]

  /// What a name stands for here.
  func word(_ name: String) -> Word? { words.first { $0.name == name } ?? Self.ofPlace.first { $0.name == name } }

  /// What everything in a list knows of its place.
  static let ofPlace = [
    Word(name: "first", kind: .flag, summary: "whether it is the first of its list"),
    Word(name: "last", kind: .flag, summary: "whether it is the last of its list"),
    Word(name: "index", kind: .text, summary: "its place in its list, from 1"),
  ]
}

extension Scope.Word {
  /// A name for text; empty text is nothing.
  static func text(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Value, Rendering) -> String?
  ) -> Self {
    Self(name: name, kind: .text, summary: summary) { thing, rendering in
      rendering.text(value(thing, rendering))
    }
  }

  /// A name for a number.
  static func number(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Value) -> Int?
  ) -> Self {
    text(name, summary) { thing, _ in value(thing).map(String.init) }
  }

  /// A name for something that is so or is not.
  static func flag(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Value, Rendering) -> Bool
  ) -> Self {
    Self(name: name, kind: .flag, summary: summary) { value($0, $1) }
  }

  /// A name for one thing with names of its own.
  static func one<Inner>(
    _ name: String, _ scope: @escaping @Sendable @autoclosure () -> Scope<Inner>, _ summary: String,
    _ value: @escaping @Sendable (Value, Rendering) -> Inner?
  ) -> Self {
    Self(name: name, kind: .one({ scope().names }), summary: summary) { thing, rendering in
      guard let inner = value(thing, rendering) else { return Absent() }
      return ScopeValue(inner, scope(), rendering)
    }
  }

  /// A name for a list of things.
  static func many<Inner>(
    _ name: String, _ scope: @escaping @Sendable @autoclosure () -> Scope<Inner>, _ summary: String,
    _ value: @escaping @Sendable (Value, Rendering) -> [Inner]
  ) -> Self {
    Self(name: name, kind: .many({ scope().names }), summary: summary) { thing, rendering in
      ValueList(value(thing, rendering), scope(), rendering, weight: rendering.weight(of: name))
    }
  }
}
