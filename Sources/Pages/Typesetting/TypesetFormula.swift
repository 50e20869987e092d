/// A formula as it goes onto a page, and how much room it takes there.
public struct TypesetFormula: Hashable, Sendable {
  /// HTML, with MathML in it unless that was left out.
  public let markup: TrustedMarkup
  /// nil where nobody measured it.
  public let size: Size?
  /// Whether it has several parts in one line, between which a line may break.
  public let canBreak: Bool

  /// In em of the formula's own size.
  public struct Size: Hashable, Sendable {
    public let width: Double
    public let height: Double

    public init(width: Double, height: Double) {
      self.width = width
      self.height = height
    }
  }

  public init(markup: TrustedMarkup, size: Size? = nil, canBreak: Bool = false) {
    self.markup = markup
    self.size = size
    self.canBreak = canBreak
  }
}

extension TypesetFormula {
  /// What `setting` of `Typesetter.setting` returns.
  init(measured text: String) {
    let (line, markup) =
      text.firstIndex(of: "\n").map {
        (text[..<$0], text[text.index(after: $0)...])
      } ?? ("", text[...])
    let words = line.split(separator: " ")
    let numbers = words.prefix(2).compactMap { Double($0) }.filter(\.isFinite)
    self.init(
      markup: TrustedMarkup(trusting: String(markup)),
      size: numbers.count == 2 ? Size(width: numbers[0], height: numbers[1]) : nil,
      canBreak: words.last == "breaking")
  }
}
