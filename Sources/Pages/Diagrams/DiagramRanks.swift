import Documents

/// The nodes of a diagram in ranks, and where edges that skip ranks bend to pass between them.
///
/// After Sugiyama, Tagawa and Toda (1981): a node's rank is the longest way to it, and the order within a rank follows
/// the barycentres of neighbours.
struct DiagramRanks {
  /// What has a place in a rank: a node by its position, a bend by a number behind these.
  typealias Place = Int

  /// Each from top to bottom.
  private(set) var rows: [[Place]]
  /// In which of them each place is.
  let rank: [Int]
  /// Of each edge, from rank to rank.
  let bends: [Range<Place>]
  private let nodes: Int
  private var before: [[Place]]
  private var behind: [[Place]]

  /// How often the order is improved, to and fro.
  private static let sweeps = 8

  init(of diagram: Diagram) {
    nodes = diagram.nodes.count
    var ranks = diagram.nodes.map { max($0.rank, 0) }
    for edge in diagram.edges.sorted(by: { $0.from < $1.from }) {
      ranks[edge.to] = max(ranks[edge.to], ranks[edge.from] + 1)
    }
    var bends: [Range<Place>] = []
    for edge in diagram.edges {
      let first = ranks.count
      ranks += ranks[edge.from] + 1..<ranks[edge.to]
      bends.append(first..<ranks.count)
    }
    self.bends = bends
    rank = ranks
    rows = Array(repeating: [], count: (ranks.max() ?? -1) + 1)
    for place in ranks.indices { rows[ranks[place]].append(place) }
    before = Array(repeating: [], count: ranks.count)
    behind = before
    for (edge, bends) in zip(diagram.edges, bends) {
      let way = [edge.from] + bends + [edge.to]
      for (start, end) in zip(way, way.dropFirst()) {
        before[end].append(start)
        behind[start].append(end)
      }
    }
    order()
  }

  func isBend(_ place: Place) -> Bool { place >= nodes }

  /// Keeps the order with the fewest crossings, the given one where none has fewer.
  private mutating func order() {
    var best: (rows: [[Place]], crossings: Int)?
    var unchanged = 0
    for sweep in 0..<Self.sweeps where unchanged < 2 {
      let old = rows
      if sweep.isMultiple(of: 2) {
        for rank in rows.indices.dropFirst() { sort(rank, behind: rank - 1, by: before) }
      } else {
        for rank in rows.indices.dropLast().reversed() { sort(rank, behind: rank + 1, by: behind) }
      }
      guard rows != old else {
        unchanged += 1
        continue
      }
      unchanged = 0
      let known = best ?? (old, Self.crossings(in: old, behind))
      let crossings = Self.crossings(in: rows, behind)
      best = crossings < known.crossings ? (rows, crossings) : known
    }
    if let best { rows = best.rows }
  }

  /// Sorts a rank by the barycentres of neighbours in another; what has none there stays where it is.
  private mutating func sort(_ rank: Int, behind other: Int, by neighbours: [[Place]]) {
    var heights: [Place: Double] = [:]
    let middle = Double(rows[other].count - 1) / 2
    for (row, place) in rows[other].enumerated() { heights[place] = Double(row) - middle }
    let moving = rows[rank].indices.filter { !neighbours[rows[rank][$0]].isEmpty }
    let barycentres = moving.map { row in
      let own = neighbours[rows[rank][row]]
      return own.reduce(0) { $0 + (heights[$1] ?? 0) } / Double(own.count)
    }
    let sorted = moving.indices.sorted { (barycentres[$0], $0) < (barycentres[$1], $1) }
      .map { rows[rank][moving[$0]] }
    for (row, place) in zip(moving, sorted) { rows[rank][row] = place }
  }

  /// How many pairs of lines between neighbouring ranks cross. Cost: the square of those between two.
  private static func crossings(in rows: [[Place]], _ behind: [[Place]]) -> Int {
    var count = 0
    for (row, next) in zip(rows, rows.dropFirst()) {
      var heights: [Place: Int] = [:]
      for (height, place) in next.enumerated() { heights[place] = height }
      var above: [Int] = []
      for place in row {
        let ends = behind[place].compactMap { heights[$0] }
        count += ends.reduce(0) { count, end in count + above.count { $0 > end } }
        above += ends
      }
    }
    return count
  }
}
