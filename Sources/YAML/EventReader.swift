internal import CYAML

/// libyaml's parser, as a row of events. The only file that knows of its memory.
struct EventReader: ~Copyable {
  /// Positions are code points from the start of the input, the end excluded.
  struct Event {
    enum Content {
      case scalar(text: String, style: YAMLScalar.Style, tag: String?)
      case sequenceStart(tag: String?, isFlow: Bool)
      case mappingStart(tag: String?, isFlow: Bool)
      case alias
      case collectionEnd
      case documentStart
      case streamEnd
      /// The start of the stream, the end of a document.
      case other
    }

    let content: Content
    let anchor: String?
    let start: Int
    let end: Int
  }

  /// What libyaml could not read, in its words.
  struct Failure: Error {
    enum Place {
      case byte(Int)
      case codePoint(Int)
    }

    let problem: String
    let place: Place
    /// Where that began which could not be read to its end, in code points; nil where nothing had.
    let opening: Int?
  }

  // libyaml keeps the addresses of both.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// nil where memory is out.
  init?(_ bytes: [UInt8]) {
    parser = .allocate(capacity: 1)
    input = .allocate(capacity: bytes.count)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      input.deallocate()
      return nil
    }
    _ = input.initialize(from: bytes)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  mutating func next() throws(Failure) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { yaml_event_delete(&event) }

    let content: Event.Content
    var anchor: String?
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      anchor = string(scalar.anchor)
      content = .scalar(
        // A scalar may hold a NUL, so its length decides.
        text: String(
          decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self),
        style: style(scalar.style), tag: string(scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      anchor = string(start.anchor)
      content = .sequenceStart(
        tag: string(start.tag), isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      anchor = string(start.anchor)
      content = .mappingStart(
        tag: string(start.tag), isFlow: start.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_ALIAS_EVENT:
      anchor = string(event.data.alias.anchor)
      content = .alias
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: content = .collectionEnd
    case YAML_DOCUMENT_START_EVENT: content = .documentStart
    case YAML_STREAM_END_EVENT: content = .streamEnd
    default: content = .other
    }
    return Event(
      content: content, anchor: anchor, start: event.start_mark.index, end: event.end_mark.index)
  }

  private func failure() -> Failure {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unknown problem"
    let place: Failure.Place =
      parser.pointee.error == YAML_READER_ERROR
      ? .byte(parser.pointee.problem_offset) : .codePoint(parser.pointee.problem_mark.index)
    let opening = parser.pointee.context == nil ? nil : parser.pointee.context_mark.index
    return Failure(problem: problem, place: place, opening: opening)
  }
}

private func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
  text.map { String(cString: $0) }
}

private func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
  switch style {
  case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
  case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
  case YAML_LITERAL_SCALAR_STYLE: .literal
  case YAML_FOLDED_SCALAR_STYLE: .folded
  default: .plain
  }
}

extension YAMLNode {
  /// Of the library that reads YAML, such as `0.2.5`: another one may read a text otherwise.
  public static var parserVersion: String { String(cString: yaml_get_version_string()) }
}
