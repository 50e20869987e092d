extension Expression {
  /// This expression as a careful author would write it, with as few brackets as it takes.
  public var latex: String { latex(in: LatexStyle.standard) }

  /// This expression as an author of that convention would write it.
  public func latex(in convention: Convention) -> String {
    latex(in: LatexStyle(convention: convention))
  }

  /// The expression with the choices of a style.
  public func latex(in style: LatexStyle) -> String {
    LatexWriter(style: style).text(self)
  }
}

extension Symbol {
  /// The symbol in the notation itself.
  public var latex: String { latex(in: Convention.standard) }

  /// The symbol as its author writes it.
  public func latex(in convention: Convention) -> String {
    latex(in: convention, raisesFirst: false)
  }

  package func latex(in style: LatexStyle) -> String {
    if let written = style.written?.texts[.symbol(self)] { return written.inner }
    return latex(in: style.convention, raisesFirst: style.written?.raisesFirst ?? false)
  }

  private func latex(in convention: Convention, raisesFirst: Bool) -> String {
    if let name = convention.name(of: self) { return name }
    let lowered =
      subscripts.isEmpty ? "" : "_" + LatexWriter.script(Index.latex(of: subscripts))
    let name = convention.letter(letter)
    var raised = ""
    if let layer, layer != convention.layer(ofUnitIn: withoutLayer) {
      raised = convention.layerMark.around(layer.latex)
    }
    if let sample { raised += "(\(sample.latex))" }
    let marks = String(repeating: "'", count: primes)
    guard !raised.isEmpty else { return name + lowered + marks }
    let raising =
      "^" + (raised.startsWithLetterOrDigit ? LatexWriter.script(raised) : "{\(raised)}")
    return raisesFirst ? name + marks + raising + lowered : name + lowered + marks + raising
  }

  private var withoutLayer: Symbol {
    var symbol = self
    symbol.layer = nil
    return symbol
  }
}

extension Index {
  /// Without brackets: `12`, `j`, `L-1`.
  public var latex: String {
    switch self {
    case .digits(let digits): digits
    case .letter(let letter, let added):
      added == 0 ? letter : letter + (added < 0 ? "" : "+") + "\(added)"
    }
  }

  /// Indices side by side, with commas where they would run together.
  package static func latex(of indices: [Index]) -> String {
    var text = ""
    for (position, index) in indices.enumerated() {
      if position > 0 {
        switch (indices[position - 1], index) {
        // `7e2` would be one number.
        case (.digits, .letter("e", plus: 0)), (.digits, .letter("E", plus: 0)): text += ","
        case (.letter(_, plus: 0), .letter(_, plus: 0)), (.letter(_, plus: 0), .digits),
          (.digits, .letter(_, plus: 0)):
          // The name of a Greek letter ends where the next sign is no letter.
          if text.utf8.last.map({ $0 > 0x40 }) == true, text.contains("\\") { text += " " }
        case (.digits, .digits), (.letter, _), (.digits, .letter): text += ","
        }
      }
      text += index.latex
    }
    return text
  }
}

extension Numeral {
  /// The digits as they are written; `4.386e-4` is `4.386 \times 10^{-4}`.
  public var latex: String {
    guard let mark = text.utf8.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else {
      return text
    }
    let exponent = text[text.index(after: mark)...].drop { $0 == "+" }
    return "\(text[..<mark]) \\times 10^{\(exponent)}"
  }

  /// Whether it is written with a power of ten.
  var isScientific: Bool { text.utf8.contains { $0 | 0x20 == UInt8(ascii: "e") } }
}

extension Function {
  /// Its name, without an argument.
  public func latex(in convention: Convention) -> String {
    latex(in: LatexStyle(convention: convention))
  }

  public func latex(in style: LatexStyle) -> String {
    switch self {
    case .activation(let layer, let primes):
      Symbol("g", layer: layer, primes: primes).latex(in: style)
    case .named(let function, let primes):
      function.latex + String(repeating: "'", count: primes)
    }
  }
}

extension Relation {
  /// This relation in one line.
  public func latex(in style: LatexStyle = .standard) -> String {
    var text = sides.first?.latex(in: style) ?? ""
    for (sign, side) in zip(signs, sides.dropFirst()) {
      text += " \(sign.latex) \(side.latex(in: style))"
    }
    return text
  }
}

extension Relation.Side {
  public func latex(in style: LatexStyle = .standard) -> String {
    switch self {
    case .expression(let expression): expression.latex(in: style)
    case .list(let items): items.map { $0.latex(in: style) }.joined(separator: ", ")
    case .value: "?"
    case .worked: "??"
    case .unread: "\\ldots"
    }
  }
}

extension Relation.Sign {
  /// Such as `=`, `:=` or `\le`.
  public var latex: String {
    switch self {
    case .equal: "="
    case .definition: ":="
    case .approximately: "\\approx"
    case .assignment: "\\leftarrow"
    case .unequal: "\\ne"
    case .less: "<"
    case .atMost: "\\le"
    case .greater: ">"
    case .atLeast: "\\ge"
    case .other(let latex): latex
    }
  }
}

extension IndexRange {
  /// What a sum over it begins with.
  public func latex(in style: LatexStyle) -> String {
    LatexWriter(style: style).head(self, "\\sum")
  }
}
