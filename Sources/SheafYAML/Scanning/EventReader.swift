import CLibYAML
import SheafKit

/// A cursor over the events of a YAML text: the only file that calls libyaml.
///
/// It must not outlive the buffer that its source points into.
final class EventReader {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let source: YAMLSource
  private var cursor: MarkCursor

  /// Starts at the beginning of a text whose encoding is checked.
  init(_ source: YAMLSource) {
    // On the heap, because libyaml keeps pointers into the structure.
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    self.source = source
    cursor = MarkCursor(source)
    // Fails only when there is no memory; then the first event fails too.
    _ = yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, source.bytes.baseAddress, source.bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deinitialize(count: 1)
    parser.deallocate()
  }

  /// The next event; after `streamEnd` there are none. Throws the place and the meaning of a syntax error.
  func next() throws(DiagnosticError) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw DiagnosticError(syntaxError()) }
    defer { yaml_event_delete(&event) }
    guard let kind = kind(of: event) else { return try next() }
    let start = cursor.mark(atCharacter: Int(clamping: event.start_mark.index))
    let end = cursor.mark(atCharacter: Int(clamping: event.end_mark.index))
    return YAMLEvent(kind: kind, start: start, end: end)
  }

  /// Nil for the start of the stream, which says nothing.
  private func kind(of event: yaml_event_t) -> YAMLEvent.Kind? {
    // The enumeration is a C one, which Swift imports as a structure: hence the `default`.
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: return .documentStart(explicit: event.data.document_start.implicit == 0)
    case YAML_DOCUMENT_END_EVENT: return .documentEnd(explicit: event.data.document_end.implicit == 0)
    case YAML_ALIAS_EVENT: return .alias(string(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: Int(clamping: scalar.length)), as: UTF8.self)
      return .scalar(text: text, style: style(scalar.style), properties(tag: scalar.tag, anchor: scalar.anchor))
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      let properties = properties(tag: start.tag, anchor: start.anchor)
      return .sequenceStart(flow: start.style == YAML_FLOW_SEQUENCE_STYLE, properties)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      let properties = properties(tag: start.tag, anchor: start.anchor)
      return .mappingStart(flow: start.style == YAML_FLOW_MAPPING_STYLE, properties)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .collectionEnd
    case YAML_STREAM_START_EVENT: return nil
    default: return .streamEnd
    }
  }

  private func properties(tag: UnsafePointer<UInt8>?, anchor: UnsafePointer<UInt8>?) -> YAMLEvent.Properties {
    YAMLEvent.Properties(tag: string(tag), anchor: string(anchor))
  }

  private func string(_ pointer: UnsafePointer<UInt8>?) -> String? { pointer.map { String(cString: $0) } }

  private func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private func syntaxError() -> Diagnostic {
    let message = parser.pointee.problem.map { String(cString: $0) } ?? ""
    let context = parser.pointee.context.map { String(cString: $0) } ?? ""
    let place = cursor.mark(atCharacter: Int(clamping: parser.pointee.problem_mark.index))
    let opening = context.isEmpty ? nil : cursor.mark(atCharacter: Int(clamping: parser.pointee.context_mark.index))
    return SyntaxError(message: message, context: context, place: place, opening: opening).diagnostic(in: source)
  }
}
