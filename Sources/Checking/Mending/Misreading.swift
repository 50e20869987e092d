import Expressions
import Meaning
import Reading

/// Letters that stand for digits throughout a formula, as scanners and tired eyes write them, where the
/// formula holds once they are read as those digits.
public struct Misreading: Hashable, Sendable {
  /// A letter and the digit that it stands for.
  public struct Sign: Hashable, Sendable {
    /// The letter as LaTeX, such as `l`.
    public let found: String
    /// The digit, such as `1`.
    public let meant: String
  }

  /// What is misread, in the order in which it was looked for.
  public let signs: [Sign]
  /// Where they stand, as UTF-8 offsets in the formula.
  public let places: [Range<Int>]
  /// The formula as it is meant.
  public let latex: String
  /// How many relations it then has.
  public let relations: Int
}

extension Checker {
  /// Reads letters that look like digits as these. nil unless all that the formula then says is an identity.
  ///
  /// One letter is tried before several, as long as the work that one search may take lasts.
  public func misreading(of latex: String, in text: inout CheckedText) -> Misreading? {
    let kinds = Look.allCases.map { ($0, $0.places(in: Array(latex.utf8))) }
      .filter { !$0.1.isEmpty }
    guard !kinds.isEmpty else { return nil }
    var attempts = kinds.map { [$0] }
    // A letter is either read as a digit in one way or in another.
    for first in kinds.indices {
      for second in kinds.indices
      where second > first && kinds[first].0.meant.found != kinds[second].0.meant.found {
        attempts.append([kinds[first], kinds[second]])
      }
    }
    var work = 0
    defer { text.work += work }
    for attempt in attempts where work < MendSearch.workLimit && text.work < CheckedText.workLimit {
      let reading = reading(latex, attempt)
      if let relations = identities(in: reading, spending: &work) {
        return Misreading(
          signs: attempt.map(\.0.meant),
          places: attempt.flatMap(\.1).sorted { $0.lowerBound < $1.lowerBound }, latex: reading,
          relations: relations)
      }
    }
    return nil
  }

  private func reading(_ latex: String, _ looks: [(Look, [Range<Int>])]) -> String {
    var bytes = Array(latex.utf8)
    let places = looks.flatMap { look, places in places.map { ($0, look.meant.meant) } }
    for (place, digit) in places.sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) {
      bytes.replaceSubrange(place, with: digit.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// How many relations a formula has, if all are understood and identities; else nil.
  private func identities(in latex: String, spending work: inout Int) -> Int? {
    guard let formula = try? Formula(latex: latex, in: own.convention) else { return nil }
    let verdicts = formula.steps.filter {
      !$0.isUpdate && !$0.isDeclaration(in: formula.convention)
    }.map { step in
      Decision(
        of: step, own: own.standing(in: formula.relations[step.relation]), twins: twins,
        thoroughly: false, spending: &work)
    }
    guard !verdicts.isEmpty, verdicts.allSatisfy({ $0.verdict == .identity && $0.isTelling })
    else { return nil }
    return verdicts.count
  }
}

/// A letter that looks like a digit, and where it does.
private enum Look: CaseIterable {
  case capitalI, smallL, everySmallL, theta, capitalO, smallO

  var meant: Misreading.Sign {
    switch self {
    case .capitalI: Misreading.Sign(found: "I", meant: "1")
    case .smallL, .everySmallL: Misreading.Sign(found: "l", meant: "1")
    case .theta: Misreading.Sign(found: #"\theta"#, meant: "0")
    case .capitalO: Misreading.Sign(found: "O", meant: "0")
    case .smallO: Misreading.Sign(found: "o", meant: "0")
    }
  }

  /// The places of the letter in a formula, names of commands left alone.
  func places(in latex: [UInt8]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var offset = 0
    while offset < latex.count {
      let start = offset
      offset += 1
      if latex[start] == UInt8(ascii: "\\") {
        while offset < latex.count, latex[offset].isLatinLetter { offset += 1 }
        let name = String(decoding: latex[start..<offset], as: UTF8.self)
        if [#"\begin"#, #"\end"#, #"\text"#].contains(name) {
          while offset < latex.count, latex[offset] != UInt8(ascii: "}") { offset += 1 }
        }
        guard self == .theta, name == #"\theta"# else { continue }
        // The index that a misread digit drags along: `\theta_j` for `0j`.
        let isLowered = offset < latex.count && latex[offset] == UInt8(ascii: "_")
        places.append(start..<offset + (isLowered ? 1 : 0))
      } else if isMet(latex[start], after: start > 0 ? latex[start - 1] : 0) {
        places.append(start..<offset)
      }
    }
    return places
  }

  private func isMet(_ byte: UInt8, after before: UInt8) -> Bool {
    switch self {
    case .capitalI: byte == UInt8(ascii: "I")
    // In brackets of its own it is a layer.
    case .smallL: byte == UInt8(ascii: "l") && before != UInt8(ascii: "(")
    case .everySmallL: byte == UInt8(ascii: "l")
    case .theta: false
    case .capitalO: byte == UInt8(ascii: "O")
    case .smallO: byte == UInt8(ascii: "o")
    }
  }
}

extension UInt8 {
  fileprivate var isLatinLetter: Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= self || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self
  }
}
