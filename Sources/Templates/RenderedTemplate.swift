public import Diagnostics

/// What a template comes to, and from where in the templates each piece of it is.
public struct RenderedTemplate: Sendable {
  /// All of it.
  public private(set) var text = ""
  private var pieces: [Piece] = []

  /// Nothing.
  public init() {}

  private struct Piece {
    let start: Int
    /// Of a value that was put in, its tag's name.
    let origin: SourceRange
    /// Whether the template's own text stands there, byte for byte.
    let isLiteral: Bool
  }

  /// Where what stands at these UTF-8 offsets of the text is from; nil where nothing stands.
  public func origin(of offsets: Range<Int>) -> SourceRange? {
    guard let piece = pieces.last(where: { $0.start <= offsets.lowerBound }) else { return nil }
    guard piece.isLiteral else { return piece.origin }
    let length = piece.origin.offsets.count
    let lower = min(offsets.lowerBound - piece.start, length)
    return piece.origin[lower..<min(lower + offsets.count, length)]
  }

  mutating func append(_ own: String) { text += own }

  mutating func append(_ own: String, from origin: SourceRange, isLiteral: Bool) {
    if !own.isEmpty {
      pieces.append(Piece(start: text.utf8.count, origin: origin, isLiteral: isLiteral))
    }
    text += own
  }
}
