import Diagnostics

/// Blocks in their order, with the folds that are open around the next one.
struct FoldStack {
  private struct OpenFold {
    var fold: Fold
    var hasSummary = false
    var range: SourceRange
  }

  private(set) var blocks: [Block] = []
  private var open: [OpenFold] = []

  mutating func add(_ added: [Block]) {
    if open.isEmpty { blocks += added } else { open[open.count - 1].fold.blocks += added }
  }

  var depth: Int { open.count }

  /// The block that was added last, where the next one will stand right behind it.
  var last: Block? { open.isEmpty ? blocks.last : open[open.count - 1].fold.blocks.last }

  mutating func replaceLast(by block: Block) {
    if open.isEmpty {
      blocks[blocks.count - 1] = block
    } else {
      let last = open[open.count - 1].fold.blocks.count - 1
      open[open.count - 1].fold.blocks[last] = block
    }
  }

  mutating func open(isOpen: Bool, at range: SourceRange) {
    let fold = Fold(summary: [.text("Details")], isOpen: isOpen, blocks: [])
    open.append(OpenFold(fold: fold, range: range))
  }

  /// false where no fold waits for its summary.
  mutating func setSummary(_ summary: [Inline]) -> Bool {
    guard let last = open.last, !last.hasSummary, last.fold.blocks.isEmpty else { return false }
    open[open.count - 1].fold.summary = summary
    open[open.count - 1].hasSummary = true
    return true
  }

  /// false where no fold is open.
  mutating func close() -> Bool {
    guard let last = open.popLast() else { return false }
    add([.fold(last.fold)])
    return true
  }

  /// Closes what is open still; the places of where it began.
  mutating func closeAll() -> [SourceRange] {
    let ranges = open.map(\.range)
    while close() {}
    return ranges
  }
}
