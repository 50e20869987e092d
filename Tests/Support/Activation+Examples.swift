import Engine

extension Activation {
  /// Every function, with its usual parameter and with another.
  public static let examples = Kind.allCases.flatMap { kind in
    let usual = Activation(kind)
    return usual.parameter == nil ? [usual] : [usual, Activation(kind, parameter: 0.7)]
  }

  /// Those that give each node an activation of its own: all but softmax.
  public static let examplesOfOneNode = examples.filter { $0 != .softmax }
}
