/// The tokens, with the blanks and the line end gone from every line that holds one tag alone.
///
/// Variables never count as alone. A partial keeps the blanks before it as its indentation.
func standaloneTagsTrimmed(_ tokens: [Token], in text: [UInt8]) -> [Token] {
  var trimmed: [Token] = []
  var line: [Token] = []
  for token in tokens {
    line.append(token)
    if case .lineEnd = token {
      trimmed += standaloneTag(in: line, of: text).map { [$0] } ?? line
      line = []
    }
  }
  return trimmed + (standaloneTag(in: line, of: text).map { [$0] } ?? line)
}

/// The tag that a line holds, where there is nothing but blanks beside it.
private func standaloneTag(in line: [Token], of text: [UInt8]) -> Token? {
  var found: Tag?
  var indentation = ""
  for token in line {
    switch token {
    case .lineEnd: break
    case .text(let offsets):
      guard text[offsets].allSatisfy(isBlank) else { return nil }
      if found == nil { indentation = String(decoding: text[offsets], as: UTF8.self) }
    case .tag(let tag):
      guard found == nil, tag.canStandAlone else { return nil }
      found = tag
    }
  }
  guard var tag = found else { return nil }
  if case .partial(let name, _) = tag.kind {
    tag.kind = .partial(name, indentation: indentation)
  }
  return .tag(tag)
}

extension Tag {
  fileprivate var canStandAlone: Bool {
    switch kind {
    case .comment, .delimiters, .sectionStart, .sectionEnd, .partial: true
    case .variable: false
    }
  }
}
