import Foundation
import SheafFormats
import SheafKit
import SheafProcess
import SheafTesting
import Testing

@Suite("Programs that misbehave as formats")
struct MisbehavingProgramsTests {
  /// What is told of a program that formats by some lines; empty when it makes something.
  private func told(
    _ formatting: String, describing: String = PluginFolder.describing, manifest: String = "time: 3\n"
  ) throws -> String {
    let folder = try PluginFolder()
    try folder.writeFormat(formatting, describing: describing, manifest: manifest)
    let digest = SampleDigests.all[0].digest
    do {
      guard let format = try folder.catalog().format(named: "x") else { return "none" }
      _ = try format.format(digest, options: ["depth": 3], context: FormattingContext(fileName: "a"))
      return ""
    } catch let error as DiagnosticError {
      return error.diagnostics.map { "\($0.message)\n\($0.help ?? "")" }.joined(separator: "\n")
    }
  }

  private static let good = #"{"files":[{"path":"a.txt","text":"x"}]}"#

  @Test(
    "each is told with the program, what it did and the end of its standard error",
    arguments: [
      ("sleep 1000", "had not answered after 3 s"),
      ("while :; do :; done", "was stopped"),
      ("yes", "its answer is larger than 64 MiB"),
      ("head -c 200000000 /dev/zero", "its answer is larger than 64 MiB"),
      ("exec head -c 200000000 /dev/zero > big", "was stopped: a file that it wrote is larger than 64 MiB"),
      ("kill -SEGV $$", "SEGV (it crashed)"),
      ("echo gone wrong >&2; exit 3", "failed with status 3\nits standard error ends:\ngone wrong"),
      ("echo only here >&2", "wrote no answer to its standard output\nits standard error ends:\nonly here"),
      ("exit 0", "wrote no answer to its standard output\nit wrote nothing to its standard error"),
      (#"printf '{"files":[{"path":'"#, "gave an answer to `format` that cannot be used"),
      ("echo Loading; echo '\(good)'", "the answer starts: Loading"),
      (#"echo '{"files":[]}'"#, "`files` is empty"),
      (#"echo '{"files":[{"path":"/tmp/a","text":"x"}]}'"#, "the file `/tmp/a` has an absolute path"),
      (#"echo '{"files":[{"path":"../a","text":"x"}]}'"#, "the file `../a` is outside of the output folder"),
      (#"echo '{"files":[{"path":"a","text":"x"},{"path":"b/../../c","text":"x"}]}'"#, "`b/../../c` is outside"),
      (
        #"printf '{"files":['; seq 10000 | sed 's/.*/{"path":"&","text":"x"},/'; echo '{"path":"z","text":"x"}]}'"#,
        "are 10001, and at most 1000 are written"
      ),
    ])
  func formatting(script: String, words: String) throws {
    let started = ContinuousClock.now
    let text = try told(script)
    #expect(text.contains(words), "\(text)")
    #expect(text.contains("the format `x` (the program `x.sh`)"), "\(text)")
    #expect(ContinuousClock.now - started < .seconds(60))
  }

  @Test(
    "a description that is none, or of another protocol, is told",
    arguments: [
      (#"echo '{"protocol":[2],"name":7}'"#, "this Sheaf speaks 1"), ("echo hello", "the answer starts: hello"),
      ("exit 4", "failed with status 4"), (#"echo '{"protocol":[1],"name":"x"}'"#, "to `describe` that cannot be used"),
    ])
  func describing(script: String, words: String) throws {
    let text = try told("", describing: script)
    #expect(text.contains(words), "\(text)")
  }

  /// Time enough for a program that does what it should, however busy the machine is.
  private static let patient = "time: 30\n"

  @Test("a program that ignores its input, or starts children that stay, has made what it made")
  func tolerated() throws {
    #expect(try told("echo '\(Self.good)'", manifest: Self.patient) == "")
    #expect(
      try told("for i in 1 2 3 4 5; do sleep 1000 & done; echo '\(Self.good)'", manifest: Self.patient) == "")
  }

  @Test("an error that a program tells itself is told as it is")
  func refusal() throws {
    let reply =
      #"{"files":[],"diagnostics":[{"severity":"error","id":"no-font","message":"no font","help":"get one"}]}"#
    #expect(try told("echo '\(reply)'", manifest: Self.patient) == "x: no font\nget one")
  }

  @Test(
    "in the sandbox there are no users, no home, no project and no network, and the folder is its own",
    .enabled(if: Sandbox.isAvailable),
    arguments: [
      "test ! -e /etc/passwd", "test ! -e /root && test ! -e /home", "test ! -e $(dirname $0)/../../secret",
      "! touch $(dirname $0)/new 2>/dev/null", "! touch /new 2>/dev/null", "test $(ls | wc -l) = 0", "touch here",
      "test $(tail -n +3 /proc/net/dev | grep -vc ' *lo:') = 0", "test -z \"$HOME\"",
    ])
  func sandbox(check: String) throws {
    #expect(try told("if \(check); then echo '\(Self.good)'; else exit 9; fi", manifest: Self.patient) == "")
  }
}
