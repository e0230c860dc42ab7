import SheafKit

/// What a program answers: a pure function of its arguments and of what is on its standard input.
public enum ProgramAnswer: Hashable, Sendable {
  /// What goes to standard output.
  case output([UInt8])
  /// The exit status, and what goes to standard error.
  case refusal(status: Int32, words: String)

  /// The most bytes of a request.
  public static let requestLimit = 1 << 30

  /// Answers arguments for a formatter; `request` gives what is on standard input, and nil when it is more than so many
  /// bytes.
  public init<Formatter: DigestFormatter>(
    to arguments: [String], of type: Formatter.Type, version: String, request: (Int) -> [UInt8]?
  ) {
    switch arguments {
    case ["describe"]: self = .output(ProgramDescription(type, version: version).bytes + [UInt8(ascii: "\n")])
    case ["format"]:
      guard let bytes = request(Self.requestLimit) else {
        self = .refusal(status: 1, words: "the request has more than \(Self.requestLimit) bytes")
        return
      }
      self = Self.format(bytes, with: type)
    default:
      self = .refusal(
        status: 2, words: "write `describe`, or `format` with a request of Sheaf’s on standard input")
    }
  }

  private static func format<Formatter: DigestFormatter>(_ bytes: [UInt8], with type: Formatter.Type) -> ProgramAnswer {
    let request: FormatRequest
    do throws(JSONProblem) {
      request = try FormatRequest(json: bytes)
    } catch {
      return .refusal(status: 1, words: "the request cannot be read: \(error)")
    }
    do {
      let formatted = try ModuleFormat(type).format(
        request.digest, options: request.options, context: request.context)
      return .output(FormatReply(formatted).bytes + [UInt8(ascii: "\n")])
    } catch let error as DiagnosticError {
      // What a formatter refuses it tells the user, through Sheaf, as it does in process.
      return .output(
        FormatReply(FormattedDigest(files: [], diagnostics: error.diagnostics)).bytes + [UInt8(ascii: "\n")])
    } catch {
      return .refusal(status: 3, words: "\(error)")
    }
  }
}
