import ArgumentParser
import SheafRecipe

/// The values that a command line gives to the parameters of recipes.
struct Settings: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Give a parameter of the recipe a value, as in --set month=3; once for each.", valueName: "name=value"),
    transform: { text in
      guard let setting = ParameterSetting(text) else {
        throw ValidationError("“\(text)” has no name and value; write --set month=3")
      }
      return setting
    })
  var parameters: [ParameterSetting] = []

  mutating func validate() throws {
    var seen: Set<String> = []
    for parameter in parameters where !seen.insert(parameter.name).inserted {
      throw ValidationError("--set gives “\(parameter.name)” two values")
    }
  }
}
