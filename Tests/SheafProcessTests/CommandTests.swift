import Glibc
import SheafProcess
import Testing

@Suite("Running another program")
struct CommandTests {
  private func shell(
    _ script: String, input: String = "", environment: [String: String] = [:], limits: ProcessLimits = ProcessLimits()
  ) throws -> ProcessResult {
    // A shell is the program under test here: it can do whatever a program can.
    try Command("sh", ["-c", script], environment: environment, input: Array(input.utf8), limits: limits).run()
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("output, the end of the errors and the status come back")
  func result() throws {
    let result = try shell("echo out; echo err >&2; exit 3")
    #expect(result.ending == .exited(3))
    #expect(text(result.output) == "out\n" && text(result.errorTail) == "err\n")
  }

  @Test("arguments reach the program as they are")
  func arguments() throws {
    let strange = ["a b", "$HOME", "*", "'", "\"", "; rm x", "", "--", "书"]
    let result = try Command("printf", ["%s\\n"] + strange).run()
    #expect(text(result.output) == strange.map { $0 + "\n" }.joined())
  }

  @Test("the environment is what is asked for, PATH and LANG")
  func environment() throws {
    let result = try Command("env", environment: ["SHEAF": "1"]).run()
    #expect(text(result.output).split(separator: "\n").map { $0.prefix { $0 != "=" } } == ["LANG", "PATH", "SHEAF"])
  }

  @Test("input is read to its end, and is empty when there is none")
  func input() throws {
    let long = String(repeating: "一行字\n", count: 100_000)
    #expect(text(try shell("cat", input: long).output) == long)
    #expect(try shell("wc -c").output == Array("0\n".utf8))
  }

  @Test("a program that never reads its input ends as it likes")
  func unreadInput() throws {
    #expect(try shell("exit 0", input: String(repeating: "x", count: 1 << 21)).ending == .exited(0))
  }

  @Test("a program that hangs is stopped")
  func hanging() throws {
    let result = try shell("echo begun; exec sleep 1000", limits: ProcessLimits(time: .milliseconds(300)))
    #expect(result.ending == .stopped(.time))
    #expect(text(result.output) == "begun\n")
  }

  @Test("what it started goes with it, when it is stopped and when it ends before")
  func grandchildren() throws {
    for script in ["sleep 1000 & echo $!; wait", "sleep 1000 & echo $!"] {
      let result = try shell(script, limits: ProcessLimits(time: .milliseconds(500)))
      let identifier = try #require(pid_t(text(result.output).trimmingNewline))
      // It is dead or being buried; a zombie that nobody has waited for yet still has its number.
      var isGone = false
      for _ in 0..<200 where !isGone {
        isGone = Self.isGone(identifier)
        if !isGone { usleep(10_000) }
      }
      #expect(isGone)
    }
  }

  private static func isGone(_ identifier: pid_t) -> Bool {
    guard kill(identifier, 0) == 0 else { return errno == ESRCH }
    guard let file = fopen("/proc/\(identifier)/stat", "r") else { return true }
    defer { fclose(file) }
    var line = [UInt8](repeating: 0, count: 200)
    let count = fread(&line, 1, line.count, file)
    return String(decoding: line[..<count], as: UTF8.self).contains(") Z ")
  }

  @Test("an ended program is not waited for because its child holds its output")
  func heldOutput() throws {
    let result = try shell("sleep 1000 & echo done", limits: ProcessLimits(time: .seconds(60)))
    #expect(result.ending == .exited(0) && text(result.output) == "done\n")
  }

  @Test("a program that closes its outputs and stays is stopped")
  func closedOutput() throws {
    let result = try shell("exec >&- 2>&-; exec sleep 1000", limits: ProcessLimits(time: .milliseconds(300)))
    #expect(result.ending == .stopped(.time))
  }

  @Test("output beyond the limit stops the program; errors keep their end")
  func flood() throws {
    let output = try shell("yes", limits: ProcessLimits(output: 100_000))
    #expect(output.ending == .stopped(.output) && output.output.count == 100_000)
    let exact = try shell("printf 12345", limits: ProcessLimits(output: 5))
    #expect(exact.ending == .exited(0) && exact.output.count == 5)
    let errors = try shell(
      "yes >&2", limits: ProcessLimits(time: .milliseconds(300), errorTail: 1000))
    #expect(errors.ending == .stopped(.time) && errors.errorTail.count == 1000)
    let tail = try shell("seq 100000 >&2", limits: ProcessLimits(errorTail: 7))
    #expect(text(tail.errorTail) == "100000\n")
  }

  @Test("a program that dies by a signal says which")
  func signal() throws {
    #expect(try shell("kill -SEGV $$").ending == .signalled(SIGSEGV))
    // Signals that this process ignores or blocks are not ignored or blocked there.
    #expect(try shell("kill -PIPE $$").ending == .signalled(SIGPIPE))
  }

  @Test("processor time, memory and files are limited")
  func resources() throws {
    let spinning = try shell("while :; do :; done", limits: ProcessLimits(processorSeconds: 1))
    #expect(spinning.ending == .stopped(.processorTime))
    let hungry = try shell(
      "dd if=/dev/zero of=/dev/null bs=512M count=1", limits: ProcessLimits(memory: 128 << 20))
    #expect(hungry.ending == .exited(1))
    let folder = "/tmp/sheaf-process-\(getpid())"
    let writing = try shell("exec head -c 100000 /dev/zero > \(folder)", limits: ProcessLimits(fileSize: 1000))
    unlink(folder)
    #expect(writing.ending == .stopped(.fileSize))
  }

  @Test("a program that is not there, or is none, is said")
  func missing() throws {
    #expect(throws: LaunchFailure.notFound("no-such-program")) { try Command("no-such-program").run() }
    #expect(throws: LaunchFailure.notFound("/no/such")) { try Command("/no/such").run() }
    #expect(throws: LaunchFailure.notFound("")) { try Command("").run() }
    #expect(throws: LaunchFailure.notExecutable("/etc/passwd")) { try Command("/etc/passwd").run() }
    #expect(throws: LaunchFailure.notExecutable("/tmp")) { try Command("/tmp").run() }
    #expect(LaunchFailure.system(ENOSPC).reason.contains("No space"))
  }

  @Test("many threads run programs at once, and each gets its own")
  func threads() async throws {
    try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for number in 0..<40 {
        group.addTask { (number, text(try shell("cat; echo \(number)", input: "\(number) ").output)) }
      }
      for try await (number, output) in group { #expect(output == "\(number) \(number)\n") }
    }
  }

  @Test("no descriptor is left open")
  func descriptors() throws {
    _ = try shell("exit 0", input: "x")
    let before = Self.openDescriptors
    for _ in 0..<20 { _ = try shell("echo x", input: "x") }
    // Other tests open and close some at the same time.
    #expect(Self.openDescriptors < before + 40)
  }

  private static var openDescriptors: Int { (0..<1024).count { fcntl($0, F_GETFD) >= 0 } }
}

extension String {
  fileprivate var trimmingNewline: Substring { hasSuffix("\n") ? dropLast() : self[...] }
}
