import Expressions

/// Whether the pattern of a name stands somewhere among the tokens.
extension Naming {
  struct Match {
    var end: Int
    /// The indices of the name's parameters.
    var values: [String: Index]
    /// Where an index of the symbol stands that the name does not have.
    var index: Range<Int>?
    /// What stands behind the layer in its braces, such as the T of `W^{(2)T}`.
    var raised: Range<Int>?
  }

  /// Where the pattern ends and the indices of its parameters, if it stands here.
  func match(
    _ pattern: [Name.Element], from start: Int
  ) -> Match? {
    var values: [String: Index] = [:]
    var index = start
    for (position, element) in pattern.enumerated() {
      guard index < tokens.count else { return nil }
      // `12` and `1,2` where the pattern has `jk`.
      if position > 0, case .parameter = element, case .parameter = pattern[position - 1],
        kind(at: index) == .comma
      {
        index += 1
      }
      if let digits = digits(of: pattern, position, at: index), let value = digits.value {
        guard case .parameter(let letter, let added) = element,
          let value = value.subtracting(added), values[letter] == nil || values[letter] == value
        else { return nil }
        values[letter] = value
        if digits.isLast { index += 1 }
        continue
      }
      if position == pattern.count - 1, element == .sign("}"), pattern.endsRaised,
        let end = endOfMarks(from: index)
      {
        return Match(end: end + 1, values: values, raised: index..<end)
      }
      let isBraced = tokens[index].kind == .openGroup && element != .sign("{")
      let inner = isBraced ? index + 1 : index
      guard inner < tokens.count - 1 else { return nil }
      var next: Int
      switch element {
      case .sign(let sign):
        guard tokens[inner].sign(in: text) == sign else { return nil }
        next = inner + 1
      case .parameter(let letter, let added):
        guard let (written, end) = parameter(from: inner), let value = written.subtracting(added)
        else { return nil }
        if let known = values[letter], known != value { return nil }
        values[letter] = value
        next = end
      }
      if isBraced {
        guard kind(at: next) == .closeGroup else { return nil }
        next += 1
      }
      index = next
    }
    return Match(end: index, values: values)
  }

  /// Signs of an index that are looked at.
  private static let longestIndex = 32

  /// The name `b^l` in `b_1^l`, whose index stays.
  func matchAroundIndex(_ pattern: [Name.Element]) -> Match? {
    guard pattern.count > 1, pattern[1] == .sign("^"), kind(at: position + 1) == .lower,
      pattern[0] == .sign(tokens[position].sign(in: text))
    else { return nil }
    var end = position + 2
    if kind(at: end) == .openGroup {
      let near = tokens[end...].prefix(Self.longestIndex)
      guard let close = near.firstIndex(where: { $0.kind == .closeGroup }) else { return nil }
      end = close
    }
    guard var match = match(Array(pattern.dropFirst()), from: end + 1) else { return nil }
    match.index = position + 1..<end + 1
    return match
  }

  /// Where the brace closes before which marks stand here that no name has: the sign of a transpose, primes,
  /// an exponent or a sample.
  private func endOfMarks(from start: Int) -> Int? {
    var end = start
    while end - start < Self.longestIndex {
      switch kind(at: end) {
      case .closeGroup: return end > start ? end : nil
      case .prime, .numeral, .raise: end += 1
      case .letter(let letter) where Expression.symbol(Symbol(letter)).isTransposition: end += 1
      case .openBracket(.round, _):
        guard let (_, close) = parameter(from: end + 1),
          case .closeBracket(.round, _) = kind(at: close)
        else { return nil }
        end = close + 1
      default: return nil
      }
    }
    return nil
  }

  /// One digit of a numeral that stands where the pattern has as many parameters side by side.
  private func digits(
    of pattern: [Name.Element], _ position: Int, at index: Int
  ) -> (value: Index?, isLast: Bool)? {
    func isParameter(_ position: Int) -> Bool {
      if pattern.indices.contains(position), case .parameter = pattern[position] {
        true
      } else {
        false
      }
    }
    guard isParameter(position), case .numeral(let text) = kind(at: index) else { return nil }
    var (first, last) = (position, position)
    while isParameter(first - 1) { first -= 1 }
    while isParameter(last + 1) { last += 1 }
    guard last > first, text.utf8.count == last - first + 1,
      let digit = text.dropFirst(position - first).first
    else { return nil }
    return (digit.isNumber ? .digits(String(digit)) : nil, position == last)
  }

  /// A letter or digits, with what is added before a closing brace or bracket.
  private func parameter(from start: Int) -> (Index, end: Int)? {
    if case .numeral(let digits) = kind(at: start) {
      return digits.isWhole ? (.digits(digits), start + 1) : nil
    }
    guard case .letter(let letter) = kind(at: start) else { return nil }
    let sign = kind(at: start + 1)
    if sign == .plus || sign == .minus, case .numeral(let text) = kind(at: start + 2),
      let added = Int(text), kind(at: start + 3).closes
    {
      return (.letter(letter, plus: sign == .minus ? -added : added), start + 3)
    }
    return (.letter(letter, plus: 0), start + 1)
  }
}

extension [Name.Element] {
  /// Whether a group that is raised ends it.
  fileprivate var endsRaised: Bool {
    guard let open = lastIndex(of: .sign("{")), open > 0 else { return false }
    return self[open - 1] == .sign("^")
  }
}

extension Index {
  /// The index to which a number must be added to get this one; nil where there is none.
  fileprivate func subtracting(_ number: Int) -> Index? {
    if case .digits(let digits) = self, let value = Int(digits), value < number { return nil }
    return number == 0 ? self : shifted(by: -number)
  }
}
