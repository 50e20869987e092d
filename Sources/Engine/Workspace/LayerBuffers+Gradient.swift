extension LayerBuffers {
  /// `share` times the samples' derivatives by the weights and biases, added sample by sample to what
  /// is there, or to 0 where they are not `accumulating`.
  ///
  /// A sample whose δ is 0 at a node adds nothing there, so it is passed over: in a ReLU layer about
  /// half of them are.
  @inline(__always)
  mutating func addDerivatives(
    from before: UnsafeMutablePointer<Lanes>, samples: Int, share: Double, accumulating: Bool,
    scratch: BatchScratch
  ) {
    if samples == 1 {
      addSingle(from: before, share: share, accumulating)
    } else {
      addBatch(
        from: before, samples: samples, share: share, accumulating, scratch: scratch)
    }
    guard hasBiases else { return }
    for v in 0..<rowLanes {
      var sum = accumulating ? biasDerivatives[v] : .zero
      for sample in 0..<samples { sum += deltas[sample &* rowLanes &+ v] * Lanes(repeating: share) }
      biasDerivatives[v] = sum
    }
  }

  @inline(__always)
  private mutating func addSingle(
    from before: UnsafeMutablePointer<Lanes>, share: Double, _ accumulating: Bool
  ) {
    let delta = numbers(deltas)
    if columnLanes == 1, !accumulating {
      let x = before[0]
      for j in 0..<rows {
        weightDerivatives[j] = Lanes.zero + x * Lanes(repeating: delta[j] * share)
      }
      return
    }
    for j in 0..<rows {
      let factor = Lanes(repeating: delta[j] * share)
      let row = weightDerivatives + j &* columnLanes
      for v in 0..<columnLanes { row[v] = (accumulating ? row[v] : .zero) + before[v] * factor }
    }
  }

  /// A sample's part in one row of the derivatives.
  struct Contribution {
    /// Where the sample's activations begin among those copied together, in vectors.
    let offset: Int
    let factor: Double
  }

  /// Eight vectors of columns at a time, copied together so that all samples' stay in the nearest
  /// cache.
  private mutating func addBatch(
    from before: UnsafeMutablePointer<Lanes>, samples: Int, share: Double, _ accumulating: Bool,
    scratch: BatchScratch
  ) {
    collect(samples: samples, share: share, into: scratch)
    var v = 0
    while v < columnLanes {
      let width = min(8, columnLanes - v)
      for sample in 0..<samples {
        for lane in 0..<width {
          scratch.packed[sample &* 8 &+ lane] = before[sample &* columnLanes &+ v &+ lane]
        }
      }
      for j in 0..<rows {
        let list = scratch.contributions + j &* samples
        let row = weightDerivatives + (j &* columnLanes &+ v)
        if width == 8 {
          addEight(list, scratch.counts[j], scratch.packed, row, accumulating)
        } else {
          for lane in 0..<width {
            addOne(list, scratch.counts[j], scratch.packed + lane, row + lane, accumulating)
          }
        }
      }
      v += width
    }
  }

  /// Lists, for each node, the samples whose δ is not 0 there.
  private mutating func collect(samples: Int, share: Double, into scratch: BatchScratch) {
    for j in 0..<rows { scratch.counts[j] = 0 }
    for sample in 0..<samples {
      let delta = numbers(deltas + sample &* rowLanes)
      for j in 0..<rows {
        let factor = delta[j] * share
        let count = scratch.counts[j]
        scratch.contributions[j &* samples &+ count] = Contribution(
          offset: sample &* 8, factor: factor)
        // Without a branch, which could not be predicted: only a zero has no bits below its sign.
        scratch.counts[j] = count &+ (factor.bitPattern &<< 1 == 0 ? 0 : 1)
      }
    }
  }

  @inline(__always)
  private func addOne(
    _ list: UnsafeMutablePointer<Contribution>, _ count: Int,
    _ before: UnsafeMutablePointer<Lanes>, _ row: UnsafeMutablePointer<Lanes>,
    _ accumulating: Bool
  ) {
    var s0 = accumulating ? row[0] : .zero
    for index in 0..<count {
      let x = before + list[index].offset
      let factor = Lanes(repeating: list[index].factor)
      s0 += x[0] * factor
    }
    row[0] = s0
  }

  @inline(__always)
  private func addEight(
    _ list: UnsafeMutablePointer<Contribution>, _ count: Int,
    _ before: UnsafeMutablePointer<Lanes>, _ row: UnsafeMutablePointer<Lanes>,
    _ accumulating: Bool
  ) {
    var s0 = accumulating ? row[0] : .zero
    var s1 = accumulating ? row[1] : .zero
    var s2 = accumulating ? row[2] : .zero
    var s3 = accumulating ? row[3] : .zero
    var s4 = accumulating ? row[4] : .zero
    var s5 = accumulating ? row[5] : .zero
    var s6 = accumulating ? row[6] : .zero
    var s7 = accumulating ? row[7] : .zero
    for index in 0..<count {
      let x = before + list[index].offset
      let factor = Lanes(repeating: list[index].factor)
      s0 += x[0] * factor
      s1 += x[1] * factor
      s2 += x[2] * factor
      s3 += x[3] * factor
      s4 += x[4] * factor
      s5 += x[5] * factor
      s6 += x[6] * factor
      s7 += x[7] * factor
    }
    row[0] = s0
    row[1] = s1
    row[2] = s2
    row[3] = s3
    row[4] = s4
    row[5] = s5
    row[6] = s6
    row[7] = s7
  }
}
