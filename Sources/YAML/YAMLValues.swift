import Diagnostics

/// A value with its place, as it was typed.
public struct Placed<Value: Hashable & Sendable>: Hashable, Sendable {
  public let value: Value
  public let range: SourceRange

  public init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }
}

extension YAMLNode {
  /// The number that stands here; nil where something else does, which is reported.
  ///
  /// `what` is what the number is, for the message: "the rate".
  public func number(
    _ what: String, reporting diagnostics: inout [Diagnostic]
  ) -> Placed<TypedNumber>? {
    guard case .scalar(let scalar) = self, !scalar.isNull else {
      diagnostics.append(.error("\(what) must be a number, found \(kind)", at: range))
      return nil
    }
    do {
      let number = try TypedNumber(scalar.text)
      guard scalar.style == .plain else {
        diagnostics.append(
          .error("\(what) must be a number, found text; leave out the quotes", at: range))
        return nil
      }
      return Placed(number, at: range)
    } catch {
      diagnostics.append(.error(error.message, at: range))
      return nil
    }
  }

  /// A whole number within bounds.
  public func integer(
    _ what: String, in bounds: ClosedRange<Int>, reporting diagnostics: inout [Diagnostic]
  ) -> Int? {
    let limits =
      bounds.upperBound == .max
      ? "of at least \(bounds.lowerBound)" : "from \(bounds.lowerBound) to \(bounds.upperBound)"
    guard let number = number(what, reporting: &diagnostics) else { return nil }
    guard let value = Int(number.value.text), bounds.contains(value) else {
      diagnostics.append(
        .error("\(what) must be a whole number \(limits), found \(number.value.text)", at: range))
      return nil
    }
    return value
  }

  /// Text that is not empty.
  public func text(_ what: String, reporting diagnostics: inout [Diagnostic]) -> Placed<String>? {
    guard case .scalar(let scalar) = self, !scalar.isNull, !scalar.text.isEmpty else {
      diagnostics.append(.error("\(what) must be text, found \(kind)", at: range))
      return nil
    }
    return Placed(scalar.text, at: range)
  }

  /// One of the names, or the nearest of them in the message.
  public func name(
    _ what: String, among names: [String], reporting diagnostics: inout [Diagnostic]
  ) -> String? {
    guard let text = text(what, reporting: &diagnostics) else { return nil }
    guard !names.contains(text.value) else { return text.value }
    diagnostics.append(
      .error(
        "unknown \(what) '\(text.value)'\(suggestion(for: text.value, among: names))", at: range))
    return nil
  }
}

extension YAMLMapping {
  /// Reports keys that are none of the known ones.
  ///
  /// `what` is whose keys they are: "a layer".
  public func checkKeys(
    of what: String, known: [String], reporting diagnostics: inout [Diagnostic]
  ) {
    for entry in entries where !known.contains(entry.key.text) {
      diagnostics.append(
        .error(
          "unknown key '\(entry.key.text)' in \(what)"
            + suggestion(for: entry.key.text, among: known),
          at: entry.key.range))
    }
  }

  /// The value of a key, or a report that it is missing.
  ///
  /// Says nothing where a misspelt key stands for it, which `checkKeys` reports.
  public func required(
    _ key: String, of what: String, reporting diagnostics: inout [Diagnostic]
  ) -> YAMLNode? {
    if let value = self[key] { return value }
    guard !entries.contains(where: { [key].nearest(to: $0.key.text) != nil }) else { return nil }
    diagnostics.append(.error("\(what) has no '\(key)'", at: range.firstLine))
    return nil
  }
}

/// `; did you mean 'tanh'?`, or all that there are, for the end of a message about an unknown name.
public func suggestion(for name: String, among names: [String]) -> String {
  if let nearest = names.nearest(to: name) { return "; did you mean '\(nearest)'?" }
  return "; expected one of \(names.joined(separator: ", "))"
}

extension SourceRange {
  /// The part of this range that stands in its first line.
  public var firstLine: SourceRange {
    let bytes = file.text[offsets]
    let end = bytes.firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    return SourceRange(file: file, offsets: offsets.lowerBound..<(end ?? offsets.upperBound))
  }
}

extension YAMLNode {
  /// A language tag as HTML's `lang` wants it: `en`, `pt-BR`.
  public func languageTag(_ what: String, reporting diagnostics: inout [Diagnostic]) -> String? {
    guard let text = text(what, reporting: &diagnostics)?.value else { return nil }
    let isTag = text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy {
      (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    guard isTag else {
      diagnostics.append(
        .error("\(what) must be a language tag such as en or pt-BR, found '\(text)'", at: range))
      return nil
    }
    return text
  }
}
