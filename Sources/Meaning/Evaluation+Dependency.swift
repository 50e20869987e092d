import Engine
import Expressions

extension Evaluation {
  /// Checks that the graph has the dependencies that are claimed, as in `C_{0j}(a_j(z_j(w_j)))`.
  func check(_ head: Term, dependsOn arguments: [Term]) throws(MeaningError) {
    for argument in arguments {
      switch argument.kind {
      case .symbol, .array, .together: try check(head, dependsOn: argument)
      case .dependency(let inner, let deeper):
        try check(head, dependsOn: inner)
        try check(inner, dependsOn: deeper)
      case .number, .whole, .constant, .negation, .sum, .product, .quotient, .power, .activation,
        .named, .derivative, .summation, .repeatedProduct, .progression, .transpose, .arrayProduct,
        .arrayDerivative, .gradient, .matrix, .after:
        throw MeaningError(
          "\(written(quoted(head))) is written as a function of something that is not a quantity of the network",
          at: argument.path)
      }
    }
  }

  /// Of a vector or matrix it is enough that something in it depends.
  private func check(_ head: Term, dependsOn argument: Term) throws(MeaningError) {
    let causes = try causes(argument)
    guard try depends(head, on: causes) else {
      throw MeaningError(
        "\(written(quoted(head))) does not depend on \(written(quoted(argument)))", kind: .untrue,
        at: argument.path)
    }
  }

  private func causes(_ term: Term) throws(MeaningError) -> [Quantity] {
    switch term.kind {
    case .symbol(let symbol): return [try quantity(of: symbol)]
    case .array(let array): return try quantities(of: array)
    case .together(let symbols):
      var causes: [Quantity] = []
      for symbol in symbols { causes.append(try quantity(of: symbol)) }
      return causes
    case .number, .whole, .constant, .negation, .sum, .product, .quotient, .power, .activation,
      .named, .dependency, .derivative, .summation, .repeatedProduct, .progression, .transpose,
      .arrayProduct, .arrayDerivative, .gradient, .matrix, .after:
      return []
    }
  }

  private func depends(_ head: Term, on causes: [Quantity]) throws(MeaningError) -> Bool {
    var effects: [Quantity]
    if case .symbol(let symbol) = head.kind {
      switch try reference(symbol) {
      case .quantity(let effect, _): effects = [effect]
      case .totalLoss:
        if causes.contains(.loss) { return true }
        effects = [.loss]
      case .delta: return true
      case .learningRate, .integer: return false
      }
    } else {
      effects = try self.causes(head)
    }
    let model = setting.network.model
    let elements = effects.compactMap(model.element)
    return causes.compactMap(model.element).contains { cause in
      guard elements.contains(where: { model.leads(cause.family, to: $0.family) }) else {
        return false
      }
      return elements.contains(where: model.reach(of: cause).contains)
    }
  }
}
