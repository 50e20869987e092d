import Notation

/// What is kept from formula to formula of one text while it is checked.
public struct CheckedText: Sendable {
  /// Symbols that formulas have defined so far.
  var definitions: [Definition] = []
  /// Ways of writing vectors and derivatives by them that the text does not have: relations that hold in it would
  /// be false.
  var excludedReadings: Set<ArrayReading> = []
  /// Parts of formulas and quantities of networks that were evaluated so far.
  var work = 0

  /// The most that is evaluated for one text; what comes behind is not checked.
  static let workLimit = 100_000_000

  public init() {}
}
