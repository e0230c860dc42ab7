import SheafKit

/// What a line or a pair of brackets states about an article: who wrote it, where it appeared and when.
public struct Credits: Hashable, Sendable {
  /// The medium that published it (来源); nil when only 本站, 网络 or the like is named.
  public var source: String?
  /// The medium it was taken from (转载自).
  public var repostedFrom: String?
  /// Who wrote it, in the order of the line.
  public var byline: [Contributor]
  /// Who answers for it (责任编辑, 审核).
  public var editors: [Contributor]
  /// The day of publication; never one without a year.
  public var published: CalendarDate?
  /// When it was written or last changed; it stands for the day of publication where none is stated.
  public var changed: CalendarDate?
  /// Whether the line says nothing else, so that it can be taken out of the text.
  public var isWholeLine: Bool

  /// Makes credits from their parts.
  public init(
    source: String? = nil, repostedFrom: String? = nil, byline: [Contributor] = [], editors: [Contributor] = [],
    published: CalendarDate? = nil, changed: CalendarDate? = nil, isWholeLine: Bool = true
  ) {
    self.source = source
    self.repostedFrom = repostedFrom
    self.byline = byline
    self.editors = editors
    self.published = published
    self.changed = changed
    self.isWholeLine = isWholeLine
  }

  /// Adds what another line states; what is known already stays, and nobody is named twice. Gives the fields that
  /// something was added to.
  @discardableResult
  public mutating func merge(_ other: Credits) -> [FieldEvidence.Field] {
    var taken: [FieldEvidence.Field] = []
    func add<Value>(_ value: Value?, to field: inout Value?, _ name: FieldEvidence.Field) {
      guard field == nil, let value else { return }
      field = value
      taken.append(name)
    }
    func add(_ people: [Contributor], to field: inout [Contributor], _ name: FieldEvidence.Field) {
      let new = people.filter { !field.contains($0) }
      guard !new.isEmpty else { return }
      field += new
      taken.append(name)
    }
    add(other.source, to: &source, .source)
    add(other.repostedFrom, to: &repostedFrom, .repostedFrom)
    add(other.published, to: &published, .published)
    changed = changed ?? other.changed
    if !other.byline.isEmpty { taken += merge(byline: other.byline) }
    if !other.editors.isEmpty { add(other.editors, to: &editors, .editors) }
    return taken
  }

  private mutating func merge(byline others: [Contributor]) -> [FieldEvidence.Field] {
    guard !byline.isEmpty else {
      byline = others
      return [.byline]
    }
    var taken: [FieldEvidence.Field] = []
    for author in others {
      // 作者 says less than 记者, and no role less than either.
      guard let place = byline.firstIndex(where: { $0.name == author.name }),
        byline[place].role == nil || byline[place].role == "作者"
      else { continue }
      guard let role = author.role, role != byline[place].role else { continue }
      byline[place].role = role
      taken.append(.byline)
    }
    let names = Set(byline.map(\.name))
    let new = others.filter { !names.contains($0.name) }.filter { !byline.contains($0) }
    guard !new.isEmpty else { return taken }
    byline += new
    taken.append(.byline)
    return taken
  }
}
