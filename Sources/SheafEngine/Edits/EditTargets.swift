import SheafKit
import SheafRecipe

/// The articles that edits may be about, told by what each says of itself, before it is known which edit is about
/// which.
struct EditTargets: Sendable {
  private let ids: Set<String>
  private let titles: Set<[UInt8]>

  /// The articles of some edits.
  init(_ edits: Edits?) {
    ids = Set((edits?.list ?? []).compactMap(\.article))
    titles = Set((edits?.list ?? []).compactMap { $0.title.map(EditMatch.key) })
  }

  /// Whether there are none.
  var isEmpty: Bool { ids.isEmpty && titles.isEmpty }

  /// Whether an edit may be about an article with this id and title.
  func mayBe(id: String, title: String) -> Bool {
    !isEmpty && (ids.contains(id) || titles.contains(EditMatch.key(of: title)))
  }
}
