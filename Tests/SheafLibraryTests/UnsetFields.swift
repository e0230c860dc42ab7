/// What is nil or empty in a value, by its path: a sample that is to have every field set shows where it has not.
func unsetFields(of value: Any, path: String = "") -> [String] {
  let mirror = Mirror(reflecting: value)
  switch mirror.displayStyle {
  case .optional, .collection:
    if mirror.children.isEmpty { return [path] }
  default: break
  }
  if value is String { return (value as? String)?.isEmpty == true ? [path] : [] }
  return mirror.children.flatMap { unsetFields(of: $0.value, path: path + "." + ($0.label ?? "_")) }
}
