import ArgumentParser
import Glibc
import SheafKit
import SheafRecipe

/// The day of issue of a digest.
struct IssueDate: ParsableArguments {
  @Option(
    name: .customLong("date"),
    help: "The day of issue, as 2021-03-08; else the recipe’s `date`, else SOURCE_DATE_EPOCH, else today.",
    transform: { text in
      guard let date = CalendarDate(text) else {
        throw ValidationError("“\(text)” is not a date such as 2021-03-08")
      }
      return date
    })
  var given: CalendarDate?

  /// The day of issue of a recipe. It is the one place where a clock is read.
  func date(of recipe: Recipe) throws -> CalendarDate {
    if let date = given ?? recipe.date { return date }
    if let epoch = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }) {
      guard let date = Int(epoch).flatMap({ CalendarDate(secondsSince1970: $0) }) else {
        throw UsageProblem("SOURCE_DATE_EPOCH is “\(epoch)”, which is no number of seconds since 1970")
      }
      return date
    }
    var now = time(nil)
    var local = tm()
    guard localtime_r(&now, &local) != nil,
      let date = CalendarDate(
        year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    else { throw UsageProblem("the clock of this machine gives no date; write --date 2021-03-08") }
    return date
  }
}
