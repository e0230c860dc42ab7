import ArgumentParser

/// Whether a command writes `sheaf.lock` anew.
struct LockUpdate: ParsableArguments {
  @Flag(
    name: .customLong("update-lock"),
    help:
      "Write sheaf.lock beside the recipe with the formats from elsewhere as they are now, instead of holding them to it."
  )
  var isAsked = false
}
