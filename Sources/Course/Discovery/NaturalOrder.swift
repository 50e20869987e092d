extension String {
  /// Whether this name stands before another where people sort: runs of digits by their number, so
  /// that `lesson-2` precedes `lesson-10`; capitals beside small letters.
  func naturallyPrecedes(_ other: String) -> Bool {
    let left = sortingUnits(of: self)
    let right = sortingUnits(of: other)
    if left != right { return left.lexicographicallyPrecedes(right) }
    return utf8.lexicographicallyPrecedes(other.utf8)
  }
}

private enum SortingUnit: Comparable {
  /// Digits without leading zeros, the shorter the smaller.
  case number(digits: Int, [UInt8])
  case byte(UInt8)

  static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.number(let a, let first), .number(let b, let second)):
      a != b ? a < b : first.lexicographicallyPrecedes(second)
    case (.number, .byte(let byte)): UInt8(ascii: "0") < byte
    case (.byte(let byte), .number): byte < UInt8(ascii: "0")
    case (.byte(let a), .byte(let b)): a < b
    }
  }
}

private func sortingUnits(of name: String) -> [SortingUnit] {
  let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  var units: [SortingUnit] = []
  var rest = Array(name.lowercased().utf8)[...]
  while let byte = rest.first {
    guard digits.contains(byte) else {
      // A folder's lessons stay together, whatever follows its name elsewhere.
      units.append(.byte(byte == UInt8(ascii: "/") ? 0 : byte))
      rest = rest.dropFirst()
      continue
    }
    let run = rest.prefix { digits.contains($0) }
    let number = Array(run.drop { $0 == UInt8(ascii: "0") })
    units.append(.number(digits: number.count, number))
    rest = rest.dropFirst(run.count)
  }
  return units
}
