import SheafKit

/// A format that a program makes: one that speaks JSON on its standard input and output, in whatever language.
///
/// The program is run for each call of `format`, within limits and without a shell, and mostly in a sandbox
/// (`PluginProgram`). Whatever it does, one of two things comes of it: the files it names, checked, or a diagnostic
/// that names it and says what it did.
public struct ExecutableFormat: Format {
  /// What it is.
  public let details: FormatDescription
  private let program: PluginProgram

  /// The most files that a format may make.
  static let files = 1_000

  /// Makes the format of a name from what its program says of itself (`describe`).
  ///
  /// A program that makes one format makes that, whatever a recipe calls it. Throws a `DiagnosticError` that names the
  /// program when `description` is none, speaks another protocol, or knows no format of the name.
  public init(_ program: PluginProgram, description: [UInt8]) throws(DiagnosticError) {
    self.program = program
    do throws(PluginFailure) {
      details = try Self.details(of: program, description)
    } catch {
      throw DiagnosticError(error.diagnostics(of: program))
    }
  }

  /// Asks a program what it is, and gives its answer as it is. Throws a `DiagnosticError` when it gives none.
  public static func describe(_ program: PluginProgram) throws(DiagnosticError) -> [UInt8] {
    do throws(PluginFailure) {
      return try PluginCall(program: program, verb: .describe).answer().output
    } catch {
      throw DiagnosticError(error.diagnostics(of: program))
    }
  }

  private static func details(
    of program: PluginProgram, _ description: [UInt8]
  ) throws(PluginFailure) -> FormatDescription {
    let said: ProgramDescription
    do throws(JSONProblem) {
      said = try ProgramDescription(json: description)
    } catch {
      throw PluginFailure(.answer(to: .describe, PluginFailure.words(error)), answer: description)
    }
    let format = said.formats.count == 1 ? said.formats.first?.name : program.name
    guard let format, var details = said.details(of: format, origin: program.origin) else {
      let names = said.formats.map(\.name).joined(separator: ", ")
      throw PluginFailure(.answer(to: .describe, "it makes the formats \(names), and none of this name"))
    }
    details.name = program.name
    details.summary = PrintableText.line(details.summary).text
    details.version = details.version.map { PrintableText.line($0).text }
    return details
  }

  /// Runs the program with a request and gives the files of its reply. Throws a `DiagnosticError` when it cannot.
  public func format(_ digest: Digest, options: JSONValue, context: FormattingContext) throws -> FormattedDigest {
    let printable = PrintableDigest(digest)
    let request = FormatRequest(digest: printable.digest, options: options, context: context)
    do throws(PluginFailure) {
      let answer = try PluginCall(program: program, verb: .format).answer(to: request.bytes)
      var formatted = try reply(answer)
      formatted.degraded = printable.degraded + formatted.degraded
      return formatted
    } catch {
      throw DiagnosticError(error.diagnostics(of: program))
    }
  }

  private func reply(_ answer: (output: [UInt8], errorTail: [UInt8])) throws(PluginFailure) -> FormattedDigest {
    var formatted: FormattedDigest
    do throws(JSONProblem) {
      formatted = try FormatReply(json: answer.output, mediaType: details.mediaType, files: Self.files).formatted
    } catch {
      throw PluginFailure(
        .answer(to: .format, PluginFailure.words(error)), answer: answer.output, errorTail: answer.errorTail)
    }
    for index in formatted.diagnostics.indices {
      formatted.diagnostics[index].message = "\(program.name): \(formatted.diagnostics[index].message)"
    }
    if formatted.diagnostics.hasErrors { throw PluginFailure(.refused(formatted.diagnostics)) }
    for file in formatted.files {
      guard let fault = ReplyPath.fault(of: file.path) else { continue }
      throw PluginFailure(.answer(to: .format, "the file `\(file.path)` \(fault)"), errorTail: answer.errorTail)
    }
    return formatted
  }
}
