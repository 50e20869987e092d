/// Why a formula cannot be typeset.
public struct TypesettingError: Error, Hashable, Sendable {
  /// What was found, what was expected and, where there is one, the nearest right thing.
  public var message: String
  /// UTF-8 offsets in the formula; the whole formula where no narrower place is known.
  public var range: Range<Int>

  public init(_ message: String, at range: Range<Int>) {
    self.message = message
    self.range = range
  }
}
