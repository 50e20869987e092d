import TestSupport

/// What slips of the hand, of editors and of enemies do to a text.
enum FuzzDamage {
  static func damaged(_ text: String, _ random: inout SplitMix64) -> String {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) { damage(&bytes, &random) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func damage(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let start = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, start + Int.random(in: 0...20, using: &random))
    // What takes longer than its length is seen where there is much of it.
    if random.chance(2), start < end {
      let times = random.pick([30, 300, 3000, 30_000 / (end - start)])
      let part = Array(repeating: bytes[start..<end], count: times).flatMap(\.self)
      bytes.insert(contentsOf: part, at: start)
      return
    }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
    case 2, 3: bytes.insert(contentsOf: Array(random.pick(strange).utf8), at: start)
    case 4: bytes.replaceSubrange(start..<end, with: Array(random.pick(strange).utf8))
    case 5: bytes.removeSubrange(start..<bytes.count)
    case 6:
      let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
      guard let digit = digits.randomElement(using: &random) else { return }
      bytes.replaceSubrange(digit...digit, with: Array(random.pick(numbers).utf8))
    default:
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      var moved = lines.map(Array.init)
      moved.swapAt(
        Int.random(in: lines.indices, using: &random), Int.random(in: lines.indices, using: &random)
      )
      bytes = Array(moved.joined(separator: [0x0A]))
    }
  }

  /// The same done to whole signs and commands, so that more of a formula can still be read.
  static func damagedTokens(_ latex: String, _ random: inout SplitMix64) -> String {
    var tokens = tokens(of: latex)
    for _ in 0..<Int.random(in: 1...3, using: &random) where !tokens.isEmpty {
      let place = Int.random(in: tokens.indices, using: &random)
      let other = Int.random(in: tokens.indices, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: tokens.remove(at: place)
      case 1: tokens.insert(tokens[other], at: place)
      case 2: tokens[place] = tokens[other]
      case 3: tokens.swapAt(place, other)
      case 4: tokens.insert(random.pick(signs), at: place)
      default: tokens[place] = random.pick(signs)
      }
    }
    return tokens.joined()
  }

  /// The beginning of one and the end of another.
  static func spliced(_ first: String, _ second: String, _ random: inout SplitMix64) -> String {
    let (head, tail) = (tokens(of: first), tokens(of: second))
    return
      (head.prefix(Int.random(in: 0...head.count, using: &random))
      + tail.suffix(Int.random(in: 0...tail.count, using: &random))).joined()
  }

  private static func tokens(of latex: String) -> [String] {
    var tokens: [String] = []
    var isCommand = false
    for character in latex {
      if isCommand, character.isLetter || tokens[tokens.count - 1] == "\\" {
        tokens[tokens.count - 1].append(character)
        isCommand = character.isLetter
      } else {
        tokens.append(String(character))
        isCommand = character == "\\"
      }
    }
    return tokens
  }

  private static let signs = [
    "{", "}", "(", ")", "[", "]", "^", "_", "=", "+", "-", "/", ",", "'", "\\frac", "\\partial",
    "\\sum",
    "\\left", "\\right", "\\\\", "&", "0", "1", "99", "j", "k", "l", "L", "n", "w", "a", "z", "C",
    "\\delta",
    "\\dots", "\\cdot", "\\odot", "\\nabla", "\\text", "\\sqrt", "\\operatorname", "\\ne", "\\to",
    "\\in",
    "\\forall", "\\mathbf", "\\hat", "\\big", "\\quad", "?", "|", "\\lvert", "\\max", "!", "^T",
    "^{-1}", "'s",
    "\\begin{aligned}", "\\end{aligned}", "\\begin{cases}", "\\end{cases}", "\\approx", "\\prod",
    "\\int",
    "\\theta", "\\diag", "1e9", "0.1", ".", ";", ":=", "\\Rightarrow", "\\,", "{}", "×", "∂", "∑",
    "·", "≠", "²",
  ]

  static let numbers = [
    "-1", "0", "99999999999999999999", "1e400", "1.7e308", "-9223372036854775808", "NaN", ".",
    "0x10", "1_0",
    "5e-324", "-0", "3.5", "007",
  ]

  static let strange = [
    "\0", "\r", "\r\n", "\t", "\u{FEFF}", "\u{202E}", "\u{1B}[31m", "\u{301}", "👩‍👩‍👧", "\u{10FFFF}",
    "{", "}",
    "[", "]", "(", ")", "$", "$$", "`", "```", "~~~", "\\", "\\\\", "\\(", "\\)", "\\[", "\\]", "|",
    "&", "*anchor",
    "&a", "*a", "!!", "<<", ": ", "- ", "? ", "%", "#", "\n", "\n\n", "\n    ", "> ", "---\n",
    "...\n", "'", "\"",
    "<", ">", "<!--", "-->", "<!-- false: x -->", "<details>", "</details>", "^", "_", "^{", "_{",
    "=", "= ?",
    "= ??", "+ \\dots +", "\\frac{", "\\begin{align}", "\\end{align}", "\\text{", "\\left(",
    "\\right)", "{value} ",
    "{#eq:a}", "[](#eq:a)", "network=", "after=99999999999", "sample=-1", "digits=0", "fold=x",
    "after=3",
  ]
}
