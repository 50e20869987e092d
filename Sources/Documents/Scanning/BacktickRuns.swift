/// Where a text's runs of backticks are, so that the run that closes one is found without looking
/// at the text between.
struct BacktickRuns {
  /// Starts of the runs of each length, in order.
  private var starts: [Int: [Int]] = [:]
  private var ends: [Int: Int] = [:]

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] == UInt8(ascii: "`") { index += 1 }
      starts[index - start, default: []].append(start)
      ends[start] = index
    }
  }

  /// The offset behind the run that begins at or, where its first is escaped, shortly after here.
  func runEnd(at start: Int) -> Int { ends[start] ?? ends[start - 1] ?? start + 1 }

  /// The offset behind the code span that begins here.
  func codeEnd(at start: Int) -> Int? {
    let length = runEnd(at: start) - start
    guard let runs = starts[length] else { return nil }
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle] <= start { low = middle + 1 } else { high = middle }
    }
    return low < runs.count ? runs[low] + length : nil
  }
}
