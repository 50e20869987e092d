/// The line of an edge: straight, or led around what stands between its ends.
struct Route {
  let ends: (start: Point, end: Point)
  /// Where it passes ranks, level for the width of a node.
  let bends: [Point]
  /// Half that width.
  let clearance: Double

  /// As SVG writes it.
  var path: String {
    guard !bends.isEmpty else { return linePath(from: ends.start, to: ends.end) }
    var path = "M\(coordinate(ends.start.x)) \(coordinate(ends.start.y))"
    var point = ends.start
    for bend in bends {
      path += Self.curve(from: point, to: Point(x: bend.x - clearance, y: bend.y))
      path += "H\(coordinate(bend.x + clearance))"
      point = Point(x: bend.x + clearance, y: bend.y)
    }
    return path + Self.curve(from: point, to: ends.end)
  }

  /// Level at both ends.
  private static func curve(from start: Point, to end: Point) -> String {
    let middle = coordinate((start.x + end.x) / 2)
    return "C\(middle) \(coordinate(start.y)) \(middle) \(coordinate(end.y))"
      + " \(coordinate(end.x)) \(coordinate(end.y))"
  }

  /// A point on it where it is straight, `part` of the way along.
  func point(at part: Double) -> Point {
    Point(
      x: ends.start.x + part * (ends.end.x - ends.start.x),
      y: ends.start.y + part * (ends.end.y - ends.start.y))
  }
}

func linePath(from start: Point, to end: Point) -> String {
  "M\(coordinate(start.x)) \(coordinate(start.y))L\(coordinate(end.x)) \(coordinate(end.y))"
}
