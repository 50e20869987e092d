import Diagnostics

/// What libyaml could not read, in an author's words, with what would be right.
func explanation(
  of failure: EventReader.Failure, in text: SourceText, offsets: CodePointOffsets
) -> Diagnostic {
  let offset =
    switch failure.place {
    case .byte(let byte): min(byte, text.utf8.count)
    case .codePoint(let point): offsets[point]
    }
  let found = text.utf8[offset...].first
  let place = placeOfCharacter(at: offset, in: text)
  let opening = failure.opening.map { placeOfCharacter(at: offsets[$0], in: text) }
  let character = place.text

  if found == UInt8(ascii: "\t"), !failure.problem.hasPrefix("control") {
    return .error("a tab cannot indent YAML; use spaces", at: place)
  }
  switch failure.problem {
  case "mapping values are not allowed in this context":
    return misplacedColon(at: offset, in: text, place: place)
  case "found character that cannot start any token":
    return .error("a value cannot begin with '\(character)'; put it in single quotes", at: place)
  case "found unknown escape character":
    return .error(
      "a backslash in double quotes begins an escape, and this is none; LaTeX wants single quotes",
      at: place)
  case "found unexpected end of stream":
    return .error("a quoted text that is not closed", at: opening ?? place)
  case "could not find expected ':'":
    return .error(
      "expected ':' after this key", at: opening ?? place,
      notes: ["a pair is written as key: value"])
  case "did not find expected ',' or ']'":
    return .error("expected ',' or ']' in \(named("the list", from: opening))", at: place)
  case "did not find expected ',' or '}'":
    return .error(
      "expected ',' or '}' in \(named("the mapping", from: opening))", at: place,
      notes: ["a LaTeX text with braces or commas wants single quotes"])
  case "block sequence entries are not allowed in this context":
    return .error("a list with dashes begins in a line of its own", at: place)
  case "did not find expected key" where character == "]" || character == "}":
    return .error("'\(character)' closes nothing", at: place)
  case "did not find expected key", "did not find expected '-' indicator",
    "mapping keys are not allowed in this context", "did not find expected <document start>":
    return misaligned(at: place)
  case "found duplicate anchor": return .error("an anchor that is given twice", at: place)
  case "control characters are not allowed":
    return .error("a control character; YAML allows none", at: place)
  default:
    return .error("this is not YAML: \(failure.problem)", at: place)
  }
}

/// A colon is one too many in its line, or its line is indented as if it went on from the one above.
private func misplacedColon(at offset: Int, in text: SourceText, place: SourceRange) -> Diagnostic {
  let line = text.utf8[..<offset].split(separator: UInt8(ascii: "\n")).last ?? []
  guard line.contains(UInt8(ascii: ":")) else { return misaligned(at: place) }
  return .error(
    "a second ': ' in one value", at: place,
    notes: ["a text with ': ' or ' #' in it wants single quotes, as in title: 'Loss: a sum'"])
}

private func misaligned(at place: SourceRange) -> Diagnostic {
  .error(
    "this does not stand in line with what is above it", at: place,
    notes: ["keys of one mapping, and dashes of one list, begin in the same column"])
}

private func named(_ what: String, from opening: SourceRange?) -> String {
  guard let opening else { return what }
  let line = opening.file.position(of: opening.offsets.lowerBound).line
  return "\(what) that begins in line \(line)"
}

/// The place of one character, empty at the end of a line.
private func placeOfCharacter(at offset: Int, in text: SourceText) -> SourceRange {
  let rest = text.utf8[offset...]
  guard let first = rest.first, first != UInt8(ascii: "\n"), first != UInt8(ascii: "\r") else {
    return text[offset..<offset]
  }
  return text[offset..<offset + 1 + rest.dropFirst().prefix(while: UTF8.isContinuation).count]
}
