import Foundation

/// A fresh folder with a recipe and thirty letters, of which the recipe takes some, and with the outputs that are right
/// for them: those that are composed without a library.
///
/// The letters have two states, so that a run finds some changed, some gone and some new.
struct Newsroom: ~Copyable {
  /// The letters as they stand in the folder.
  enum State: CaseIterable {
    case first, second

    /// The other state.
    var other: State { self == .first ? .second : .first }
  }

  /// What a file holds, by its path.
  typealias Files = [String: Data]

  /// The folder.
  let path: String
  /// The right outputs of each state.
  private(set) var right: [State: Files] = [:]
  /// Where the outputs go, from the folder.
  static let output = "out"
  /// The file of the library, from the folder.
  static let library = ".sheaf/library.sqlite"

  private static let recipe = """
    sheaf: 1
    title: 渡口来信
    date: 2021-05-01
    articles: [letters/*]
    select: {any: [渡船: 2, 摆渡: 2], minimum: 2}
    entries: {show: [body, source]}
    outputs: [text, json]

    """

  /// Fills a folder with the letters in their first state, and composes what is right for both.
  init() throws {
    // In memory where there is room for it: what is tested is what is asked of a disk, not how fast one is.
    let memory = "/dev/shm"
    let folder = access(memory, W_OK) == 0 ? memory : FileManager.default.temporaryDirectory.path
    path = folder + "/sheaf-newsroom-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path + "/letters", withIntermediateDirectories: true)
    try Data(Self.recipe.utf8).write(to: URL(fileURLWithPath: path + "/letters.yaml"))
    for state in State.allCases.reversed() {
      try put(state)
      let (ending, told) = try run("compose letters.yaml --no-library -q --output right")
      guard ending == .exited(0) else { throw Unexpected(told: told) }
      right[state] = files(below: "right")
      try FileManager.default.removeItem(atPath: path + "/right")
    }
  }

  deinit {
    _ = chmod(path, 0o755)
    _ = chmod(path + "/.sheaf", 0o755)
    try? FileManager.default.removeItem(atPath: path)
    for name in ["told"] + (0..<8).map({ "told\($0)" }) {
      try? FileManager.default.removeItem(atPath: "\(path).\(name)")
    }
  }

  /// A run that did not end as it must.
  struct Unexpected: Error, CustomStringConvertible {
    var told: String
    var description: String { told }
  }

  // MARK: - Letters

  /// The letters of a state: every third has its words changed in the second, a fifth is there in one of them alone.
  static func letters(_ state: State) -> Files {
    var files: Files = [:]
    for number in 1...30 where number % 5 != (state == .first ? 0 : 1) {
      let changed = state == .second && number % 3 == 0
      let text = """
        第\(number)封来信

        2021-04-\(number < 10 ? "0" : "")\(number) 来源：渡口来信

        \(number % 2 == 0 ? "渡船每天开\(number)趟，摆渡的人换了\(changed ? "三" : "两")班。" : "集市上的秤今年校了\(number)次。")
        村口的\(changed ? "石阶" : "木桥")修好以后，过河的人少了\(number)成。

        """
      files["letters/\(number).txt"] = Data(text.utf8)
    }
    return files
  }

  /// Brings the letters into a state; those that are the same stay untouched.
  func put(_ state: State) throws {
    let wanted = Self.letters(state)
    for (name, content) in files(below: "letters") where wanted[name] != content {
      try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }
    for (name, content) in wanted where FileManager.default.contents(atPath: "\(path)/\(name)") != content {
      try content.write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    }
  }

  // MARK: - Running

  /// Starts `sheaf` in the folder.
  func start(
    _ arguments: String, environment: [String: String] = [:], withoutRights: Bool = false, told: String = "told"
  ) throws -> RunningProgram {
    // Beside the folder, which may be read-only.
    try RunningProgram(
      arguments, in: path, environment: environment, withoutRights: withoutRights, told: "\(path).\(told)")
  }

  /// Runs `sheaf` in the folder to its end.
  func run(
    _ arguments: String, environment: [String: String] = [:], withoutRights: Bool = false
  ) throws -> (ending: RunningProgram.Ending, told: String) {
    try start(arguments, environment: environment, withoutRights: withoutRights).finish()
  }

  /// Composes into the folder of outputs.
  func compose(environment: [String: String] = [:]) throws -> (ending: RunningProgram.Ending, told: String) {
    try run("compose letters.yaml -q", environment: environment)
  }

  // MARK: - What there is

  /// Every file below a folder, with its content.
  func files(below folder: String) -> Files {
    let names = FileManager.default.enumerator(atPath: "\(path)/\(folder)")?.compactMap { $0 as? String } ?? []
    return Dictionary(
      names.compactMap { name in
        FileManager.default.contents(atPath: "\(path)/\(folder)/\(name)").map { ("\(folder)/\(name)", $0) }
      }
    ) { first, _ in first }
  }

  /// The outputs, under the names that they have in `right`.
  var outputs: Files {
    Dictionary(
      files(below: Self.output).map { ($0.key.replacing("out/", with: "right/", maxReplacements: 1), $0.value) }
    ) { first, _ in first }
  }

  /// What is wrong with the letters and the outputs after whatever has happened: nothing as long as every letter is as
  /// it was put, and every output is whole, that of one state or of the other.
  func torn(_ state: State) -> [String] {
    let letters = files(below: "letters")
    var torn = letters == Self.letters(state) ? [] : ["the letters are not as they were put"]
    // A file that was about to take the place of another is whole, and goes with the next run.
    let outputs = outputs.filter { !$0.key.hasPrefix("right/.sheaf-") }
    for (name, content) in outputs where !State.allCases.contains(where: { right[$0]?[name] == content }) {
      torn.append("\(name) is no output of any state: \(content.count) bytes")
    }
    return torn
  }

  /// Removes the library and the outputs.
  func clear() throws {
    for name in [".sheaf", Self.output] where FileManager.default.fileExists(atPath: "\(path)/\(name)") {
      try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }
  }
}
