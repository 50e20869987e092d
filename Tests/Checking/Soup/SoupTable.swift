import Engine
import Foundation

@testable import Checking

/// What was tried and what the checker said of it, for `Scripts/settle_soup.py`.
struct SoupTable {
  private let file: FileHandle
  private var networks = 0

  /// nil where none is asked for.
  init?(part: Int) throws {
    guard let folder = ProcessInfo.processInfo.environment["SOUP_TABLES"] else { return nil }
    let url = URL(filePath: folder).appending(path: "\(part).jsonl")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data().write(to: url)
    file = try FileHandle(forWritingTo: url)
  }

  mutating func add(_ shape: SoupShape, sample: Int, in hand: SoupHand) throws {
    networks += 1
    try write([
      "seed": networks, "widths": shape.widths,
      "activations": shape.activations.map {
        ["\($0.kind)", $0.parameter?.value as Any? ?? NSNull()]
      },
      "biases": shape.hasBiases, "loss": "\(shape.loss)", "reduction": "\(shape.reduction)",
      "samples": shape.samples, "sample": sample,
      "hand": hand.description,
    ])
  }

  /// - Parameter edit: the kind of slip; nil of a relation that is true.
  func add(_ relation: SoupRelation, in hand: SoupHand, edit: String?, _ verdict: Verdict) throws {
    let row = try JSONSerialization.data(
      withJSONObject: [
        "edit": edit as Any? ?? NSNull(), "verdict": verdict.soupName,
        "latex": relation.latex(hand),
      ], options: .sortedKeys)
    let sides = "\"left\":\(relation.left.row),\"right\":\(relation.right.row)"
    try file.write(contentsOf: row.dropLast() + Data(",\(sides)}\n".utf8))
  }

  private func write(_ object: [String: Any]) throws {
    let row = try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
    try file.write(contentsOf: row + Data("\n".utf8))
  }
}

extension Verdict {
  var soupName: String {
    switch self {
    case .identity: "identity"
    case .here: "here"
    case .false: "false"
    case .notChecked: "not checked"
    }
  }
}
