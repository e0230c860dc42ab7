extension JSONReader {
  /// Goes to the value of the member of that name in the object that begins here, wherever in it the member stands;
  /// false when there is none.
  mutating func find(_ member: String) throws(JSONProblem) -> Bool {
    guard try enter(.object) else { return false }
    repeat {
      if try name({ $0.elementsEqual(member.utf8) }).match { return true }
      try skip()
    } while try another(in: .object)
    return false
  }

  /// Reads the member of that name of the object that begins here, where there is one, and nothing else.
  ///
  /// So a version can be refused before anything that it may have changed is read.
  mutating func check<Value>(_ member: String, against form: JSONForm<Value>) throws(JSONProblem) {
    guard try find(member) else { return }
    do throws(JSONProblem) {
      _ = try form.read(&self)
    } catch {
      throw error.inside(.key(member))
    }
  }
}
