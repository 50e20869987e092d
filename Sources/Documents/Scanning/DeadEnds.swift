/// Places in a text from which a search went on to no end, so that no other goes on from them again.
struct DeadEnds {
  private var isDead: [Bool] = []

  func contains(_ offset: Int) -> Bool { offset < isDead.count && isDead[offset] }

  mutating func insert(_ offsets: [Int], of count: Int) {
    if isDead.isEmpty { isDead = Array(repeating: false, count: count) }
    for offset in offsets { isDead[offset] = true }
  }
}
