import Engine
import Expressions
import Meaning

/// Why a walkthrough cannot be written.
public struct WalkthroughError: Error, Hashable, Sendable {
  /// Whose mistake it is.
  public enum Kind: Hashable, Sendable {
    /// What was asked for has no walkthrough on this network.
    case request
    /// The network computes no finite number somewhere on the way.
    case notFinite
    /// Two of our own steps differ: a mistake in the program, and never published.
    case inconsistent
  }

  public let kind: Kind
  /// What was found and what would be right.
  public let message: String
  /// The way to the part of the quantity that is meant, from child to child; empty for all of it.
  public let path: [Int]

  package init(_ kind: Kind, _ message: String, at path: [Int] = []) {
    self.kind = kind
    self.message = message
    self.path = path
  }
}

extension WalkthroughError {
  package static func request(_ message: String, at path: [Int] = []) -> Self {
    Self(.request, message, at: path)
  }

  static func inconsistent(_ step: String, _ left: Double, _ right: Double) -> Self {
    Self(
      .inconsistent,
      "the walkthrough contradicts itself and was not written: in \(step) the sides are \(left) and \(right)"
    )
  }

  package init(_ error: MeaningError) {
    self.init(.request, error.message, at: error.path)
  }

  init(_ error: NetworkError) {
    self.init(.request, "\(error)")
  }
}
