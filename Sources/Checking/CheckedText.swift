import Expressions
import Meaning

/// What is kept from formula to formula of one text while it is checked.
public struct CheckedText: Sendable {
  /// Symbols that formulas have defined so far.
  var definitions: [Definition] = []
  /// Relations of vectors and matrices that hold as the notation reads them. Another reading under which one of
  /// them fails is not the text's.
  var settled: [Step] = []
  /// Parts of formulas and quantities of networks that were evaluated so far.
  var work = 0

  /// The most that is evaluated for one text; what comes behind is not checked.
  static let workLimit = 25_000_000

  /// A text of which nothing is known yet.
  public init() {}
}
