import Engine
import Expressions

extension Evaluation {
  /// The value of parameters that are said to be one number.
  func commonValue<Number: Scalar>(
    of symbols: [ResolvedSymbol], on graph: Graph<Number>
  ) throws(MeaningError) -> Number {
    var common: (symbol: ResolvedSymbol, value: Number)?
    for symbol in symbols {
      let value = try value(of: symbol, on: graph)
      guard let first = common else {
        common = (symbol, value)
        continue
      }
      guard first.value.real == value.real else {
        throw MeaningError(
          "\(written(first.symbol.symbol)) and \(written(symbol.symbol)) differ, and are said to be one number",
          kind: .noValue, at: symbol.path)
      }
    }
    guard let common else { throw MeaningError("it stands for nothing") }
    return common.value
  }

  /// The value of a number on the network as it is after some updates, at the same indices.
  func value(of term: Term, after updates: Int) throws(MeaningError) -> Double {
    let visits = setting.training?.visits(
      perUpdateOf: setting.network, samples: setting.samples.count)
    let (work, overflow) = updates.multipliedReportingOverflow(by: max(1, visits ?? 0))
    try count(overflow ? .max : work, at: term.path)
    let later = Evaluation(self, at: try setting.trained(updates: updates, at: term.path))
    let value = try later.value(of: term, on: Graph<Double>(later.setting))
    note(later.magnitude, isPart: false)
    try count(later.visits, at: term.path)
    return value
  }
}
