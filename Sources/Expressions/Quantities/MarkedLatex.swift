/// LaTeX that the program wrote, and the numbers in it that are values of quantities.
public struct MarkedLatex: Hashable, Sendable {
  /// A number of a formula that is the value of a quantity.
  public struct Value: Hashable, Sendable {
    /// UTF-8 offsets in `latex`, a sign right before the digits included.
    public let range: Range<Int>
    /// Whose value it is.
    public let quantity: QuantityIdentity
  }

  /// As it is to be typeset, the marks taken out.
  public let latex: String
  /// In the order in which they stand.
  public let values: [Value]

  private static let command = #"\valueof{"#

  /// A number with a mark behind it, where it is a quantity's value.
  package static func latex(of numeral: Numeral) -> String {
    numeral.quantity.map { "\(numeral.latex)\(command)\($0)}" } ?? numeral.latex
  }

  /// Whether there is one sign and a mark behind it.
  static func isOneSign(_ marked: String) -> Bool {
    marked.utf8.dropFirst().starts(with: command.utf8)
      && MarkedLatex(marked).latex.utf8.count == 1
  }

  /// Takes the marks out, and keeps what they said.
  ///
  /// - Parameter marked: what is written in `LatexStyle.marked`.
  public init(_ marked: String) {
    var text: [UInt8] = []
    var values: [Value] = []
    var rest = marked.utf8[...]
    let command = Self.command.utf8
    while let mark = rest.indices.first(where: { rest[$0...].starts(with: command) }),
      let end = rest[mark...].firstIndex(of: UInt8(ascii: "}"))
    {
      text += rest[..<mark]
      let name = rest[mark..<end].dropFirst(command.count)
      if let quantity = QuantityIdentity(Substring(name)) {
        values.append(Value(range: text.numberAtEnd, quantity: quantity))
      }
      rest = rest[end...].dropFirst()
    }
    text += rest
    latex = String(decoding: text, as: UTF8.self)
    self.values = values
  }
}

extension [UInt8] {
  /// The numeral that a text ends with, as `Numeral.latex` writes it, and a minus that touches it.
  fileprivate var numberAtEnd: Range<Int> {
    var start = count
    func back(_ isPart: (UInt8) -> Bool) {
      while start > 0, isPart(self[start - 1]) { start -= 1 }
    }
    let power = #" \times 10^{"#.utf8
    if last == UInt8(ascii: "}") {
      start -= 1
      back { $0 == UInt8(ascii: "-") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      guard start >= power.count, self[start - power.count..<start].elementsEqual(power) else {
        return count..<count
      }
      start -= power.count
    }
    back { $0 == UInt8(ascii: ".") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    if start > 0, self[start - 1] == UInt8(ascii: "-") { start -= 1 }
    return start..<count
  }
}
