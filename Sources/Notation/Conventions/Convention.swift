/// How an author writes formulas: where a layer stands, from which number things are counted, what letters mean.
///
/// An author's letters are read as those of `Expression` and printed as the author's own. Numbers stay as they are
/// written; what they count is settled where a formula meets a network.
public struct Convention: Hashable, Sendable {
  /// `a_j^{(l)}` from 0 on, with the input as layer 0.
  public static let standard = Convention()

  /// How a symbol says its layer.
  public enum LayerMark: String, Hashable, Sendable, CaseIterable {
    /// `a^{(l)}`.
    case parentheses = "paren"
    /// `a^{[l]}`; round brackets then hold a sample, `a^{[l](i)}`.
    case brackets = "bracket"
    /// `a^l`: what is raised on a letter that can have a layer is a layer, and a power wants brackets.
    case bare
  }

  /// Which way a weight's two indices lead.
  public enum WeightOrder: String, Hashable, Sendable, CaseIterable {
    /// `w_{jk}` leads to node j from node k.
    case toFrom = "to-from"
    /// `w_{jk}` leads from node j to node k.
    case fromTo = "from-to"
  }

  /// What a letter n alone may count.
  public enum LoneSize: Hashable, Sendable, CaseIterable {
    /// The number of samples, and as the index of a layer a letter like any other.
    case samples
    /// The number of output nodes.
    case outputs
    /// The last layer, where it is the index of one.
    case lastLayer
  }

  /// How symbols say their layer.
  public var layerMark = LayerMark.parentheses
  /// Which way a weight's two indices lead.
  public var weightOrder = WeightOrder.toFrom
  /// From which number things are counted.
  public var numbering = Numbering()
  /// nil where the author does not say.
  public var arrayReading: ArrayReading?
  /// What n is where neither a sum nor dots say it.
  public var loneSize = LoneSize.samples
  /// Whether each letter without indices beside a derivative or a function is a free real variable, and not only
  /// those that a function is applied to.
  public var takesLettersForVariables = false
  /// The letter of the number of samples, wherever it stands; nil where a text has none.
  public var sampleCount: String?
  /// The layer of whose units an index letter speaks, in texts that write no layers.
  public var units: [String: Index] = [:]
  /// Those that match more tokens first; of equally long ones the later named.
  private(set) var names: [Name] = []

  /// The notation itself, in which only ŷ has a name.
  public init() {
    // ŷ is the output, unless an author says otherwise.
    try? add(name: #"\hat{y}"#, meaning: "a^{(L)}")
    for index in names.indices { names[index].isPrinted = false }
  }
}

/// The first number of everything that indices count.
public struct Numbering: Hashable, Sendable {
  /// The number of a layer's first node: 0 or 1.
  public var nodesFrom = 0
  /// The number of the first sample: 0 or 1.
  public var samplesFrom = 0
  /// The number of the input as a layer.
  public var inputLayer = 0

  /// From 0, with the input as layer 0.
  public init() {}

  func first(of counted: Counted?) -> Int {
    switch counted {
    case .nodes: nodesFrom
    case .samples: samplesFrom
    case .layers: inputLayer
    case nil: 0
    }
  }
}

extension Convention {
  /// Gives a row of signs, such as `net_{o1}`, what the meaning stands for.
  ///
  /// The meaning is written as the author writes formulas, but in the letters of the notation, not in names; a loss
  /// and an activation function may have their letters. l, j, k and i are parameters where they are indices on both sides. `[b_0^{(1)}, b_1^{(1)}]` are parameters that vary
  /// together, and `… after 1` is the value after so many updates.
  ///
  /// - Throws: where one of them cannot be read, with its range.
  public mutating func add(name key: String, meaning: String) throws(NameError) {
    var plain = self
    plain.names = []
    // One letter for another may change places with it.
    let isLetter = if case .letter = try Name.Meaning(meaning, in: plain) { true } else { false }
    if !isLetter { plain.names = names.filter(\.isLetterOfFunction) }
    let added = try Name.reading(key, meaning: meaning, in: plain)
    names.removeAll { $0.key == key }
    for name in added where names.contains(where: { $0.pattern == name.pattern && $0.isPrinted }) {
      throw NameError(
        part: .key, message: "another name reads the same", range: 0..<key.utf8.count)
    }
    for name in added {
      if let other = names.first(where: { $0.isPrinted && $0.isMistaken(for: name) }) {
        throw NameError(
          part: .key,
          message:
            "it reads the same signs as '\(other.key)', since its letters stand for any index; letters for the units of a layer are set by notation: units",
          range: 0..<key.utf8.count)
      }
    }
    names = (added + names).sortedStably { $0.pattern.count > $1.pattern.count }
  }

  /// Makes what is written as this row of signs mean nothing that is known.
  public mutating func addUnread(name key: String) {
    names.removeAll { $0.key == key }
    names = (Name.unread(key) + names).sortedStably { $0.pattern.count > $1.pattern.count }
  }

}

extension Name {
  /// Whether it is but another letter of the loss or of activation functions.
  fileprivate var isLetterOfFunction: Bool {
    guard case .letter(let letter) = meaning, !pattern.contains(.sign("_")) else { return false }
    return letter == "C" || letter == "g"
  }
}

extension [Name] {
  fileprivate func sortedStably(_ precedes: (Name, Name) -> Bool) -> [Name] {
    enumerated().sorted { left, right in
      if precedes(left.element, right.element) { return true }
      if precedes(right.element, left.element) { return false }
      return left.offset < right.offset
    }.map(\.element)
  }
}

extension Index {
  /// A layer as it stands in `a^{(…)}`: `2`, `l`, `L-1`; nil for anything else.
  public init?(layer text: String) {
    guard case .symbol(let symbol)? = try? Expression(latex: "a^{(\(text))}"),
      let layer = symbol.layer, symbol.sample == nil
    else { return nil }
    if case .letter(let letter, _) = layer, letter != "l", letter != "L" { return nil }
    self = layer
  }
}
