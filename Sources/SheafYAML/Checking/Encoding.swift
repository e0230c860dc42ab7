import SheafKit

extension YAMLSource {
  /// Says where the text is not UTF-8 or holds a character that YAML does not allow anywhere; empty when it is sound.
  ///
  /// Libyaml would find both, but without a line.
  func encodingProblems() -> [Diagnostic] {
    if let name = CharsetGuess.wide(bytes) {
      return [YAMLProblem.notUTF8(charset: name).diagnostic(file: file, line: firstLine)]
    }
    if let offset = firstInvalidByte() {
      return [YAMLProblem.notUTF8(charset: CharsetGuess.multibyte(bytes)).diagnostic(at: location(offset..<offset))]
    }
    var problems: [Diagnostic] = []
    var offset = 0
    while let (start, scalar) = nextForbidden(from: offset), problems.count < 20 {
      let end = start + UTF8Width.of(leading: bytes[start])
      problems.append(YAMLProblem.forbiddenCharacter(scalar).diagnostic(at: location(start..<end)))
      offset = end
    }
    return problems
  }

  private func firstInvalidByte() -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// The next character outside `c-printable` (YAML 1.2.2, 5.1), which is nearly everything but control characters.
  private func nextForbidden(from offset: Int) -> (offset: Int, scalar: UInt32)? {
    var index = offset
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x20...0x7E, UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): index += 1
      case 0...0x7F: return (index, UInt32(byte))
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0 && bytes[index + 1] != 0x85:
        return (index, UInt32(bytes[index + 1]))
      case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF:
        return (index, 0xFEFF)
      case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE:
        return (index, 0xFFC0 + UInt32(bytes[index + 2] & 0x3F))
      default: index += UTF8Width.of(leading: byte)
      }
    }
    return nil
  }
}
