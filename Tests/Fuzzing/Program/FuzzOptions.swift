import Foundation
import Fuzzing

/// `fuzz KIND [show] [--seed S] [--step N] [--count N] [--seconds T] [--folder F] [--command chainrule]`
struct FuzzOptions {
  static let usage = """
    Usage: fuzz KIND [show] [--seed S] [--step N] [--count N] [--seconds T] [--folder FOLDER]
    Kinds: \(FuzzedKind.allCases.map(\.rawValue).joined(separator: ", "))
    """

  var kind = FuzzedKind.course
  /// Whether the input of the first seed is printed, and not tried.
  var shows = false
  var firstSeed: UInt64 = 1
  var step: UInt64 = 1
  var count = Int.max
  var seconds = 1e9
  var folder =
    NSTemporaryDirectory() + "chainrule-fuzzing-\(ProcessInfo.processInfo.processIdentifier)"
  var command = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "chainrule").path

  init?(_ words: [String]) {
    guard let kind = words.first.flatMap(FuzzedKind.init(rawValue:)) else { return nil }
    self.kind = kind
    var words = words.dropFirst()
    while let word = words.popFirst() {
      if word == "show" {
        shows = true
        continue
      }
      guard let value = words.popFirst(), set(word, to: value) else { return nil }
    }
  }

  private mutating func set(_ name: String, to value: String) -> Bool {
    func number<Number: LosslessStringConvertible>(_ place: inout Number) -> Bool {
      guard let number = Number(value) else { return false }
      place = number
      return true
    }
    switch name {
    case "--seed": return number(&firstSeed)
    case "--step": return number(&step)
    case "--count": return number(&count)
    case "--seconds": return number(&seconds)
    case "--folder": return number(&folder)
    case "--command": return number(&command)
    default: return false
    }
  }
}
