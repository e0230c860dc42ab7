import ArgumentParser
import SheafKit
import SheafLibrary

/// What a list of articles is ordered by; equal ones stand in the order of the files.
struct ListOrder: Sendable {
  /// What can be ordered by.
  enum Value: String, CaseIterable, Sendable {
    case published
    case title
    case source
    case organisation
    case file
  }

  /// One key.
  struct Key: Sendable {
    var value: Value
    var isDescending: Bool
  }

  var keys: [Key]

  /// Reads `source,-published`.
  static func read(_ text: String) throws -> ListOrder {
    ListOrder(
      keys: try text.split(separator: ",").map { part in
        let isDescending = part.hasPrefix("-")
        let name = String(isDescending ? part.dropFirst() : part)
        guard let value = Value(rawValue: name) else {
          let names = Value.allCases.map(\.rawValue)
          let hint = NearestName.of(name, in: names).map { "; did you mean \($0)?" } ?? "."
          throw ValidationError("there is no order by “\(name)”\(hint) There are: \(names.joined(separator: ", "))")
        }
        return Key(value: value, isDescending: isDescending)
      })
  }

  /// The heads in this order; what lacks a value comes last either way.
  func sorted(_ heads: [ArticleHead]) -> [ArticleHead] {
    heads.enumerated().sorted { left, right in
      for key in keys {
        let (a, b) = (Self.text(key.value, left.element), Self.text(key.value, right.element))
        switch (a, b) {
        case (nil, nil): continue
        case (nil, _?): return false
        case (_?, nil): return true
        case (let a?, let b?):
          if a == b { continue }
          return (a < b) != key.isDescending
        }
      }
      return left.offset < right.offset
    }
    .map(\.element)
  }

  private static func text(_ value: Value, _ head: ArticleHead) -> String? {
    switch value {
    case .published: head.published?.description
    case .title: head.title
    case .source: head.source
    case .organisation: head.organisation
    case .file: head.origin.file
    }
  }
}
