import Noticeboard
import SheafPlugin

// The same format as a program that any Sheaf calls, when it stands on the path.
@main extension NoticeboardFormatter: FormatterProgram {
  /// Its version, which `sheaf.lock` remembers.
  public static var version: String { "0.1.0" }
}
