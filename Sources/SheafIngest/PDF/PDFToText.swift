import SheafProcess

/// The program that reads PDF: `pdftotext` of poppler, in a process of its own, so that what breaks it breaks nothing else.
enum PDFToText {
  /// What reading a document may cost.
  static let limits = ProcessLimits(
    time: .seconds(30), processorSeconds: 30, memory: 1 << 30, fileSize: 0, output: 64 << 20, errorTail: 256 << 10)

  /// The most pages of a document that are read.
  static let pageLimit = 2000

  /// What came of reading a document.
  enum Outcome {
    /// The pages; `complaints` is the end of what the program had to say about the document.
    case pages(PDFMarkup, complaints: String)
    /// It could not be read.
    case problem(PDFProblem)
  }

  /// Reads the pages of a document. `program` is the name or the path of `pdftotext`.
  static func read(_ document: [UInt8], program: String = "pdftotext") -> Outcome {
    let command = Command(
      program, ["-bbox-layout", "-enc", "UTF-8", "-l", "\(pageLimit)", "-", "-"], input: document, limits: limits)
    let result: ProcessResult
    do throws(LaunchFailure) {
      result = try command.run()
    } catch {
      return .problem(.noProgram(error))
    }
    let complaints = String(decoding: result.errorTail, as: UTF8.self)
    switch result.ending {
    case .exited(0): return .pages(PDFMarkup(result.output), complaints: complaints)
    case .exited: return .problem(complaints.contains("Incorrect password") ? .locked : .damaged)
    case .signalled: return .problem(.broken)
    case .stopped(let limit): return .problem(.tooCostly(limit))
    }
  }
}
