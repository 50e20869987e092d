import Diagnostics

extension DocumentBuilder {
  /// The formula that a fenced block is; nil for code.
  ///
  /// Beside `math` there are MyST's `{math}`, with its options in lines of their own, and blocks of
  /// `latex`, as far as they hold one formula and no text.
  mutating func formula(in code: CodeBlock) -> Formula? {
    let words = code.info.split(whereSeparator: \.isWhitespace)
    guard extensions.contains(.mathematics), let name = words.first else { return nil }
    let bytes = Array(code.text.utf8)
    let map = code.sourceMap ?? SourceMap(file: rewriting.file)
    var place = FormulaPlace(isDisplay: true, latex: bytes.indices)
    var label: Label?
    switch name {
    case "math": break
    case "{math}":
      let options = MathOptions(bytes)
      place = FormulaPlace(enclosedIn: bytes, options.end..<bytes.count)
      label = options.label.flatMap { Label(.equation, at: map[$0], reporting: &diagnostics) }
    case "latex", "tex", "katex":
      place = FormulaPlace(enclosedIn: bytes, bytes.indices)
      guard bytes[place.latex].isOneFormula else { return nil }
    default: return nil
    }
    if let range = code.infoRange, words.count > 1 {
      guard words.count == 2, let own = self.label(.equation, atEndOf: range) else { return nil }
      label = own
    }
    var formula = Rewriting.FormulaText(bytes, place, map: map, reporting: &diagnostics)
    formula.label = label ?? formula.label
    return self.formula(formula)
  }
}

/// The lines of `:key: value` that a block of MyST begins with.
private struct MathOptions {
  /// With the byte before it.
  var label: Range<Int>?
  /// Where they end.
  var end = 0

  init(_ bytes: [UInt8]) {
    while end < bytes.count {
      let lineEnd = bytes[end...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = bytes[end..<lineEnd]
      let isBlank = line.allSatisfy(\.isWhitespace)
      guard isBlank || line.first == UInt8(ascii: ":"),
        let colon = isBlank ? end : line.dropFirst().firstIndex(of: UInt8(ascii: ":")),
        bytes[min(end + 1, colon)..<colon].allSatisfy({ $0.isLetter || $0 == UInt8(ascii: "-") })
      else { return }
      let value = bytes[min(colon + 1, lineEnd)..<lineEnd]
      if !isBlank, bytes[end + 1..<colon].elementsEqual("label".utf8),
        let start = value.firstIndex(where: { !$0.isWhitespace }),
        let last = value.lastIndex(where: { !$0.isWhitespace })
      {
        label = start - 1..<last + 1
      }
      end = min(lineEnd + 1, bytes.count)
    }
  }
}

extension FormulaPlace {
  /// What the brackets, dollars or the environment enclose that a text begins and ends with, or all of it.
  fileprivate init(enclosedIn bytes: [UInt8], _ part: Range<Int>) {
    self.init(isDisplay: true, latex: part)
    guard let first = part.first(where: { !bytes[$0].isWhitespace }),
      let last = part.last(where: { !bytes[$0].isWhitespace })
    else { return }
    if last - first > 3, bytes[first...last].starts(with: "$$".utf8),
      bytes[first...last].suffix(2).elementsEqual("$$".utf8)
    {
      latex = first + 2..<last - 1
    } else if let (enclosure, content) = FormulaEnclosure.opening(bytes, at: first, end: last + 1),
      case .closed(let contentEnd, last + 1) = enclosure.reach(bytes, from: content, end: last + 1)
    {
      switch enclosure {
      case .parentheses, .brackets: latex = content..<contentEnd
      case .environment(let own):
        latex = first..<contentEnd
        environment = own
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether LaTeX is one formula and no text that holds some.
  fileprivate var isOneFormula: Bool {
    let text = String(decoding: self, as: UTF8.self)
    let foreign = [
      "$", #"\documentclass"#, #"\usepackage"#, #"\newcommand"#, #"\section"#, #"\begin{document}"#,
      #"\["#, #"\("#, #"\begin{align"#, #"\begin{equation"#, #"\begin{gather"#,
    ]
    let isEnvironment = holdsOnlyItsEnvironment
    return !allSatisfy(\.isWhitespace)
      && !foreign.contains { text.contains($0) && !(isEnvironment && $0.hasPrefix(#"\begin"#)) }
  }

  /// Whether it begins with the one environment that it holds.
  private var holdsOnlyItsEnvironment: Bool {
    let text = String(decoding: self, as: UTF8.self)
    return drop(while: \.isWhitespace).starts(with: #"\begin{"#.utf8)
      && text.ranges(of: #"\begin{align"#).count + text.ranges(of: #"\begin{equation"#).count
        + text.ranges(of: #"\begin{gather"#).count <= 1
  }
}
