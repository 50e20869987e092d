/// What is used where one step of a differentiation follows from the step before.
public enum DerivativeRule: Hashable, Sendable, CaseIterable {
  /// A sum over an index is written as its terms.
  case termsWrittenOut
  /// What does not contain the variable does not change with it.
  case constant
  /// The variable by itself: 1.
  case variable
  /// (u + v)′ = u′ + v′
  case sum
  /// (c u)′ = c u′
  case constantFactor
  /// (u v)′ = u′ v + u v′
  case product
  /// (u / v)′ = u′ / v − (u / v)(v′ / v)
  case quotient
  /// (uᶜ)′ = c uᶜ⁻¹ u′
  case power
  /// (uᵛ)′ = uᵛ (v′ ln u + v u′ / u)
  case exponent
  /// A function of the variable itself: its slope there.
  case function
  /// f(u)′ = f′(u) u′
  case chain
  /// A quantity changes as what it is defined as.
  case definition
  /// A bound index meets the variable at one of its values: the term with that value stays.
  case meetingIndex
  /// A sum changes by the sum of what its terms change by.
  case underSum
  /// A product over an index changes by itself times what the sum of its factors' logarithms changes by; where a factor is
  /// 0, that has no value.
  case logarithmic
  /// The greatest of several changes as that one of them does.
  case maximum
  /// A derivative that is differentiated is worked out first.
  case innerDerivative
  /// Nothing is added, and nothing multiplied by.
  case simplification
}
