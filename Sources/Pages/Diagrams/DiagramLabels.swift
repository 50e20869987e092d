import Documents

/// Where the labels of a drawing stand: none over another or over a node. Ranks between which they have no room are
/// drawn farther apart.
struct DiagramLabels {
  /// A label as it is written, and its ground.
  struct Placed {
    let formula: DrawnFormula
    let box: Box
  }

  private(set) var placed: [Placed] = []
  /// Ranks before which labels have no room.
  private(set) var crowdedRanks: Set<Int> = []
  let layout: DiagramLayout
  private let circles: [Point]

  /// How often ranks are moved apart, and how far.
  private static let (mostMoves, move) = (8, 30.0)

  init(of diagram: Diagram) {
    var widened: [Int: Double] = [:]
    self.init(of: diagram, in: DiagramLayout(diagram))
    for _ in 0..<Self.mostMoves where !crowdedRanks.isEmpty {
      for rank in crowdedRanks { widened[rank, default: 0] += Self.move }
      self.init(of: diagram, in: DiagramLayout(diagram, widened: widened))
    }
  }

  private init(of diagram: Diagram, in layout: DiagramLayout) {
    self.layout = layout
    circles = zip(diagram.nodes, layout.places).filter { !$0.0.isGap }.map(\.1)
    for (node, place) in zip(diagram.nodes, layout.places) {
      if let below = node.below {
        let center = Point(x: place.x, y: place.y + DiagramLayout.radius + 8.5)
        placed.append(Placed(DrawnFormula(below, .full), centeredAt: center))
      }
      if let beside = node.beside {
        let formula = DrawnFormula(beside, .full)
        let x = place.x + DiagramLayout.besideDistance + formula.width / 2
        placed.append(Placed(formula, centeredAt: Point(x: x, y: place.y)))
      }
    }
    placeOnEdges(of: diagram)
  }

  /// All in full if there is room for all; else as short as they may be.
  private mutating func placeOnEdges(of diagram: Diagram) {
    let atNodes = placed
    for form in [DrawnFormula.Form.full, .shortest] {
      placed = atNodes
      crowdedRanks = []
      for (number, rank, share) in labelled(in: diagram) {
        guard let label = diagram.edges[number].label, layout.showsLabels[rank] else { continue }
        let formula = DrawnFormula(label, form)
        var places = places(on: layout.route(ofEdge: number, in: diagram), preferring: share)
        // Where nothing is dimmed, long labels in other places cover where edges cross.
        if form == .full, label.mayStandAlone, !diagram.isAboutSome { places = [places[0]] }
        let own = places.map { Placed(formula, centeredAt: $0) }.first { isFree($0.box) }
        if let own { placed.append(own) } else { crowdedRanks.insert(rank) }
      }
      if crowdedRanks.isEmpty { return }
    }
  }

  /// The edges that have one, the rank that each leads into, and how far along it no two of a rank's are at one height.
  ///
  /// With m nodes in the smaller rank that is one (m + 1)th of the way from the larger one.
  private func labelled(in diagram: Diagram) -> [(edge: Int, rank: Int, share: Double)] {
    let rows = layout.ranks.rows
    var ofRanks: [[Int]] = rows.map { _ in [] }
    for (number, edge) in diagram.edges.enumerated() where edge.label != nil {
      ofRanks[layout.ranks.rank[edge.to]].append(number)
    }
    var labels: [(edge: Int, rank: Int, share: Double)] = []
    for (rank, own) in ofRanks.enumerated().dropFirst() {
      let (before, here) = (rows[rank - 1].count, rows[rank].count)
      var share = here <= before ? 1 / Double(here + 1) : 1 - 1 / Double(before + 1)
      // From one node or to one node, edges are far enough apart in their middle.
      if diagram.isAboutSome || own.allSatisfy({ diagram.edges[$0].weight == nil }),
        Set(own.map { diagram.edges[$0].from }).count == 1
          || Set(own.map { diagram.edges[$0].to }).count == 1
      {
        share = 0.5
      }
      labels += own.map { ($0, rank, share) }
    }
    return labels
  }

  /// Where one may stand on an edge, the best first: the middle may be where edges cross.
  private func places(on route: Route, preferring share: Double) -> [Point] {
    guard route.bends.isEmpty else { return route.bends }
    let others = stride(from: 0.25, through: 0.75, by: 0.05)
      .sorted { abs($0 - share) < abs($1 - share) }
    return ([share, 1 - share] + others).map(route.point)
  }

  private func isFree(_ box: Box) -> Bool {
    placed.allSatisfy { !$0.box.meets(box) }
      && circles.allSatisfy { !box.meetsCircle(around: $0, radius: DiagramLayout.radius + 2) }
  }
}

extension DiagramLabels.Placed {
  fileprivate init(_ formula: DrawnFormula, centeredAt center: Point) {
    self.init(
      formula: formula,
      box: Box(center: center, width: formula.width + 6, height: 14.5))
  }

  /// Where its letters stand.
  var baseline: Double { box.center.y + 3.5 }
}

/// A rectangle.
struct Box: Hashable {
  let center: Point
  let width, height: Double

  var corner: Point { Point(x: center.x - width / 2, y: center.y - height / 2) }

  func meets(_ other: Box) -> Bool {
    abs(center.x - other.center.x) < (width + other.width) / 2
      && abs(center.y - other.center.y) < (height + other.height) / 2
  }

  func meetsCircle(around middle: Point, radius: Double) -> Bool {
    let x = max(abs(center.x - middle.x) - width / 2, 0)
    let y = max(abs(center.y - middle.y) - height / 2, 0)
    return x * x + y * y < radius * radius
  }
}
