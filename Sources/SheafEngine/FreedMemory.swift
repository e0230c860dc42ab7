import CMalloc

/// Memory that was let go of, and that glibc holds for what comes next.
enum FreedMemory {
  /// How many articles have to be chosen that it is worth the few milliseconds it takes to look for it.
  private static let worth = TextRoom.most

  /// Gives it back to the system behind a phase that let go of much, where so many articles were chosen: what the next phase
  /// makes is of another size, and would lie beside the holes.
  static func giveBack(behind chosen: Int) {
    if chosen > worth { malloc_trim(0) }
  }
}
