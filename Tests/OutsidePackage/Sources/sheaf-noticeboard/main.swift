import Noticeboard
import SheafCommandLine
import SheafKit

// A `sheaf` of your own, with one format more.
SheafProgram.main(adding: [ModuleFormat(NoticeboardFormatter.self)])
