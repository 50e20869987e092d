import Engine

/// How the loss of a network goes on while it is trained.
package struct TrainingHistory: Hashable, Sendable {
  package struct Point: Hashable, Sendable {
    /// How many updates were made.
    package let updates: Int
    /// C, finite.
    package let loss: Double
    let isInTable: Bool
    /// What was observed of the network, where it was.
    package let observed: [Double]
  }

  package enum Outcome: Hashable, Sendable {
    case fell, rose, unchanged
    /// After so many updates. `loss` is nil where it is infinite or not a number.
    case diverged(updates: Int, loss: Double?)
  }

  /// In the order of their updates.
  package let points: [Point]
  package let outcome: Outcome

  package var table: [Point] { points.filter { $0.isInTable } }

  /// A training whose loss is so many times what it was at first, or so large where that was small, is given up.
  private static let divergence = 1e6

  /// Goes on with a training for so many updates.
  ///
  /// - Parameters:
  ///   - before: what the numbers of updates count on from.
  ///   - progress: told how many updates are made.
  ///   - observe: looks at the network where it stands in the table.
  /// - Throws: `notFinite` where there is no loss to begin with.
  init(
    _ run: consuming TrainingRun, steps: Int, after before: Int, on samples: [Sample],
    progress: (Int) -> Void,
    observe: (Network) throws(WalkthroughError) -> [Double]
  ) throws(WalkthroughError) {
    let inTable = Set(Self.tableSteps(through: steps))
    var marks = inTable.union(Self.curveSteps(through: steps)).sorted()[...]
    var points: [Point] = []
    var limit = Double.greatestFiniteMagnitude
    for step in 0...steps {
      let isMarked = marks.first == step
      if isMarked { marks.removeFirst() }
      var total: Double?
      var observed: [Double] = []
      if isMarked {
        // An update over all samples tells the loss before it.
        if step == steps || run.training.order == .online {
          do { total = try run.network.loss(on: samples) } catch { throw WalkthroughError(error) }
        }
        if inTable.contains(step) { observed = try observe(run.network) }
      }
      let own = step < steps ? run.update() : nil
      if own != nil { progress(before + step + 1) }
      if run.training.order == .batch { total = own ?? total }
      let losses = [own, total].compactMap { $0 }
      let isDiverging = !losses.allSatisfy { $0.isFinite && $0 <= limit }
      if step == 0, let first = total {
        guard !isDiverging else {
          throw WalkthroughError(
            .notFinite, "the loss is infinite or not a number before the training begins")
        }
        limit = Self.divergence * max(first, 1)
      }
      if isMarked || isDiverging, let total, total.isFinite {
        points.append(
          Point(
            updates: before + step, loss: total,
            isInTable: inTable.contains(step) || isDiverging, observed: observed))
      }
      if isDiverging {
        self.points = points
        outcome = .diverged(
          updates: before + step, loss: losses.allSatisfy { $0.isFinite } ? losses.max() : nil)
        return
      }
    }
    self.points = points
    let (first, last) = (points.first?.loss ?? 0, points.last?.loss ?? 0)
    outcome = last < first ? .fell : last > first ? .rose : .unchanged
  }

  /// 0, 1, 2, 5, 10, 20, 50, … and the last.
  static func tableSteps(through last: Int) -> [Int] {
    var steps = [0]
    var decade = 1
    while decade < last {
      steps += [decade, 2 * decade, 5 * decade].filter { $0 < last }
      guard decade <= last / 10 else { break }
      decade *= 10
    }
    return last > 0 ? steps + [last] : steps
  }

  /// More points say nothing more in a drawing.
  private static let mostIntervals = 200

  private static func curveSteps(through last: Int) -> [Int] {
    let count = min(last, mostIntervals)
    guard count > 0 else { return [0] }
    let (whole, rest) = last.quotientAndRemainder(dividingBy: count)
    return (0...count).map { whole * $0 + rest * $0 / count }
  }

  /// The most networks that are looked at.
  static func mostPoints(through steps: Int) -> Int {
    min(steps, mostIntervals + tableSteps(through: steps).count) + 1
  }
}
