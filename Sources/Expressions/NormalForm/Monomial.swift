/// A product of powers of atoms, which are known by their numbers.
struct Monomial: Hashable, Sendable {
  struct Power: Hashable, Sendable {
    let atom: Int
    /// Not 0; negative of what is divided by.
    let exponent: Int
  }

  /// Each atom once, in order.
  let powers: [Power]

  static let one = Monomial(powers: [])

  init(powers: [Power]) { self.powers = powers }

  init(_ atom: Int, exponent: Int = 1) {
    powers = exponent == 0 ? [] : [Power(atom: atom, exponent: exponent)]
  }

  var isOne: Bool { powers.isEmpty }

  /// Whether its exponents can be added to others and stay numbers.
  var isTame: Bool { powers.allSatisfy { $0.exponent.magnitude <= 1_000_000_000 } }

  var degree: Int { powers.reduce(0) { $0 + abs($1.exponent) } }

  func exponent(of atom: Int) -> Int { powers.first { $0.atom == atom }?.exponent ?? 0 }

  func without(_ atom: Int) -> Monomial { Monomial(powers: powers.filter { $0.atom != atom }) }

  static func * (left: Monomial, right: Monomial) -> Monomial { combined(left, right) { $0 + $1 } }

  static func / (left: Monomial, right: Monomial) -> Monomial { combined(left, right) { $0 - $1 } }

  /// The powers that stand in both, with the exponent that is nearer to 0; those of unlike signs do not.
  func common(with other: Monomial) -> Monomial {
    Monomial(
      powers: powers.compactMap { power in
        let exponent = other.exponent(of: power.atom)
        guard power.exponent.signum() == exponent.signum() else { return nil }
        let least = min(abs(power.exponent), abs(exponent)) * exponent.signum()
        return Power(atom: power.atom, exponent: least)
      })
  }

  /// Whether all powers of another stand in it.
  func contains(_ other: Monomial) -> Bool { common(with: other) == other }

  /// The least exponents of both, an atom that one lacks among them with 0.
  func least(with other: Monomial) -> Monomial { Self.combined(self, other) { min($0, $1) } }

  private static func combined(
    _ left: Monomial, _ right: Monomial, _ exponent: (Int, Int) -> Int
  ) -> Monomial {
    var powers: [Power] = []
    var (i, j) = (0, 0)
    func append(_ atom: Int, _ exponent: Int) {
      if exponent != 0 { powers.append(Power(atom: atom, exponent: exponent)) }
    }
    while i < left.powers.count || j < right.powers.count {
      let a = i < left.powers.count ? left.powers[i].atom : Int.max
      let b = j < right.powers.count ? right.powers[j].atom : Int.max
      let atom = min(a, b)
      append(
        atom,
        exponent(a == atom ? left.powers[i].exponent : 0, b == atom ? right.powers[j].exponent : 0))
      if a == atom { i += 1 }
      if b == atom { j += 1 }
    }
    return Monomial(powers: powers)
  }

  /// An order that products keep: by the exponent of the first atom in which two differ, the greater before.
  func precedes(_ other: Monomial) -> Bool {
    let quotient = self / other
    return quotient.powers.first.map { $0.exponent > 0 } ?? false
  }
}
