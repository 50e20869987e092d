extension Symbol: CustomStringConvertible {
  /// As messages name it, in the notation's LaTeX: `w_{12}^{(L)}`.
  public var description: String {
    var text = letter + String(repeating: "'", count: primes)
    if !subscripts.isEmpty {
      let parts = subscripts.map(\.description)
      let isRun = subscripts.allSatisfy(\.isDigits) || subscripts.contains(where: \.isOffset)
      let hasComma = subscripts.count > 1 && isRun
      let joined = parts.joined(separator: hasComma ? "," : "")
      text += joined.count == 1 ? "_\(joined)" : "_{\(joined)}"
    }
    if let layer { text += "^{(\(layer))}" }
    return text
  }
}

extension Index: CustomStringConvertible {
  public var description: String {
    switch self {
    case .digits(let digits): digits
    case .letter(let letter, 0): letter
    case .letter(let letter, let plus): plus < 0 ? "\(letter)\(plus)" : "\(letter)+\(plus)"
    }
  }

  fileprivate var isDigits: Bool {
    switch self {
    case .digits: true
    case .letter: false
    }
  }

  fileprivate var isOffset: Bool {
    switch self {
    case .digits: false
    case .letter(_, let plus): plus != 0
    }
  }
}
