import Expressions
import Meaning

extension Setting {
  /// The layer with weights that a word names, as the author counts: `2`, `L`, `L-1`; nil where there is none.
  func layer(named word: String) -> Int? {
    let depth = network.depth
    var number = Int(counting: word).map { $0 - convention.numbering.inputLayer }
    if word.hasPrefix("L") {
      let rest = word.dropFirst().filter { $0 != " " }
      if rest.isEmpty { number = depth }
      if rest.hasPrefix("-"), let distance = Int(counting: rest.dropFirst()) {
        number = depth - distance
      }
    }
    return number.flatMap { (1...depth).contains($0) ? $0 : nil }
  }

  /// Those that have weights, such as "layers 1 to 3".
  var layersInWords: String {
    let input = convention.numbering.inputLayer
    return network.depth == 1
      ? "layer \(input + 1)" : "layers \(input + 1) to \(input + network.depth)"
  }
}

extension Int {
  /// What an author counts layers or nodes with: nil also where it is so large that counting on would overflow.
  init?(counting word: some StringProtocol) {
    guard let number = Int(word), number.magnitude <= UInt(Int32.max) else { return nil }
    self = number
  }
}
